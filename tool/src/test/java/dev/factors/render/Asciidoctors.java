package dev.factors.render;

import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;

/** The one Asciidoctor of all tests: it takes seconds to start. */
public final class Asciidoctors {

  /** Held, so that it stays as it is set: loggers are collected like anything else. */
  private static final Logger LOGGER = Logger.getLogger("asciidoctor");

  private static final Asciidoctor SHARED = start();

  private Asciidoctors() {}

  /** The one. */
  public static Asciidoctor shared() {
    return SHARED;
  }

  private static Asciidoctor start() {
    // Fixtures are full of what Asciidoctor warns of.
    LOGGER.setUseParentHandlers(false);
    return Asciidoctor.Factory.create();
  }
}
