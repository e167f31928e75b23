package dev.factors.cli;

/** The forms that results are printed in. */
enum OutputFormat {
  TEXT,
  JSON
}
