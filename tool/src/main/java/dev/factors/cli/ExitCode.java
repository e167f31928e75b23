package dev.factors.cli;

import dev.factors.diagnostic.Failure;

/** The exit codes: what a script may rely on. Never a count. */
final class ExitCode {

  /** Nothing to complain of. */
  static final int CLEAN = 0;

  /** Findings, a failed gate, a failed verification. */
  static final int FINDINGS = 1;

  /** Wrong usage or configuration. */
  static final int USAGE = 2;

  /** The repository cannot answer: none there, shallow, corrupt, locked. */
  static final int REPOSITORY = 3;

  /** A defect in the tool; EX_SOFTWARE of sysexits.h. */
  static final int DEFECT = 70;

  /** Input or output failed: disk full, read-only; EX_IOERR of sysexits.h. */
  static final int INPUT_OUTPUT = 74;

  private ExitCode() {}

  static int of(Failure failure) {
    return switch (failure.kind()) {
      case USAGE -> USAGE;
      case FINDINGS -> FINDINGS;
      case REPOSITORY -> REPOSITORY;
      case INPUT_OUTPUT -> INPUT_OUTPUT;
    };
  }
}
