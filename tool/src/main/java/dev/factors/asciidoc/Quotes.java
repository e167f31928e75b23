package dev.factors.asciidoc;

import java.util.List;

/**
 * Marked text: bold, italic, monospace and so on. Each kind is looked for in turn, in Asciidoctor's
 * order, and the marks become tags.
 */
final class Quotes {

  private enum Scope {
    /** The marks stand between characters that are no word characters. */
    CONSTRAINED,
    UNCONSTRAINED,
    /** As unconstrained, around text without white space. */
    WITHOUT_SPACE
  }

  private enum Kind {
    STRONG_PAIR("**", "**", Scope.UNCONSTRAINED, "", "", "<strong>", "</strong>"),
    STRONG("*", "*", Scope.CONSTRAINED, "", "", "<strong>", "</strong>"),
    DOUBLE("\"`", "`\"", Scope.CONSTRAINED, "", "", "&#8220;", "&#8221;"),
    SINGLE("'`", "`'", Scope.CONSTRAINED, "`", "", "&#8216;", "&#8217;"),
    MONOSPACE_PAIR("``", "``", Scope.UNCONSTRAINED, "", "", "<code>", "</code>"),
    MONOSPACE("`", "`", Scope.CONSTRAINED, "\"'`", "\"'`", "<code>", "</code>"),
    EMPHASIS_PAIR("__", "__", Scope.UNCONSTRAINED, "", "", "<em>", "</em>"),
    EMPHASIS("_", "_", Scope.CONSTRAINED, "", "", "<em>", "</em>"),
    MARK_PAIR("##", "##", Scope.UNCONSTRAINED, "", "", "<mark>", "</mark>"),
    MARK("#", "#", Scope.CONSTRAINED, "&", "", "<mark>", "</mark>"),
    SUPERSCRIPT("^", "^", Scope.WITHOUT_SPACE, "", "", "<sup>", "</sup>"),
    SUBSCRIPT("~", "~", Scope.WITHOUT_SPACE, "", "", "<sub>", "</sub>"),
    OLD_DOUBLE("``", "''", Scope.CONSTRAINED, "", "", "&#8220;", "&#8221;"),
    OLD_EMPHASIS("'", "'", Scope.CONSTRAINED, "", "", "<em>", "</em>"),
    OLD_SINGLE("`", "'", Scope.CONSTRAINED, "", "", "&#8216;", "&#8217;"),
    OLD_MONOSPACE_PAIR("++", "++", Scope.UNCONSTRAINED, "", "", "<code>", "</code>"),
    OLD_MONOSPACE("+", "+", Scope.CONSTRAINED, "", "", "<code>", "</code>");

    private final String open;
    private final String close;
    private final Scope scope;
    private final String notBefore;
    private final String notBehind;
    private final String startTag;
    private final String endTag;

    Kind(
        String open,
        String close,
        Scope scope,
        String notBefore,
        String notBehind,
        String startTag,
        String endTag) {
      this.open = open;
      this.close = close;
      this.scope = scope;
      this.notBefore = ";:}" + notBefore;
      this.notBehind = notBehind;
      this.startTag = startTag;
      this.endTag = endTag;
    }
  }

  /** Attributes that hold a mark themselves are not longer. In characters. */
  private static final int MAX_ATTRIBUTES = 200;

  private static final List<Kind> SHARED =
      List.of(
          Kind.EMPHASIS_PAIR,
          Kind.EMPHASIS,
          Kind.MARK_PAIR,
          Kind.MARK,
          Kind.SUPERSCRIPT,
          Kind.SUBSCRIPT);

  private static final List<Kind> MODERN =
      List.of(
          Kind.STRONG_PAIR,
          Kind.STRONG,
          Kind.DOUBLE,
          Kind.SINGLE,
          Kind.MONOSPACE_PAIR,
          Kind.MONOSPACE);

  /** The marks of AsciiDoc.py, which a document with an underlined title is written in. */
  private static final List<Kind> COMPATIBLE =
      List.of(
          Kind.STRONG_PAIR,
          Kind.STRONG,
          Kind.OLD_DOUBLE,
          Kind.OLD_EMPHASIS,
          Kind.OLD_SINGLE,
          Kind.OLD_MONOSPACE_PAIR,
          Kind.OLD_MONOSPACE);

  private final AttributeValues attributes;
  private final InlineListener listener;

  Quotes(AttributeValues attributes, InlineListener listener) {
    this.attributes = attributes;
    this.listener = listener;
  }

  MappedText substitute(MappedText source) {
    boolean compatible = attributes.value("compat-mode") != null;
    return substitute(substitute(source, compatible ? COMPATIBLE : MODERN), SHARED);
  }

  private MappedText substitute(MappedText source, List<Kind> kinds) {
    MappedText result = source;
    for (Kind kind : kinds) {
      if (result.text().contains(kind.open)) {
        result = substitute(result, kind);
      }
    }
    return result;
  }

  private MappedText substitute(MappedText source, Kind kind) {
    String text = source.text();
    MappedText.Builder builder = new MappedText.Builder(source);
    int lastClose = lastClose(text, kind);
    int done = 0;
    int length = kind.open.length();
    for (int open = text.indexOf(kind.open);
        open >= 0 && open + length < lastClose;
        open = text.indexOf(kind.open, open)) {
      open = behindAttributes(text, open, done, kind);
      int start = start(text, open, done, kind);
      int close = start < 0 ? -1 : close(text, open + length, kind);
      if (close < 0) {
        open++;
        continue;
      }
      int end = close + kind.close.length();
      boolean escaped = start > done && text.charAt(start - 1) == '\\';
      if (escaped) {
        builder.keepTo(start - 1).skipTo(start);
      }
      if (escaped && (start == open || kind.scope != Scope.CONSTRAINED)) {
        builder.keepTo(end);
      } else {
        mark(source, builder, kind, escaped ? open : start, open, close);
      }
      done = end;
      open = end;
    }
    return builder.finish();
  }

  private void mark(
      MappedText source, MappedText.Builder builder, Kind kind, int start, int open, int close) {
    int inside = open + kind.open.length();
    int end = close + kind.close.length();
    builder.keepTo(start).skipTo(inside).insert(kind.startTag, open);
    builder.keepTo(close).insert(kind.endTag, close).skipTo(end);
    if (start < open) {
      String id = id(source.text().substring(start + 1, open - 1));
      if (!id.isEmpty()) {
        listener.found(
            source.origin(start),
            source.origin(end),
            place -> new Inline.Anchor(id, null, false, place));
      }
    }
  }

  /** A mark inside of attributes, such as that of an id, is not the mark that they belong to. */
  private static int behindAttributes(String text, int open, int done, Kind kind) {
    int bracket = open - 1;
    int limit = Math.max(done, open - MAX_ATTRIBUTES);
    while (bracket >= limit && text.charAt(bracket) != '[') {
      if (text.charAt(bracket) == ']' || CharacterClass.isSpace(text.charAt(bracket))) {
        return open;
      }
      bracket--;
    }
    int close = bracket < limit ? -1 : text.indexOf(']', open);
    boolean marked =
        close >= 0
            && close < open + MAX_ATTRIBUTES
            && text.startsWith(kind.open, close + 1)
            && start(text, close + 1, done, kind) == bracket
            && close + 1 + kind.open.length() < text.length()
            && close(text, close + 1 + kind.open.length(), kind) >= 0;
    return marked ? close + 1 : open;
  }

  /** Where the marked text begins, attributes included; -1 where the mark opens nothing. */
  private static int start(String text, int open, int done, Kind kind) {
    int attributes = Brackets.openBefore(text, open, done);
    if (kind.scope != Scope.CONSTRAINED) {
      return attributes < 0 ? open : attributes;
    }
    if (attributes >= 0 && mayPrecede(text, attributes, done, kind)) {
      return attributes;
    }
    return mayPrecede(text, open, done, kind) ? open : -1;
  }

  private static boolean mayPrecede(String text, int index, int done, Kind kind) {
    if (index == 0 || text.charAt(index - 1) == '\n') {
      return true;
    }
    return index > done
        && !CharacterClass.isWordBefore(text, index)
        && kind.notBefore.indexOf(text.charAt(index - 1)) < 0;
  }

  private static int close(String text, int inside, Kind kind) {
    if (kind.scope == Scope.CONSTRAINED && CharacterClass.isSpace(text.charAt(inside))) {
      return -1;
    }
    int close = text.indexOf(kind.close, inside + 1);
    while (close >= 0 && kind.scope == Scope.CONSTRAINED && !closes(text, close, kind)) {
      close = text.indexOf(kind.close, close + 1);
    }
    if (kind.scope == Scope.WITHOUT_SPACE && close >= 0) {
      for (int i = inside; i < close; i++) {
        if (CharacterClass.isSpace(text.charAt(i))) {
          return -1;
        }
      }
    }
    return close;
  }

  private static boolean closes(String text, int close, Kind kind) {
    int behind = close + kind.close.length();
    return !CharacterClass.isSpace(text.charAt(close - 1))
        && !CharacterClass.isWordAt(text, behind)
        && (behind >= text.length() || kind.notBehind.indexOf(text.charAt(behind)) < 0);
  }

  /** Index of the last mark that can close anything: none needs to be looked for behind it. */
  private static int lastClose(String text, Kind kind) {
    int close = text.lastIndexOf(kind.close);
    while (close > 0 && kind.scope == Scope.CONSTRAINED && !closes(text, close, kind)) {
      close = text.lastIndexOf(kind.close, close - 1);
    }
    return close;
  }

  /** The id in the attributes of marked text, such as {@code #id.role}. */
  private static String id(String attributes) {
    int hash = attributes.indexOf('#');
    if (hash < 0 || (attributes.charAt(0) != '#' && attributes.charAt(0) != '.')) {
      return "";
    }
    int end = hash + 1;
    while (end < attributes.length() && ".,%".indexOf(attributes.charAt(end)) < 0) {
      end++;
    }
    return attributes.substring(hash + 1, end).strip();
  }
}
