package dev.factors.asciidoc;

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
    SUBSCRIPT("~", "~", Scope.WITHOUT_SPACE, "", "", "<sub>", "</sub>");

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

  private final InlineListener listener;

  Quotes(InlineListener listener) {
    this.listener = listener;
  }

  MappedText substitute(MappedText source) {
    MappedText result = source;
    for (Kind kind : Kind.values()) {
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
