package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import java.util.Set;

/** Words that are somebody else's. */
final class Quotations {

  private static final Set<String> QUOTING = Set.of("quote", "verse");
  private static final String OPENING = "\"'“‘«";
  private static final String CLOSING = "\"'”’»";

  private Quotations() {}

  /** Whether a block quotes, or lists the works of others under the titles that these have. */
  static boolean isOne(Block block) {
    return QUOTING.contains(block.context()) || block.attributes().containsKey("bibliography");
  }

  /** Whether a word stands between quotation marks by itself: it is spoken of, not used. */
  static boolean isQuotedAlone(String text, int start, int end) {
    return start > 0
        && end < text.length()
        && OPENING.indexOf(text.charAt(start - 1)) >= 0
        && CLOSING.indexOf(text.charAt(end)) >= 0;
  }
}
