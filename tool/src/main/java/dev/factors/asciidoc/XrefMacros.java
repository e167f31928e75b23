package dev.factors.asciidoc;

import org.jspecify.annotations.Nullable;

/** Cross-references: {@code <<id,text>>} and {@code xref:id[text]}. */
final class XrefMacros {

  private final InlineListener listener;
  private final XrefTexts texts;

  XrefMacros(InlineListener listener, XrefTexts texts) {
    this.listener = listener;
    this.texts = texts;
  }

  MappedText substitute(MappedText source) {
    MappedText result = source.text().contains("&lt;&lt;") ? angles(source) : source;
    return result.text().contains("xref:") ? macros(result) : result;
  }

  private MappedText angles(MappedText source) {
    String text = source.text();
    MappedText.Builder builder = new MappedText.Builder(source);
    int lastClose = text.lastIndexOf("&gt;&gt;");
    for (int open = text.indexOf("&lt;&lt;"); open >= 0 && open < lastClose; ) {
      int inside = open + "&lt;&lt;".length();
      int close = text.indexOf("&gt;&gt;", inside + 1);
      if (!isTargetStart(text, inside) || close < 0) {
        open = text.indexOf("&lt;&lt;", open + 1);
        continue;
      }
      String written = text.substring(inside, close);
      int comma = written.indexOf(',');
      String target = comma < 0 ? written : written.substring(0, comma);
      int shown = comma < 0 ? close : inside + comma + 1;
      while (shown < close && CharacterClass.isSpace(text.charAt(shown))) {
        shown++;
      }
      int end = close + "&gt;&gt;".length();
      replace(source, builder, open, end, target, shown, close);
      open = text.indexOf("&lt;&lt;", end);
    }
    return builder.finish();
  }

  private MappedText macros(MappedText source) {
    String text = source.text();
    Brackets brackets = new Brackets(text);
    MappedText.Builder builder = new MappedText.Builder(source);
    int lastOpen = text.lastIndexOf('[');
    for (int at = text.indexOf("xref:"); at >= 0 && at < lastOpen; ) {
      int inside = at + "xref:".length();
      int open = text.indexOf('[', inside + 1);
      int close = isTargetStart(text, inside) && open >= 0 ? brackets.close(open) : -1;
      if (close < 0) {
        at = text.indexOf("xref:", at + 1);
        continue;
      }
      String target = text.substring(inside, open);
      replace(source, builder, at, close + 1, target, open + 1, close);
      at = text.indexOf("xref:", close + 1);
    }
    return builder.finish();
  }

  private void replace(
      MappedText source,
      MappedText.Builder builder,
      int start,
      int end,
      String target,
      int textStart,
      int textEnd) {
    if (start > 0 && source.text().charAt(start - 1) == '\\') {
      builder.keepTo(start - 1).skipTo(start).keepTo(end);
      return;
    }
    String id = SpecialCharacters.unescape(target);
    LinkText text = LinkText.of(source, textStart, textEnd);
    @Nullable String own = text.isEmpty() ? null : SpecialCharacters.unescape(text.text());
    listener.found(
        source.origin(start), source.origin(end), place -> new Inline.Xref(id, own, place));
    builder.keepTo(start).insert("<a>", start);
    if (text.isEmpty()) {
      builder.insert(shown(target, id), start);
    } else {
      text.appendTo(builder);
    }
    builder.insert("</a>", start).skipTo(end);
  }

  private String shown(String target, String id) {
    int hash = id.indexOf('#');
    String fragment = hash < 0 ? id : id.substring(hash + 1);
    String path = hash < 0 ? "" : id.substring(0, hash);
    if (hash < 0 && id.endsWith(".adoc")) {
      path = id;
      fragment = "";
    }
    if (path.isEmpty() || texts.text(fragment) != null) {
      String text = texts.text(fragment);
      return text == null
          ? "[" + (hash == 0 ? target.substring(1) : target) + "]"
          : SpecialCharacters.escape(text);
    }
    String file = path.endsWith(".adoc") ? path.substring(0, path.length() - 5) : path;
    return SpecialCharacters.escape(file + ".html");
  }

  private static boolean isTargetStart(String text, int index) {
    return CharacterClass.isWordAt(text, index)
        || (index < text.length() && "#/.:{".indexOf(text.charAt(index)) >= 0);
  }
}
