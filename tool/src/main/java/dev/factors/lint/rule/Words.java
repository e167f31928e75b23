package dev.factors.lint.rule;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Patterns for lists of words. */
final class Words {

  /** Not within another word, a file's name or an address. */
  private static final String BEGINS = "(?<![\\w@]|\\w\\.)";

  private static final String ENDS = "(?!\\w|[.@]\\w)";

  /** A part of a compound such as {@code client-side} is a word of its own kind. */
  private static final String BEGINS_OUTSIDE_COMPOUND = "(?<!-)" + BEGINS;

  private static final String ENDS_OUTSIDE_COMPOUND = "(?!-\\w)" + ENDS;

  private static final int LONGEST_WORD_BEFORE = 16;

  private Words() {}

  /** Any of the names as written, in compounds as well. */
  static Pattern names(List<String> names) {
    return pattern(BEGINS, names, ENDS, Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** Any of the words, however capitalised, but not in compounds. */
  static Pattern words(List<String> words) {
    return pattern(
        BEGINS_OUTSIDE_COMPOUND,
        words,
        ENDS_OUTSIDE_COMPOUND,
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** The end of what stands before a place: as much as one word and some white space need. */
  static String before(int index, String text) {
    return text.substring(Math.max(0, index - LONGEST_WORD_BEFORE), index);
  }

  /** Longer ones first, so that the longest is found. */
  private static Pattern pattern(String begins, List<String> words, String ends, int flags) {
    String alternatives =
        words.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return words.isEmpty()
        ? Pattern.compile("(?!)")
        : Pattern.compile(initials(words) + begins + "(?:" + alternatives + ")" + ends, flags);
  }

  /** Looked for first: most places in a text are ruled out by one character. */
  private static String initials(List<String> words) {
    return words.stream()
        .map(word -> word.codePointAt(0))
        .flatMap(
            first -> Stream.of(first, Character.toLowerCase(first), Character.toUpperCase(first)))
        .distinct()
        .map(first -> String.format("\\x{%X}", first))
        .collect(Collectors.joining("", "(?=[", "])"));
  }
}
