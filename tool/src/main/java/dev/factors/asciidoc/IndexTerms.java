package dev.factors.asciidoc;

/** Index terms in double or triple parentheses: the reader sees the former, not the latter. */
final class IndexTerms {

  private IndexTerms() {}

  static MappedText substitute(MappedText source) {
    String text = source.text();
    MappedText.Builder builder = new MappedText.Builder(source);
    int lastClose = text.lastIndexOf("))");
    for (int open = text.indexOf("(("); open >= 0 && open < lastClose; ) {
      int close = close(text, open + 3);
      if (close < 0) {
        break;
      }
      int end = close + 2;
      boolean escaped = open > 0 && text.charAt(open - 1) == '\\';
      boolean opensThird = text.charAt(open + 2) == '(';
      boolean closesThird = text.charAt(close - 1) == ')';
      if (escaped) {
        builder.keepTo(open - 1).skipTo(open);
        if (opensThird && closesThird) {
          builder.keepTo(open + 1).skipTo(open + 3).keepTo(close - 1).skipTo(close + 1);
        }
      } else if (opensThird && closesThird) {
        builder.keepTo(open).skipTo(end);
      } else if (opensThird) {
        builder.keepTo(open + 1).skipTo(open + 3).keepTo(close).skipTo(end);
      } else {
        builder.keepTo(open).skipTo(open + 2).keepTo(closesThird ? close - 1 : close);
        builder.skipTo(closesThird ? close + 1 : end);
      }
      builder.keepTo(end);
      open = text.indexOf("((", end);
    }
    return builder.finish();
  }

  /** Index of two parentheses that no third one follows. */
  private static int close(String text, int from) {
    int close = text.indexOf("))", from);
    while (close >= 0 && text.startsWith(")", close + 2)) {
      close = text.indexOf("))", close + 1);
    }
    return close;
  }
}
