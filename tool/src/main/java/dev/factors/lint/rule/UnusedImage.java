package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import dev.factors.asciidoc.Inline;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Manuscript;
import dev.factors.paper.Paper;
import dev.factors.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folder of images holds none that nothing shows. */
public final class UnusedImage extends Rule {

  private static final String FOLDER = Paper.FOLDER + "/images";
  private static final String THEME = Paper.FOLDER + "/theme";

  /** A name of a file; a licence or a note beside the images is no image. */
  private static final Pattern IMAGE =
      Pattern.compile(
          "[^\\s/:\"'\\[\\](),=]+\\.(?:svg|png|jpe?g|gif|webp|avif|tiff?|bmp|pdf)",
          Pattern.CASE_INSENSITIVE);

  public UnusedImage() {
    super("reference/unused-image", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    SourceTree tree = inspection.manuscript().sources().tree();
    Map<String, String> unused = new TreeMap<>();
    for (String file : tree.list(FOLDER)) {
      for (String name : names(file)) {
        unused.put(name, file);
      }
    }
    for (String text : shown(inspection.manuscript())) {
      unused.keySet().removeAll(names(text));
    }
    if (!unused.isEmpty()) {
      for (String text : themes(tree)) {
        unused.keySet().removeAll(names(text));
      }
    }
    for (String file : unused.values()) {
      inspection.report(
          Place.ofFile(file),
          "nothing shows the image",
          "show it, or remove the file: the history keeps it");
    }
  }

  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    Matcher image = IMAGE.matcher(text);
    while (image.find()) {
      names.add(image.group());
    }
    return names;
  }

  /** What macros, links, media and attributes such as that of the cover lead to. */
  private static List<String> shown(Manuscript manuscript) {
    List<String> shown = new ArrayList<>();
    for (Document document : manuscript.documents()) {
      for (Inline inline : document.inlines()) {
        if (inline instanceof Inline.Image image) {
          shown.add(image.target());
        } else if (inline instanceof Inline.Link link) {
          shown.add(link.target());
        }
      }
      for (Document.AttributeEntry entry : document.attributeEntries()) {
        if (entry.value() != null) {
          shown.add(entry.value());
        }
      }
    }
    for (Block block : manuscript.blocks()) {
      shown.addAll(block.attributes().values());
    }
    return shown;
  }

  private static List<String> themes(SourceTree tree) {
    List<String> themes = new ArrayList<>();
    for (String file : tree.list(THEME)) {
      if (file.endsWith(".yml") || file.endsWith(".css") || file.endsWith(".html")) {
        themes.add(new String(tree.read(file), StandardCharsets.UTF_8));
      }
    }
    return themes;
  }
}
