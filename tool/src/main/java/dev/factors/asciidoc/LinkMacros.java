package dev.factors.asciidoc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** URLs, with or without a text, and the {@code link} and {@code mailto} macros. */
final class LinkMacros {

  private static final List<String> SCHEMES = List.of("https", "http", "file", "ftp", "irc");

  private final InlineListener listener;
  private final AttributeValues attributes;

  LinkMacros(InlineListener listener, AttributeValues attributes) {
    this.listener = listener;
    this.attributes = attributes;
  }

  MappedText substituteUrls(MappedText source) {
    String text = source.text();
    Brackets brackets = new Brackets(text);
    Angles angles = new Angles(text);
    MappedText.Builder builder = new MappedText.Builder(source);
    int done = 0;
    for (int colon = text.indexOf("://"); colon >= 0; ) {
      int start = schemeStart(text, colon, done);
      int end = start < 0 ? -1 : url(source, builder, brackets, angles, start, colon + 3, done);
      done = Math.max(done, end);
      colon = text.indexOf("://", Math.max(colon + 1, end));
    }
    return builder.finish();
  }

  private static int schemeStart(String text, int colon, int done) {
    for (String scheme : SCHEMES) {
      int start = colon - scheme.length();
      if (start >= done && text.startsWith(scheme, start)) {
        return start;
      }
    }
    return -1;
  }

  /** Index behind the URL whose scheme begins at an index; -1 where it is none. */
  private int url(
      MappedText source,
      MappedText.Builder builder,
      Brackets brackets,
      Angles angles,
      int start,
      int rest,
      int done) {
    String text = source.text();
    boolean escaped = start > done && text.charAt(start - 1) == '\\';
    int bounded = escaped ? start - 1 : start;
    boolean macro = bounded - 5 >= done && text.startsWith("link:", bounded - 5);
    boolean angle = !macro && bounded - 4 >= done && text.startsWith("&lt;", bounded - 4);
    if (!macro && !angle && !mayPrecede(text, bounded, done)) {
      return -1;
    }
    int run = runEnd(text, rest);
    int close =
        run > rest && run < text.length() && text.charAt(run) == '[' ? brackets.close(run) : -1;
    if (close >= 0) {
      int from = macro ? bounded - 5 : start;
      LinkText shown = LinkText.of(source, run + 1, close).withoutCaret();
      return link(source, builder, escaped, from, start, run, close + 1, shown);
    }
    int gt = angle ? angles.close(rest) : -1;
    if (gt >= 0) {
      return link(source, builder, escaped, start - 4, start, gt, gt + 4, null);
    }
    int end = bareEnd(text, rest);
    boolean quoted = bounded > done && "\"'".indexOf(text.charAt(bounded - 1)) >= 0;
    if (end <= rest || macro || quoted) {
      return Math.max(end, rest);
    }
    return link(source, builder, escaped, start, start, end, end, null);
  }

  /** Replaces a link by its text, which is its target if it has none. */
  private int link(
      MappedText source,
      MappedText.Builder builder,
      boolean escaped,
      int from,
      int start,
      int targetEnd,
      int end,
      @Nullable LinkText shown) {
    if (escaped) {
      builder.keepTo(start - 1).skipTo(start).keepTo(end);
      return end;
    }
    String target = SpecialCharacters.unescape(source.text().substring(start, targetEnd));
    boolean bare = shown == null || shown.isEmpty();
    @Nullable String own = shown == null || bare ? null : SpecialCharacters.unescape(shown.text());
    listener.found(
        source.origin(from), source.origin(end), place -> new Inline.Link(target, own, place));
    builder.keepTo(from).insert("<a>", from);
    if (shown == null || bare) {
      int shownStart = hidesScheme() ? source.text().indexOf("://", start) + 3 : start;
      builder.copy(shownStart, targetEnd);
    } else {
      shown.appendTo(builder);
    }
    builder.insert("</a>", from).skipTo(end);
    return end;
  }

  private boolean hidesScheme() {
    return attributes.value("hide-uri-scheme") != null;
  }

  private static boolean mayPrecede(String text, int index, int done) {
    if (index == 0 || text.charAt(index - 1) == '\n') {
      return true;
    }
    char before = text.charAt(index - 1);
    return index > done
        && (CharacterClass.isBlank(before)
            || Character.getType(before) == Character.SPACE_SEPARATOR
            || ">()[];\"'".indexOf(before) >= 0);
  }

  /** End of the characters that may stand in a URL in front of a bracket. */
  private static int runEnd(String text, int start) {
    int end = start;
    while (end < text.length()
        && !CharacterClass.isSpace(text.charAt(end))
        && text.charAt(end) != '['
        && text.charAt(end) != ']') {
      end++;
    }
    return end;
  }

  /** Finds where a URL in angle brackets ends; what was looked through once is not again. */
  private static final class Angles {
    private final String text;
    private int openUntil;

    private Angles(String text) {
      this.text = text;
    }

    private int close(int rest) {
      if (rest < openUntil) {
        return -1;
      }
      for (int i = rest; i < text.length() && !CharacterClass.isSpace(text.charAt(i)); i++) {
        if (i > rest && text.charAt(i) == '&' && text.startsWith("&gt;", i)) {
          return i;
        }
        openUntil = i;
      }
      return -1;
    }
  }

  /** End of a bare URL, without the punctuation that closes the sentence. */
  private static int bareEnd(String text, int start) {
    int end = start;
    while (end < text.length()
        && !CharacterClass.isSpace(text.charAt(end))
        && "[]<".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    while (end > start && ",.?!)".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end > start && (text.charAt(end - 1) == ';' || text.charAt(end - 1) == ':')) {
      end--;
      if (end > start && text.charAt(end - 1) == ')') {
        end--;
      }
    }
    return end;
  }

  MappedText substituteMacros(MappedText source) {
    return macros(macros(source, "link:"), "mailto:");
  }

  private MappedText macros(MappedText source, String name) {
    String text = source.text();
    Brackets brackets = new Brackets(text);
    MappedText.Builder builder = new MappedText.Builder(source);
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int inside = at + name.length();
      int open = MacroTarget.end(text, inside, MacroTarget.Spaces.FORBIDDEN);
      int close = open < 0 || text.startsWith(":", inside) ? -1 : brackets.close(open);
      if (close < 0) {
        continue;
      }
      boolean escaped = at > 0 && text.charAt(at - 1) == '\\';
      if (escaped) {
        builder.keepTo(at - 1).skipTo(at).keepTo(close + 1);
      } else {
        boolean mail = name.equals("mailto:");
        LinkText shown = LinkText.of(source, open + 1, close).withoutCaret();
        macro(source, builder, at, mail ? at : inside, inside, open, close + 1, shown);
      }
      at = close;
    }
    return builder.finish();
  }

  private void macro(
      MappedText source,
      MappedText.Builder builder,
      int at,
      int targetStart,
      int shownStart,
      int open,
      int end,
      LinkText shown) {
    String target = SpecialCharacters.unescape(source.text().substring(targetStart, open));
    @Nullable String own = shown.isEmpty() ? null : SpecialCharacters.unescape(shown.text());
    listener.found(
        source.origin(at), source.origin(end), place -> new Inline.Link(target, own, place));
    builder.keepTo(at).insert("<a>", at);
    if (shown.isEmpty()) {
      builder.copy(shownStart, open);
    } else {
      shown.appendTo(builder);
    }
    builder.insert("</a>", at).skipTo(end);
  }
}
