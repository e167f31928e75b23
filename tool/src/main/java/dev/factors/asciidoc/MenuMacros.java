package dev.factors.asciidoc;

/** {@code menu:File[Save]}: the menu, and the item that is chosen in it. */
final class MenuMacros {

  private static final String NAME = "menu:";
  private static final String ARROW = "&#160;&#8250; ";

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
        for (String item : items.split(separator, -1)) {
          builder.insert(ARROW + item.strip(), open + 1);
        }
      }
    }
    return builder.finish();
  }
}
