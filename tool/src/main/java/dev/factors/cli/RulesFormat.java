package dev.factors.cli;

/** The forms that the catalogue of rules is printed in. */
enum RulesFormat {
  TEXT,
  JSON,
  ADOC
}
