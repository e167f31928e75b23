package dev.factors.lint;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Place;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The lines that a reader reads as sentences: rules about language look at these and leave
 * listings, literals, comments, passthroughs, code in the text and addresses alone.
 */
public final class Prose {

  /** What stands for everything that is not prose: neither a letter nor white space. */
  static final char NOT_PROSE = '\uFFFC';

  private static final Set<String> VERBATIM = Set.of("listing", "literal", "pass", "stem");

  private static final Pattern MASKED =
      Pattern.compile(
          String.join(
              "|",
              // The marks of curved quotes come first: what they hold is prose, and no code.
              "[\"']`|`[\"']",
              "``.+?``|`[^`]+`",
              "\\+{3}.*?\\+{3}|\\+{2}.*?\\+{2}|(?<![\\w+])\\+\\S(?:.*?\\S)?\\+(?![\\w+])",
              "\\b(?:pass|stem|latexmath|asciimath):[a-z,]*\\[.*?(?<!\\\\)\\]",
              "\\b(?:https?|ftp|irc)://[^\\s\\[\\]<>]+",
              "\\b(?:link|mailto|xref|anchor|image|icon):[^\\s\\[]+",
              "<<[^,>]*",
              "\\[\\[[^\\]]{0,200}\\]\\]|\\[[#.][^\\]]{0,200}\\](?=#)",
              "\\{[\\w-]+\\}"));

  private Prose() {}

  /**
   * A line of prose.
   *
   * @param text the line, everything that is not prose masked and curved quotes as they are set
   * @param written the line as it stands in the file, as long as {@code text}
   * @param place of the line
   * @param codePoints how many characters the line has: where it is as many as {@code char}s, the
   *     column of each is known without counting
   */
  public record Line(String text, String written, Place place, int codePoints) {

    /** Everything in the line that a pattern matches. */
    public Stream<Match> find(Pattern pattern) {
      return pattern
          .matcher(text)
          .results()
          .map(result -> new Match(result.group(), place(result.start(), result.end())));
    }

    /** Where a part of the line stands. */
    public Place place(int start, int end) {
      return Place.of(place.file(), place.line(), column(start), column(end));
    }

    private int column(int index) {
      boolean counted = codePoints == written.length();
      return place.column() + (counted ? index : written.codePointCount(0, index));
    }
  }

  /** A part of a line and where it stands. */
  public record Match(String text, Place place) {}

  /** Whether a block's lines are shown as they are written, and are not read as sentences. */
  static boolean isVerbatim(Block block) {
    return VERBATIM.contains(block.context());
  }

  /** The line with its mask, so that all characters keep their place. */
  static Line line(String written, Place place) {
    String text =
        mayHoldMasked(written)
            ? MASKED.matcher(written).replaceAll(match -> mask(match.group()))
            : written;
    return new Line(text, written, place, written.codePointCount(0, written.length()));
  }

  /** Whether one of the characters is there that masked text has; most lines have none. */
  private static boolean mayHoldMasked(String written) {
    for (int i = 0; i < written.length(); i++) {
      switch (written.charAt(i)) {
        case '`', '+', '[', '<', '{' -> {
          return true;
        }
        case ':' -> {
          if (i + 1 < written.length() && !Character.isWhitespace(written.charAt(i + 1))) {
            return true;
          }
        }
        default -> {
          // Prose.
        }
      }
    }
    return false;
  }

  private static String mask(String text) {
    return switch (text) {
      case "\"`" -> "““";
      case "`\"" -> "””";
      case "'`" -> "‘‘";
      case "`'" -> "’’";
      default -> String.valueOf(NOT_PROSE).repeat(text.length());
    };
  }
}
