package dev.factors.asciidoc;

/** The three characters that HTML cannot do without escaping. */
final class SpecialCharacters {

  private SpecialCharacters() {}

  static String escape(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('>') < 0 && text.indexOf('&') < 0) {
      return text;
    }
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static String unescape(String text) {
    return text.indexOf('&') < 0
        ? text
        : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  static MappedText escape(MappedText source) {
    String text = source.text();
    MappedText.Builder builder = new MappedText.Builder(source);
    for (int i = 0; i < text.length(); i++) {
      String entity =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> "";
          };
      if (!entity.isEmpty()) {
        builder.keepTo(i).insert(entity, i).skipTo(i + 1);
      }
    }
    return builder.finish();
  }
}
