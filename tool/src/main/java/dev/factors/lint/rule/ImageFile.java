package dev.factors.lint.rule;

import dev.factors.asciidoc.Document;
import dev.factors.asciidoc.Inline;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.paper.Paper;
import dev.factors.source.SourceTree;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** An image is a file of the paper. */
public final class ImageFile extends Rule {

  public ImageFile() {
    super("reference/image", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    SourceTree tree = inspection.manuscript().sources().tree();
    // The main document's folder also holds for a factor that it does not include yet.
    String folder = imagesFolder(inspection.manuscript().document());
    for (Document document : inspection.manuscript().documents()) {
      for (Inline inline : document.inlines()) {
        if (inline instanceof Inline.Image image) {
          check(inspection, image, tree, folder);
        }
      }
    }
  }

  private static void check(
      Inspection inspection, Inline.Image image, SourceTree tree, String folder) {
    if (image.target().startsWith("http:") || image.target().startsWith("https:")) {
      inspection.report(
          image.place(),
          "the image is on the network",
          "put it into paper/images: a release is read without the network");
      return;
    }
    String path = resolve(folder, image.target());
    if (!path.startsWith(Paper.FOLDER + "/") || tree.kind(path) != SourceTree.Kind.FILE) {
      inspection.report(
          image.place(), "there is no image " + path, "mend the path, or add the file");
    }
  }

  private static String imagesFolder(Document document) {
    return document.attributeEntries().stream()
        .filter(entry -> entry.name().equals("imagesdir") && entry.value() != null)
        .map(entry -> resolve(Paper.FOLDER, String.valueOf(entry.value())))
        .findFirst()
        .orElse(Paper.FOLDER);
  }

  private static String resolve(String folder, String target) {
    try {
      return Path.of(folder).resolve(target).normalize().toString();
    } catch (InvalidPathException e) {
      return target;
    }
  }
}
