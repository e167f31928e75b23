package dev.factors.render;

import dev.factors.diagnostic.Diagnostic;
import java.util.List;
import org.jsoup.nodes.Document;

/**
 * The HTML edition, for whoever goes on working on it.
 *
 * @param html of one's own, to be changed at will
 * @param diagnostics Asciidoctor's messages, sorted
 */
public record Page(Document html, List<Diagnostic> diagnostics) {

  public Page {
    diagnostics = List.copyOf(diagnostics);
  }

  /** The page as a file. */
  Rendering rendering() {
    return new Rendering(WebPage.bytes(html), diagnostics);
  }
}
