package dev.factors.render;

import dev.factors.diagnostic.Failure;
import dev.factors.source.Resource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The style of the HTML edition: the tool's, then the paper's own. */
final class StyleSheet {

  private static final Pattern FILE = Pattern.compile("url\\(\"([\\w./-]+)\"\\)");
  private static final Map<String, String> MEDIA_TYPES =
      Map.of("woff2", "font/woff2", "svg", "image/svg+xml", "png", "image/png");

  private StyleSheet() {}

  /**
   * The two together. Fonts and images that the paper's names, as {@code url("fonts/A.woff2")}, are
   * put in its text.
   *
   * @param theme the folder that {@code paper.css} is in, if there is one
   */
  static String of(Path theme) {
    String own = Resource.text(StyleSheet.class, "publication.css");
    Path file = theme.resolve("paper.css");
    if (!Files.exists(file)) {
      return own;
    }
    Matcher names = FILE.matcher(new String(bytes(file), StandardCharsets.UTF_8));
    StringBuilder style = new StringBuilder(own);
    while (names.find()) {
      Path named = theme.resolve(names.group(1)).normalize();
      String replacement = names.group();
      if (named.startsWith(theme) && Files.isRegularFile(named)) {
        replacement = "url(\"" + dataUri(named) + "\")";
      }
      names.appendReplacement(style, Matcher.quoteReplacement(replacement));
    }
    names.appendTail(style);
    // Nothing in a style sheet needs the characters that would end its element.
    return style.toString().replace("</", "<\\/");
  }

  /** A file as an address that contains it. */
  static String dataUri(Path file) {
    String name = file.getFileName().toString();
    String type =
        MEDIA_TYPES.getOrDefault(
            name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes(file));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw Failure.inputOutput("cannot read " + file, e);
    }
  }
}
