package dev.factors.render;

import org.asciidoctor.Asciidoctor;

/** The one Asciidoctor of all tests, as the tool starts it: it takes seconds to start. */
public final class Asciidoctors {

  private static final Asciidoctor SHARED = Engine.start();

  private Asciidoctors() {}

  /** The one. */
  public static Asciidoctor shared() {
    return SHARED;
  }
}
