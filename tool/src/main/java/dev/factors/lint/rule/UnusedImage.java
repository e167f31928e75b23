package dev.factors.lint.rule;

import dev.factors.asciidoc.Inline;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Manuscript;
import dev.factors.paper.Paper;
import dev.factors.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
    tree.list(FOLDER).forEach(file -> names(file).forEach(name -> unused.put(name, file)));
    shown(inspection.manuscript()).flatMap(UnusedImage::names).forEach(unused::remove);
    if (!unused.isEmpty()) {
      themes(tree).flatMap(UnusedImage::names).forEach(unused::remove);
    }
    unused
        .values()
        .forEach(
            file ->
                inspection.report(
                    Place.ofFile(file),
                    "nothing shows the image",
                    "show it, or remove the file: the history keeps it"));
  }

  private static Stream<String> names(String text) {
    return IMAGE.matcher(text).results().map(MatchResult::group);
  }

  /** What macros, links, media and attributes such as that of the cover lead to. */
  private static Stream<String> shown(Manuscript manuscript) {
    return Stream.of(
            Inlines.in(manuscript, Inline.Image.class).map(Inline.Image::target),
            Inlines.in(manuscript, Inline.Link.class).map(Inline.Link::target),
            manuscript.documents().stream()
                .flatMap(document -> document.attributeEntries().stream())
                .flatMap(entry -> Stream.ofNullable(entry.value())),
            manuscript.documents().stream()
                .flatMap(document -> document.blocks())
                .flatMap(block -> block.attributes().values().stream()))
        .flatMap(texts -> texts);
  }

  private static Stream<String> themes(SourceTree tree) {
    return tree.list(THEME).stream()
        .filter(file -> file.endsWith(".yml") || file.endsWith(".css") || file.endsWith(".html"))
        .map(file -> new String(tree.read(file), StandardCharsets.UTF_8));
  }
}
