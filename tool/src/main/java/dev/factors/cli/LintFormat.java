package dev.factors.cli;

/** The forms that findings are printed in. */
enum LintFormat {
  TEXT,
  JSON,
  SARIF,
  GITHUB
}
