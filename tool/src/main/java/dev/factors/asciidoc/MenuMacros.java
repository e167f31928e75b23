package dev.factors.asciidoc;

import java.util.Arrays;
import java.util.regex.Pattern;

/** {@code menu:File[Save]}: the menu, and the item that is chosen in it. */
final class MenuMacros {

  private static final String NAME = "menu:";
  private static final String ARROW = "&#160;&#8250; ";

  /** Between the items of the short form, as special characters are escaped. */
  private static final Pattern SEPARATOR = Pattern.compile("[ \\n]&gt;[ \\n]");

  private MenuMacros() {}

  static MappedText substitute(MappedText source) {
    String text = source.text();
    Brackets brackets = new Brackets(text);
    MappedText.Builder builder = new MappedText.Builder(source);
    for (int at = text.indexOf(NAME); at >= 0; at = text.indexOf(NAME, at + 1)) {
      int inside = at + NAME.length();
      int open = MacroTarget.end(text, inside, MacroTarget.Spaces.ALLOWED);
      int close = open <= inside ? -1 : brackets.close(open);
      boolean named = CharacterClass.isWordAt(text, inside) || text.startsWith("&", inside);
      if (close < 0 || !named) {
        continue;
      }
      if (at > 0 && text.charAt(at - 1) == '\\') {
        builder.keepTo(at - 1).skipTo(at).keepTo(close + 1);
        continue;
      }
      builder.keepTo(at).skipTo(inside).keepTo(open).skipTo(close + 1);
      String items = Brackets.unescape(text.substring(open + 1, close)).strip();
      if (!items.isEmpty()) {
        String separator = items.contains("&gt;") ? "&gt;" : ",";
        insertItems(items.split(separator, -1), open + 1, builder);
      }
    }
    return builder.finish();
  }

  /** {@code "File > Save"}, the short form. */
  static MappedText substituteQuoted(MappedText source) {
    String text = source.text();
    MappedText.Builder builder = new MappedText.Builder(source);
    int open = text.indexOf('"');
    for (int close = quote(text, open); close >= 0; close = quote(text, open)) {
      String inside = text.substring(open + 1, close);
      boolean named = CharacterClass.isWordAt(inside, 0) || inside.startsWith("&");
      if (!named || !SEPARATOR.matcher(inside).find()) {
        open = close;
        continue;
      }
      if (open > 0 && text.charAt(open - 1) == '\\') {
        builder.keepTo(open - 1).skipTo(open).keepTo(close + 1);
      } else {
        String[] items = inside.split("&gt;", -1);
        int menu = open + 1 + items[0].stripTrailing().length();
        builder.keepTo(open).skipTo(open + 1).keepTo(menu).skipTo(close + 1);
        insertItems(Arrays.copyOfRange(items, 1, items.length), menu, builder);
      }
      open = text.indexOf('"', close + 1);
    }
    return builder.finish();
  }

  private static int quote(String text, int open) {
    return open < 0 ? -1 : text.indexOf('"', open + 1);
  }

  private static void insertItems(String[] items, int origin, MappedText.Builder builder) {
    for (String item : items) {
      builder.insert(ARROW + item.strip(), origin);
    }
  }
}
