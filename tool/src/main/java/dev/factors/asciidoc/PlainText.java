package dev.factors.asciidoc;

import dev.factors.diagnostic.Place;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a block or a title as a reader sees it, without markup, in which every character
 * still knows its place in the source.
 */
public final class PlainText {

  /** Whether dashes, quotes and the like are set as Asciidoctor sets them. */
  public enum Typography {
    ASCIIDOCTOR,
    AS_WRITTEN
  }

  private static final Pattern NOTE_MARK = Pattern.compile("<sup class=\"footnote\">[^<]*</sup>");

  private static final PlainText EMPTY =
      new PlainText(MappedText.of(""), new JoinedText(List.of()), List.of());

  private final MappedText text;
  private final JoinedText source;
  private final List<PlainText> footnotes;

  private PlainText(MappedText text, JoinedText source, List<PlainText> footnotes) {
    this.text = text;
    this.source = source;
    this.footnotes = footnotes;
  }

  /** Text of a block's own lines, references left as they are. */
  public static PlainText of(Block block) {
    return of(block, Resolver.NONE, Typography.ASCIIDOCTOR);
  }

  /**
   * Text of a block's own lines; not of the blocks inside.
   *
   * @param resolver for references to attributes and other blocks
   */
  public static PlainText of(Block block, Resolver resolver, Typography typography) {
    List<SourceLine> lines = block.lines().stream().map(SourceLine::of).toList();
    return of(lines, TextSteps.of(block, typography), resolver);
  }

  /** Title of a block, or the term of a description list's item; empty where there is none. */
  public static PlainText ofTitle(Block block, Resolver resolver, Typography typography) {
    String title = block.title();
    Place place = block.titlePlace();
    if (title == null) {
      return EMPTY;
    }
    SourceLine line =
        place == null
            ? SourceLine.of(new Block.Line(title, block.place()))
            : SourceLine.of(new Block.Line(title, place));
    return of(List.of(line), TextSteps.ofTitle(typography), resolver);
  }

  private static PlainText of(List<SourceLine> lines, TextSteps steps, Resolver resolver) {
    if (lines.isEmpty()) {
      return EMPTY;
    }
    JoinedText source = new JoinedText(lines);
    Substitutions substitutions =
        new Substitutions(new ResolvedAttributes(resolver), resolver::title, InlineListener.NONE);
    MappedText html = steps.apply(substitutions, MappedText.of(source.text())).without(NOTE_MARK);
    List<PlainText> footnotes =
        substitutions.footnotes().stream()
            .map(note -> new PlainText(Html.text(note), source, List.of()))
            .toList();
    return new PlainText(Html.text(html), source, footnotes);
  }

  /** The text; lines of the source stay lines. */
  public String text() {
    return text.text();
  }

  /** Texts of the footnotes, in order; in the text itself they leave nothing. */
  public List<PlainText> footnotes() {
    return footnotes;
  }

  /** Where in the source a part of the text comes from. */
  public Place place(int start, int end) {
    int from = text.origin(start);
    int to = end <= start ? from : text.origin(end - 1) + 1;
    return source.place(from, Math.max(from, to));
  }

  /** How many words the text has: sequences without white space with a letter or a digit. */
  public int words() {
    int words = 0;
    boolean counted = false;
    String characters = text.text();
    for (int i = 0; i < characters.length(); i += Character.charCount(characters.codePointAt(i))) {
      int codePoint = characters.codePointAt(i);
      if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
        counted = false;
      } else if (!counted && Character.isLetterOrDigit(codePoint)) {
        counted = true;
        words++;
      }
    }
    return words;
  }

  @Override
  public String toString() {
    return text();
  }

  /** Attributes that nothing in the text can change. */
  private record ResolvedAttributes(Resolver resolver) implements AttributeValues {

    @Override
    public @Nullable String value(String name) {
      return resolver.attribute(name);
    }

    @Override
    public String count(String name, @Nullable String seed) {
      return seed == null ? "1" : seed;
    }

    @Override
    public Stored store(String written, String value) {
      return new Stored(written, value);
    }
  }
}
