package dev.factors.manuscript;

import dev.factors.diagnostic.Failure;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The title of a paper or a factor, and the name of files and ids that follows from it.
 *
 * @param text one line, without space at its ends
 * @param slug the text in lower case, without marks, everything but letters and digits a hyphen
 */
record Title(String text, String slug) {

  /** Characters of a slug: file names of 255 bytes have to hold it with what is added to it. */
  private static final int LONGEST = 100;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern SPACE = Pattern.compile(" {2,}");
  private static final Pattern EDGES = Pattern.compile("^-|-$");

  /**
   * A title as it was typed.
   *
   * @throws Failure of kind USAGE where it is more than a line, or makes no slug that can be a name
   */
  static Title of(String typed) {
    String text = SPACE.matcher(typed.strip()).replaceAll(" ");
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      throw Failure.usage("a title is one line of text");
    }
    String slug = slug(text);
    if (slug.isEmpty()) {
      throw Failure.usage("'" + text + "' makes no file name: use a letter or a digit");
    }
    if (slug.length() > LONGEST) {
      throw Failure.usage(
          "the title makes a file name of "
              + slug.length()
              + " characters: use at most "
              + LONGEST);
    }
    return new Title(text, slug);
  }

  private static String slug(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String joined =
        SEPARATORS
            .matcher(plain.toLowerCase(Locale.ROOT).replace("ß", "ss").replace("'", ""))
            .replaceAll("-");
    return EDGES.matcher(joined).replaceAll("");
  }
}
