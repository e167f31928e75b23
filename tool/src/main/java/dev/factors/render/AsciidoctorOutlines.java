package dev.factors.render;

import dev.factors.asciidoc.OutlineElement;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.asciidoctor.Asciidoctor;

/** The outlines of any number of files as Asciidoctor reads them, from one JRuby. */
public final class AsciidoctorOutlines implements AutoCloseable {

  private final Asciidoctor asciidoctor = Engine.start();

  /**
   * The outline of a file.
   *
   * @param root that paths are relative to
   * @param baseFolder that includes do not leave, relative to the root
   * @throws dev.factors.diagnostic.Failure of kind FINDINGS where Asciidoctor cannot read it
   */
  public List<OutlineElement> of(Path root, String path, String baseFolder) {
    return Engine.working(
        path, () -> AsciidoctorOutline.of(asciidoctor, root, path, baseFolder, Map.of()));
  }

  @Override
  public void close() {
    asciidoctor.close();
  }
}
