package dev.factors.serve;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Severity;
import dev.factors.json.JsonDocument;
import dev.factors.render.Backend;
import dev.factors.render.Edition;
import dev.factors.render.Renderer;
import dev.factors.render.Rendering;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The PDF, made when it is asked for and once for each state of the paper. It has an engine of its
 * own: the page goes on following the author meanwhile.
 */
final class Pdf implements AutoCloseable {

  private final Path scratch;
  private final Bulletin bulletin;
  private @Nullable Renderer renderer;
  private @Nullable Edition edition;
  private byte @Nullable [] bytes;

  Pdf(Path scratch, Bulletin bulletin) {
    this.scratch = scratch;
    this.bulletin = bulletin;
  }

  /**
   * The PDF of a draft.
   *
   * @throws Failure where it cannot be rendered
   */
  synchronized byte[] of(Draft draft) {
    Edition asked = draft.edition();
    if (renderer == null) {
      say("starting");
      renderer = new Renderer(draft.tree(), scratch);
    }
    boolean changed = renderer.update(draft.tree());
    if (bytes == null || changed || !asked.equals(edition)) {
      bytes = null;
      say("rendering");
      try {
        Rendering rendering = renderer.render(Backend.PDF, asked);
        refuseErrors(rendering.diagnostics());
        bytes = rendering.bytes();
        edition = asked;
      } catch (Failure e) {
        say("failed");
        throw e;
      }
    }
    say("ready");
    return bytes;
  }

  private static void refuseErrors(List<Diagnostic> messages) {
    messages.stream()
        .filter(message -> message.severity() == Severity.ERROR)
        .findFirst()
        .ifPresent(
            error -> {
              throw Failure.configuration(error.place() + ": " + error.message(), List.of(error));
            });
  }

  private void say(String state) {
    bulletin.post("pdf", JsonDocument.of(json -> json.writeStringField("state", state)));
  }

  @Override
  public synchronized void close() {
    if (renderer != null) {
      renderer.close();
    }
  }
}
