package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.PlainText;
import dev.factors.asciidoc.PlainText.Typography;
import dev.factors.asciidoc.Resolver;
import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text as somebody quotes it who has read it: in one line, with quotes and dashes of any kind. */
final class QuotedText {

  private static final Pattern DOUBLE_QUOTES = Pattern.compile("[“”„«»]");
  private static final Pattern SINGLE_QUOTES = Pattern.compile("[‘’‚]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u200B|]+");
  private static final Pattern DASH = Pattern.compile(" ?[‐‑–—-]+ ?");

  private QuotedText() {}

  /** What readers see of blocks, their titles included. */
  static String of(Stream<Block> blocks, Resolver resolver) {
    return normalised(
        blocks
            .flatMap(
                block ->
                    Stream.of(
                        PlainText.ofTitle(block, resolver, Typography.ASCIIDOCTOR),
                        PlainText.of(block, resolver, Typography.ASCIIDOCTOR)))
            .map(PlainText::text)
            .collect(Collectors.joining(" ")));
  }

  static String normalised(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace("…", "...");
    String quotes = DOUBLE_QUOTES.matcher(composed).replaceAll("\"");
    String straight = SINGLE_QUOTES.matcher(quotes).replaceAll("'");
    String spaced = SPACE.matcher(straight).replaceAll(" ").strip();
    return DASH.matcher(spaced).replaceAll("-");
  }
}
