package dev.factors.render;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.asciidoctor.Asciidoctor;

/**
 * What the converter to PDF stands on, loaded in the background: it takes as long as a paper does
 * in HTML. None of it changes anything of Asciidoctor's own, as the converter itself does.
 */
final class PdfLibraries {

  private static final List<String> NAMES =
      List.of("prawn", "prawn/templates", "prawn/icon", "prawn-svg", "prawn/table", "treetop");

  private final FutureTask<?> loading;

  /** Begins to load them. */
  PdfLibraries(Asciidoctor asciidoctor) {
    loading = new FutureTask<>(() -> asciidoctor.requireLibraries(NAMES), null);
    Thread thread = new Thread(loading, "libraries");
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns when they are there, or cannot be loaded, of which the converter will have more. */
  void await() {
    try {
      loading.get();
    } catch (ExecutionException e) {
      // The converter requires them as well.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
