package dev.factors.asciidoc;

import org.jspecify.annotations.Nullable;

/**
 * {@code [[id]]}, {@code anchor:id[]} and, at the start of a bibliography entry, {@code [[[id]]]}.
 */
final class AnchorMacros {

  private AnchorMacros() {}

  /** Replaces the bibliography anchor that the text begins with by the label that it shows. */
  static MappedText substituteBibliography(MappedText source, InlineListener listener) {
    String text = source.text();
    int close = text.startsWith("[[[") ? text.indexOf("]]]") : -1;
    Anchor anchor = close < 0 ? null : Anchor.parse(text, 3, close);
    if (anchor == null) {
      return source;
    }
    listener.found(
        source.origin(0),
        source.origin(close + 3),
        place -> new Inline.Anchor(anchor.id, anchor.reftext, true, place));
    MappedText.Builder builder = new MappedText.Builder(source);
    String label = anchor.reftext == null ? anchor.id : anchor.reftext;
    return builder.insert("[" + label + "]", 0).skipTo(close + 3).finish();
  }

  static MappedText substitute(MappedText source, InlineListener listener) {
    MappedText result = doubleBrackets(source, listener);
    return result.text().contains("anchor:") ? macros(result, listener) : result;
  }

  private static MappedText doubleBrackets(MappedText source, InlineListener listener) {
    String text = source.text();
    MappedText.Builder builder = new MappedText.Builder(source);
    int lastClose = text.lastIndexOf("]]");
    for (int open = text.indexOf("[["); open >= 0 && open < lastClose; ) {
      int close = text.indexOf("]]", open);
      Anchor anchor = Anchor.parse(text, open + 2, close);
      if (anchor == null) {
        open = text.indexOf("[[", open + 1);
        continue;
      }
      replace(source, builder, anchor, open, close + 2, listener);
      open = text.indexOf("[[", close + 2);
    }
    return builder.finish();
  }

  private static MappedText macros(MappedText source, InlineListener listener) {
    String text = source.text();
    Brackets brackets = new Brackets(text);
    MappedText.Builder builder = new MappedText.Builder(source);
    for (int at = text.indexOf("anchor:"); at >= 0; at = text.indexOf("anchor:", at + 1)) {
      int inside = at + "anchor:".length();
      int open = MacroTarget.end(text, inside, MacroTarget.Spaces.FORBIDDEN);
      int close = open <= inside ? -1 : brackets.close(open);
      if (close < 0 || !Anchor.isId(text, inside, open)) {
        continue;
      }
      String reftext = Brackets.unescape(text.substring(open + 1, close));
      Anchor anchor = new Anchor(text.substring(inside, open), reftext.isEmpty() ? null : reftext);
      replace(source, builder, anchor, at, close + 1, listener);
    }
    return builder.finish();
  }

  private static void replace(
      MappedText source,
      MappedText.Builder builder,
      Anchor anchor,
      int start,
      int end,
      InlineListener listener) {
    if (start > 0 && source.text().charAt(start - 1) == '\\') {
      builder.keepTo(start - 1).skipTo(start).keepTo(end);
      return;
    }
    builder.keepTo(start).insert("<a></a>", start).skipTo(end);
    listener.found(
        source.origin(start),
        source.origin(end),
        place -> new Inline.Anchor(anchor.id, anchor.reftext, false, place));
  }

  private record Anchor(String id, @Nullable String reftext) {

    /** The anchor between two indices; null where there is none. */
    static @Nullable Anchor parse(String text, int start, int end) {
      int comma = start;
      while (comma < end && isIdPart(text, comma)) {
        comma += Character.charCount(text.codePointAt(comma));
      }
      if (!isId(text, start, comma)) {
        return null;
      }
      String id = text.substring(start, comma);
      if (text.substring(comma, Math.min(end, comma + 2)).isBlank() && end - comma < 2) {
        return new Anchor(id, null);
      }
      int newline = text.indexOf('\n', comma);
      boolean sameLine = newline < 0 || newline > end;
      if (text.charAt(comma) != ',' || !sameLine || text.substring(comma + 1, end).isBlank()) {
        return null;
      }
      return new Anchor(id, text.substring(comma + 1, end).strip());
    }

    static boolean isId(String text, int start, int end) {
      if (start >= end) {
        return false;
      }
      int first = text.codePointAt(start);
      boolean begins = first == '_' || first == ':' || CharacterClass.isAlphabetic(first);
      for (int i = start; begins && i < end; i += Character.charCount(text.codePointAt(i))) {
        begins = isIdPart(text, i);
      }
      return begins;
    }

    private static boolean isIdPart(String text, int index) {
      return CharacterClass.isWordAt(text, index) || "-:.".indexOf(text.charAt(index)) >= 0;
    }
  }
}
