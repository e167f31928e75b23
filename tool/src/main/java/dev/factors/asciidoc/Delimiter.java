package dev.factors.asciidoc;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The line that opens and closes a delimited block.
 *
 * @param context of the block, unless its style says otherwise
 * @param styles that turn it into a block of another kind
 * @param closing the line that closes it
 */
record Delimiter(String context, Set<String> styles, String closing) {

  private static final Set<String> OPEN_STYLES =
      Set.of(
          "comment",
          "example",
          "literal",
          "listing",
          "pass",
          "quote",
          "sidebar",
          "source",
          "verse",
          "admonition",
          "abstract",
          "partintro");

  private static final Map<String, Delimiter> BY_TIP =
      Map.ofEntries(
          entry("--", "open", OPEN_STYLES),
          entry("----", "listing", Set.of("literal", "source")),
          entry("....", "literal", Set.of("listing", "source")),
          entry("====", "example", Set.of("admonition")),
          entry("****", "sidebar", Set.of()),
          entry("____", "quote", Set.of("verse")),
          entry("++++", "pass", Set.of("stem", "latexmath", "asciimath")),
          entry("|===", "table", Set.of()),
          entry(",===", "table", Set.of()),
          entry(":===", "table", Set.of()),
          entry("!===", "table", Set.of()),
          entry("////", "comment", Set.of()));

  private static final Delimiter FENCE = new Delimiter("fenced_code", Set.of(), "```");

  /** The delimiter that a line is; null where it is none. */
  static @Nullable Delimiter of(String line) {
    int length = line.length();
    if (length < 2 || "-.=*_+|,:!/`".indexOf(line.charAt(0)) < 0) {
      return null;
    }
    if (line.charAt(0) == '`') {
      return line.startsWith("```") && !line.startsWith("````") ? FENCE : null;
    }
    if (length == 2) {
      return BY_TIP.get(line);
    }
    Delimiter tip = length < 4 ? null : BY_TIP.get(line.substring(0, 4));
    if (tip == null || !isUniform(line, 4, tip.closing.charAt(3))) {
      return null;
    }
    return length == 4 ? tip : new Delimiter(tip.context, tip.styles, line);
  }

  static boolean isOne(String line) {
    return of(line) != null;
  }

  /** Whether the line is one character over and over. */
  static boolean isUniform(String line, char character) {
    return isUniform(line, 0, character);
  }

  private static boolean isUniform(String line, int from, char character) {
    for (int i = from; i < line.length(); i++) {
      if (line.charAt(i) != character) {
        return false;
      }
    }
    return true;
  }

  private static Map.Entry<String, Delimiter> entry(
      String tip, String context, Set<String> styles) {
    return Map.entry(tip, new Delimiter(context, styles, tip));
  }
}
