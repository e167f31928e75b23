package dev.factors.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where one sentence ends and the next begins. */
public final class Sentences {

  /** Full stop, question or exclamation mark, with the quotes and brackets that it closes. */
  private static final Pattern END = Pattern.compile("[.!?…]+[\"'”’»)\\]]*(?=\\s|$)");

  /** Abbreviations that a name or a number may follow. One that may end a sentence is not here. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "e.g", "i.e", "cf", "vs", "viz", "approx", "ca", "resp", "incl", "al", "ed", "eds", "no",
          "nos", "fig", "sec", "ch", "vol", "p", "pp", "dr", "mr", "mrs", "ms", "prof", "st");

  /** "U.S. Government": what begins behind it is most often no sentence. */
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.)+\\p{Lu}");

  private Sentences() {}

  /**
   * Where a sentence stands in a text.
   *
   * @param start index of its first character, which is no white space
   * @param end index behind its last
   */
  public record Span(int start, int end) {

    /** Whether a place in the text is within the sentence. */
    public boolean holds(int index) {
      return start <= index && index < end;
    }
  }

  /** The sentences of a text; the last may lack its full stop. */
  public static List<String> of(String text) {
    return spans(text).stream().map(span -> text.substring(span.start(), span.end())).toList();
  }

  /** Where the sentences of a text stand. */
  public static List<Span> spans(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = skipSpace(text, 0);
    Matcher end = END.matcher(text);
    int mark = nextMark(text, start);
    while (mark < text.length() && end.find(mark)) {
      if (ends(text, start, end)) {
        sentences.add(new Span(start, end.end()));
        start = skipSpace(text, end.end());
      }
      mark = nextMark(text, end.end());
    }
    if (start < text.length()) {
      sentences.add(new Span(start, start + text.substring(start).stripTrailing().length()));
    }
    return sentences;
  }

  /** Whether a sentence has its full stop, question or exclamation mark. */
  public static boolean isComplete(String sentence) {
    Matcher end = END.matcher(sentence);
    boolean complete = false;
    while (end.find()) {
      complete = end.end() == sentence.length();
    }
    return complete;
  }

  private static boolean ends(String text, int start, Matcher end) {
    int next = skipSpace(text, end.end());
    if (next == text.length()) {
      return true;
    }
    return !Character.isLowerCase(text.codePointAt(next))
        && !(end.group().equals(".") && isAbbreviation(text.substring(start, end.start())));
  }

  /** Where the next mark stands that may end a sentence: the expression is not tried before it. */
  private static int nextMark(String text, int from) {
    int index = from;
    while (index < text.length() && !isMark(text.charAt(index))) {
      index++;
    }
    return index;
  }

  private static boolean isMark(char character) {
    return switch (character) {
      case '.', '!', '?', '…' -> true;
      default -> false;
    };
  }

  private static int skipSpace(String text, int from) {
    int index = from;
    while (index < text.length() && Character.isWhitespace(text.charAt(index))) {
      index++;
    }
    return index;
  }

  private static boolean isAbbreviation(String before) {
    int start = before.length();
    while (start > 0 && !isGap(before.charAt(start - 1))) {
      start--;
    }
    String word = before.substring(start);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return initial
        || INITIALS.matcher(word).matches()
        || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isGap(char character) {
    return Character.isWhitespace(character) || character == '(';
  }
}
