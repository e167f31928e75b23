package dev.factors.lint;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import dev.factors.diagnostic.Place;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The lines that a reader reads as sentences: rules about language look at these and leave
 * listings, literals, comments, passthroughs, code in the text and addresses alone.
 */
public final class Prose {

  private static final Set<String> VERBATIM = Set.of("listing", "literal", "pass", "stem");

  private static final Pattern NOT_PROSE =
      Pattern.compile(
          String.join(
              "|",
              // The marks of curved quotes come first: what they hold is prose, and no code.
              "[\"']`|`[\"']",
              "``.+?``|`[^`]+`",
              "\\+{3}.*?\\+{3}|\\+{2}.*?\\+{2}|(?<![\\w+])\\+\\S(?:.*?\\S)?\\+(?![\\w+])",
              "\\b(?:pass|stem|latexmath|asciimath):[a-z,]*\\[.*?(?<!\\\\)\\]",
              "\\b(?:https?|ftp|irc)://[^\\s\\[\\]<>]*",
              "\\b(?:link|mailto|xref|anchor|image|icon):[^\\s\\[]+",
              "<<[^,>]*",
              "\\[\\[[^\\]]{0,200}\\]\\]|\\[[#.][^\\]]{0,200}\\](?=#)",
              "\\{[\\w-]+\\}"));

  private Prose() {}

  /**
   * A line of prose.
   *
   * @param text the line, with everything that is not prose blanked out
   * @param place of the line
   */
  public record Line(String text, Place place) {

    /** Everything in the line that a pattern matches. */
    public Stream<Match> find(Pattern pattern) {
      return pattern
          .matcher(text)
          .results()
          .map(result -> new Match(result.group(), at(result.start(), result.end())));
    }

    private Place at(int start, int end) {
      int column = place.column() + text.codePointCount(0, start);
      return Place.of(place.file(), place.line(), column, column + text.codePointCount(start, end));
    }
  }

  /** A part of a line and where it stands. */
  public record Match(String text, Place place) {}

  /** Whether a block's lines are shown as they are written, and are not read as sentences. */
  static boolean isVerbatim(Block block) {
    return VERBATIM.contains(block.context());
  }

  /** The prose of a document, titles included. */
  public static Stream<Line> in(Document document) {
    return document.blocks().flatMap(Prose::own);
  }

  /** The prose of a block and of the blocks inside it, titles included. */
  public static Stream<Line> in(Block block) {
    return Document.walk(block).flatMap(Prose::own);
  }

  private static Stream<Line> own(Block block) {
    Stream<Line> title =
        block.title() == null || block.titlePlace() == null
            ? Stream.of()
            : Stream.of(line(block.title(), block.titlePlace()));
    return isVerbatim(block)
        ? title
        : Stream.concat(title, block.lines().stream().map(line -> line(line.text(), line.place())));
  }

  /** The line, each character that is no prose a blank, so that all others keep their place. */
  static Line line(String text, Place place) {
    String masked = NOT_PROSE.matcher(text).replaceAll(match -> blanks(match.group()));
    return new Line(masked, place);
  }

  private static String blanks(String text) {
    return " ".repeat(text.codePointCount(0, text.length()));
  }
}
