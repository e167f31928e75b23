package dev.factors.asciidoc;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text between a link's brackets, which may be one of several attributes there. */
final class LinkText {

  private final MappedText source;
  private final int start;
  private final int end;
  private final String text;

  private LinkText(MappedText source, int start, int end, String text) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.text = text;
  }

  /** The text between two indices. */
  static LinkText of(MappedText source, int start, int end) {
    String written = source.text().substring(start, end);
    if (written.indexOf('=') < 0) {
      return new LinkText(source, start, end, Brackets.unescape(written));
    }
    Map<String, @Nullable String> attributes =
        AttributeList.parse(Brackets.unescape(written).replace('\n', ' '));
    String first = attributes.get("1");
    String text = first == null ? "" : first;
    int at = text.isEmpty() ? -1 : written.indexOf(text);
    return at < 0
        ? new LinkText(source, start, start, text)
        : new LinkText(source, start + at, start + at + text.length(), text);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  String text() {
    return text;
  }

  /** The text without the {@code ^} that opens a new window. */
  LinkText withoutCaret() {
    return text.endsWith("^")
        ? new LinkText(
            source, start, Math.max(start, end - 1), text.substring(0, text.length() - 1))
        : this;
  }

  /** Adds the text with its origins, so far as it stands in the source as it is. */
  void appendTo(MappedText.Builder builder) {
    if (source.text().substring(start, end).equals(text)) {
      builder.copy(start, end);
    } else {
      builder.insert(text, start);
    }
  }
}
