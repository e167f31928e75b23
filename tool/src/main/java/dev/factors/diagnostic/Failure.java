package dev.factors.diagnostic;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a command that cannot do what was asked. Its message is for the person at the
 * terminal: what is wrong, and what to do.
 */
public final class Failure extends RuntimeException {

  /** Why a command cannot go on; the command line gives each kind its exit code. */
  public enum Kind {
    /** The command was called wrongly, or {@code paper.yaml} cannot be used. */
    USAGE,
    /** What was to be worked on is not as it must be; the diagnostics say where. */
    FINDINGS,
    /** No repository, or one whose history cannot answer. */
    REPOSITORY,
    /** Reading or writing failed: disk full, read-only, no permission. */
    INPUT_OUTPUT
  }

  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final transient List<Diagnostic> diagnostics;

  private Failure(
      Kind kind, String message, List<Diagnostic> diagnostics, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** The command line or the configuration is wrong. */
  public static Failure usage(String message) {
    return new Failure(Kind.USAGE, message, List.of(), null);
  }

  /** The configuration is wrong at places that can be shown. */
  public static Failure configuration(String message, List<Diagnostic> diagnostics) {
    return new Failure(Kind.USAGE, message, diagnostics, null);
  }

  /** What was to be worked on is not as it must be. */
  public static Failure findings(String message, List<Diagnostic> diagnostics, Throwable cause) {
    return new Failure(Kind.FINDINGS, message, diagnostics, cause);
  }

  /** The repository cannot answer. */
  public static Failure repository(String message) {
    return new Failure(Kind.REPOSITORY, message, List.of(), null);
  }

  /** The repository cannot answer, because of what a library reports. */
  public static Failure repository(String message, Throwable cause) {
    return new Failure(Kind.REPOSITORY, message, List.of(), cause);
  }

  /**
   * Reading or writing failed.
   *
   * @param message what could not be done; what the system says of it is added
   */
  public static Failure inputOutput(String message, IOException cause) {
    return new Failure(Kind.INPUT_OUTPUT, message + ": " + reason(cause), List.of(), cause);
  }

  /** The same failure with a further sentence on what has become of things. */
  public Failure and(String sentence) {
    return new Failure(kind, getMessage() + "; " + sentence, diagnostics, this);
  }

  /** What the system says, without the path that the JDK puts before it. */
  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "Permission denied";
    }
    return e instanceof FileSystemException failure && failure.getReason() != null
        ? failure.getReason()
        : String.valueOf(e.getMessage());
  }

  /** Why the command cannot go on. */
  public Kind kind() {
    return kind;
  }

  /** The places to mend, empty where there is none to show. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
