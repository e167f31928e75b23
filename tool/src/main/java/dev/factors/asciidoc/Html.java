package dev.factors.asciidoc;

import org.jspecify.annotations.Nullable;

/** Reads the text out of HTML. */
final class Html {

  private Html() {}

  /** The text between the tags, with character references resolved. */
  static MappedText text(MappedText source) {
    String html = source.text();
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return source;
    }
    MappedText.Builder builder = new MappedText.Builder(source);
    int lastClose = html.lastIndexOf('>');
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '<' && i < lastClose) {
        int end = html.indexOf('>', i) + 1;
        builder.keepTo(i).skipTo(end);
        i = end - 1;
      } else if (c == '&') {
        int end = CharacterReference.endAt(html, i);
        @Nullable String decoded =
            end < 0 ? null : CharacterReference.decode(html.substring(i, end));
        if (decoded != null) {
          builder.keepTo(i).insert(decoded, i).skipTo(end);
          i = end - 1;
        }
      }
    }
    return builder.finish();
  }
}
