package dev.factors.lint.rule;

import dev.factors.lint.WordIndex;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A list of words or names to be looked for.
 *
 * @param pattern that any of them matches
 * @param marks the longest word of each, in small letters: most passages hold none of them
 */
record Words(Pattern pattern, Set<String> marks) {

  /** Not within another word or a file's name. */
  private static final String BEGINS = "(?<![\\w@]|\\w\\.)";

  /** Not in a path from the root or from here, nor in an address without its scheme. */
  private static final String OUTSIDE_PATH =
      "(?<!(?<![^\\s(\"'])(?:[.~]{0,2}/|\\w[\\w.-]{0,60}\\.\\w{1,20}/)\\S{0,80})";

  private static final String ENDS = "(?!\\w|[.@]\\w)";

  /** A part of a compound such as {@code client-side} is a word of its own kind. */
  private static final String BEGINS_OUTSIDE_COMPOUND = "(?<!-)" + BEGINS;

  private static final String ENDS_OUTSIDE_COMPOUND = "(?!-\\w)" + ENDS;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final int LONGEST_WORD_BEFORE = 16;

  /** Any of the names as written, in compounds as well. */
  static Words names(List<String> names) {
    return of(BEGINS, names, ENDS, Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** Any of the words, however capitalised, but not in compounds. */
  static Words words(List<String> words) {
    return of(
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
  private static Words of(String begins, List<String> words, String ends, int flags) {
    String any =
        words.stream()
            .sorted((one, other) -> other.length() - one.length())
            .map(Words::spaced)
            .collect(Collectors.joining("|", "(?:", ")"));
    // To look back for a path takes longest: only from where one of the words is.
    return new Words(
        Pattern.compile(begins + "(?=" + any + ")" + OUTSIDE_PATH + any + ends, flags),
        words.stream()
            .map(word -> WordIndex.longestWord(word).toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()));
  }

  /** What is written with a blank may go on in the next line. */
  private static String spaced(String words) {
    return SPACE.splitAsStream(words).map(Pattern::quote).collect(Collectors.joining("\\s+"));
  }
}
