package dev.factors.paper;

import dev.factors.yaml.YamlNode.Mapping;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what {@code paper/paper.yaml} says of style; what it does not say is as usual. */
final class StyleReader {

  private StyleReader() {}

  static Style read(Optional<Mapping> style) {
    Optional<Mapping> titles = style.flatMap(root -> root.mapping("titles"));
    Style usual = Style.DEFAULT;
    return new Style(
        style
            .flatMap(root -> root.text("sentence-words"))
            .map(Integer::parseInt)
            .orElse(usual.sentenceWords()),
        capitals(titles, "factors").orElse(usual.factorTitles()),
        capitals(titles, "chapters").orElse(usual.chapterTitles()),
        texts(titles, "small-words").orElse(usual.smallWords()),
        texts(style, "plain-http").orElse(usual.plainHttp()));
  }

  /** A list; empty where it is not there, so that an empty list can be meant. */
  static Optional<List<String>> texts(Optional<Mapping> mapping, String key) {
    return mapping.filter(root -> root.get(key).isPresent()).map(root -> root.texts(key));
  }

  private static Optional<Style.Capitals> capitals(Optional<Mapping> titles, String key) {
    return titles
        .flatMap(root -> root.text(key))
        .map(label -> Style.Capitals.valueOf(label.toUpperCase(Locale.ROOT)));
  }
}
