package dev.factors.redline;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * A word, a punctuation mark, a space or an image.
 *
 * @param text as it is read; of an image, what stands for it
 * @param key by which two are the same
 * @param marks the inline elements around it, outermost first; of an image or a line break, itself
 *     the last
 */
record Token(String text, String key, List<Element> marks) {

  /** Text, with what is around it. */
  static Token of(String text, List<Element> marks) {
    return new Token(text, text, marks);
  }

  boolean isWord() {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  boolean isSpace() {
    return key.equals(" ");
  }

  /** Whether it ends a sentence. */
  boolean isStop() {
    return key.equals(".") || key.equals("?") || key.equals("!");
  }

  /** How it is set off from the text around it, and where it leads. */
  String markup() {
    return marks.stream()
        .map(mark -> mark.normalName() + "=" + mark.attr("href"))
        .collect(Collectors.joining(" "));
  }

  /** The text of several. */
  static String text(List<Token> tokens) {
    return tokens.stream().map(Token::text).collect(Collectors.joining());
  }

  /** How many of them are words. */
  static int words(List<Token> tokens) {
    return (int) tokens.stream().filter(Token::isWord).count();
  }
}
