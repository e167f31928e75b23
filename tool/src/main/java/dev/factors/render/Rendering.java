package dev.factors.render;

import dev.factors.diagnostic.Diagnostic;
import java.util.List;

/** A rendered paper. */
public final class Rendering {

  private final byte[] bytes;
  private final List<Diagnostic> diagnostics;

  Rendering(byte[] bytes, List<Diagnostic> diagnostics) {
    this.bytes = bytes;
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** The file. Not to be written to. */
  public byte[] bytes() {
    return bytes;
  }

  /** Asciidoctor's messages, sorted. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
