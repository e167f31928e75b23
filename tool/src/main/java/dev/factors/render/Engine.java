package dev.factors.render;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.jruby.internal.AsciidoctorCoreException;
import org.jruby.exceptions.RaiseException;

/** AsciidoctorJ, quiet, and with its failures as findings about the paper. */
final class Engine {

  /**
   * Where Asciidoctor's messages and AsciidoctorJ's own go: they reach the user as diagnostics
   * alone. Held here, because a logger that nobody holds forgets its level.
   */
  private static final List<Logger> LOGS =
      List.of(Logger.getLogger("asciidoctor"), Logger.getLogger("org.asciidoctor"));

  private Engine() {}

  /** Starts JRuby, which takes a second or more. */
  static Asciidoctor start() {
    LOGS.forEach(log -> log.setLevel(Level.OFF));
    return Asciidoctor.Factory.create();
  }

  /**
   * Lets Asciidoctor work on a document.
   *
   * @param document what to point to where it gives up
   * @throws Failure of kind FINDINGS where it gives up: what it was given is no text that it can
   *     read
   */
  static <T> T working(String document, Supplier<T> work) {
    try {
      return work.get();
    } catch (AsciidoctorCoreException | RaiseException e) {
      throw Failure.findings(
          "Asciidoctor cannot read " + document,
          List.of(
              new Diagnostic(
                  "asciidoctor/failure",
                  Severity.ERROR,
                  Place.ofFile(document),
                  "Asciidoctor has given up: " + reason(e),
                  "'factors lint' says where the text is not what it should be")),
          e);
    }
  }

  /** The last part of the message: before it stand the exception's class and an absolute path. */
  private static String reason(RuntimeException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return message.substring(message.lastIndexOf(" - ") < 0 ? 0 : message.lastIndexOf(" - ") + 3);
  }
}
