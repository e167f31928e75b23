package dev.factors.asciidoc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inline macros, kind by kind in Asciidoctor's order: each becomes the text that a reader sees. */
final class Macros {

  private final InlineListener listener;
  private final AttributeValues attributes;
  private final List<MappedText> footnotes;
  private final XrefMacros xrefs;
  private final LinkMacros links;

  Macros(
      InlineListener listener,
      AttributeValues attributes,
      XrefTexts xrefTexts,
      List<MappedText> footnotes) {
    this.listener = listener;
    this.attributes = attributes;
    this.footnotes = footnotes;
    this.xrefs = new XrefMacros(listener, xrefTexts);
    this.links = new LinkMacros(listener, attributes);
  }

  MappedText substitute(MappedText source) {
    MappedText result = source;
    boolean bracket = source.text().indexOf('[') >= 0;
    if (attributes.value("experimental") != null) {
      if (bracket) {
        result = named(result, "kbd:[", Content.SHOWN);
        result = named(result, "btn:[", Content.SHOWN);
        result = MenuMacros.substitute(result);
      }
      if (source.text().contains("&gt;")) {
        result = MenuMacros.substituteQuoted(result);
      }
    }
    if (bracket && source.text().contains("image:")) {
      result = images(result, "image:");
    }
    if (bracket && source.text().contains("icon:")) {
      result = images(result, "icon:");
    }
    if (source.text().contains("((") || source.text().contains("dexterm")) {
      result = IndexTerms.substitute(result);
      result = named(result, "indexterm:[", Content.HIDDEN);
      result = named(result, "indexterm2:[", Content.SHOWN);
    }
    if (result.text().contains("://")) {
      result = links.substituteUrls(result);
    }
    if (bracket && (result.text().contains("link:") || result.text().contains("mailto:"))) {
      result = links.substituteMacros(result);
    }
    if (bracket) {
      result = AnchorMacros.substitute(result, listener);
    }
    result = xrefs.substitute(result);
    return bracket && source.text().contains("footnote") ? footnotes(result) : result;
  }

  private enum Content {
    SHOWN,
    HIDDEN
  }

  /** Macros without target, of which the reader sees the content, or nothing. */
  private static MappedText named(MappedText source, String name, Content content) {
    String text = source.text();
    if (!text.contains(name)) {
      return source;
    }
    Brackets brackets = new Brackets(text);
    MappedText.Builder builder = new MappedText.Builder(source);
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int inside = at + name.length();
      int close = brackets.close(inside - 1);
      if (close <= inside) {
        continue;
      }
      if (at > 0 && text.charAt(at - 1) == '\\') {
        builder.keepTo(at - 1).skipTo(at).keepTo(close + 1);
      } else {
        builder.keepTo(at).skipTo(inside);
        if (content == Content.SHOWN) {
          builder.keepTo(close);
        }
        builder.skipTo(close + 1);
      }
    }
    return builder.finish();
  }

  private MappedText images(MappedText source, String name) {
    String text = source.text();
    Brackets brackets = new Brackets(text);
    MappedText.Builder builder = new MappedText.Builder(source);
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int inside = at + name.length();
      int open = MacroTarget.end(text, inside, MacroTarget.Spaces.ALLOWED);
      int close = open <= inside || text.charAt(inside) == ':' ? -1 : brackets.close(open);
      if (close < 0) {
        continue;
      }
      if (at > 0 && text.charAt(at - 1) == '\\') {
        builder.keepTo(at - 1).skipTo(at).keepTo(close + 1);
        continue;
      }
      String target = SpecialCharacters.unescape(text.substring(inside, open));
      var list = AttributeList.parse(Brackets.unescape(text.substring(open + 1, close)));
      @Nullable String alt = list.get("alt") == null ? list.get("1") : list.get("alt");
      builder.keepTo(at).skipTo(close + 1);
      if (name.equals("image:")) {
        listener.found(
            source.origin(at),
            source.origin(close + 1),
            place -> new Inline.Image(target, alt, place));
        builder.insert("<img>", at);
      } else if (attributes.value("icons") == null) {
        builder.insert("[" + (list.get("alt") == null ? target : list.get("alt")) + "&#93;", at);
      }
    }
    return builder.finish();
  }

  /** Footnotes leave a mark of the kind {@code [1]}; their text is kept apart. */
  private MappedText footnotes(MappedText source) {
    String text = source.text();
    Brackets brackets = new Brackets(text);
    MappedText.Builder builder = new MappedText.Builder(source);
    for (int at = text.indexOf("footnote"); at >= 0; at = text.indexOf("footnote", at + 1)) {
      int open = at + "footnote".length();
      if (text.startsWith("ref:", open)) {
        open += "ref:".length();
      } else if (text.startsWith(":", open)) {
        open++;
        while (CharacterClass.isWordAt(text, open) || text.startsWith("-", open)) {
          open++;
        }
      }
      boolean named = open > at + "footnote:".length();
      int close =
          text.startsWith("[", open) && text.charAt(open - 1) != 'e' ? brackets.close(open) : -1;
      if (close < 0 || (close == open + 1 && !named)) {
        continue;
      }
      if (at > 0 && text.charAt(at - 1) == '\\') {
        builder.keepTo(at - 1).skipTo(at).keepTo(close + 1);
        continue;
      }
      builder.keepTo(at).skipTo(close + 1);
      if (close > open + 1) {
        footnotes.add(source.slice(open + 1, close).trimmed());
        String number = attributes.count("footnote-number", null);
        builder.insert("<sup class=\"footnote\">[" + number + "]</sup>", at);
      }
    }
    return builder.finish();
  }
}
