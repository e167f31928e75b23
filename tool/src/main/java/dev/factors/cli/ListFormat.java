package dev.factors.cli;

/** The forms that comments are listed in. */
enum ListFormat {
  TEXT,
  JSON,
  CSV
}
