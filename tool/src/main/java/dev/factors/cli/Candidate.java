package dev.factors.cli;

import dev.factors.terminal.Paint;
import java.util.regex.Pattern;

/**
 * What may be typed at the cursor.
 *
 * @param word the word
 * @param about what it stands for; empty where that is plain
 */
record Candidate(String word, String about) {

  /** The names of files and folders, which shells complete themselves. */
  static final Candidate FILES = new Candidate(":files", "");

  /** The names of folders. */
  static final Candidate FOLDERS = new Candidate(":folders", "");

  /** What no shell takes apart, or for something else; a branch may be called {@code $(id)}. */
  private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{N}_./@%+=:,-]+");

  Candidate(String word) {
    this(word, "");
  }

  /** Whether the word goes on from what is typed, and can be typed as it is. */
  boolean completes(String typed) {
    return this.equals(FILES)
        || this.equals(FOLDERS)
        || (word.startsWith(typed) && HARMLESS.matcher(word).matches());
  }

  /**
   * A line for the function of a shell: the word, a tab, and what it stands for.
   *
   * @param head what stands before the word in the same word of the shell
   */
  String line(String head) {
    String line = word.startsWith(":") ? word : head + word;
    return about.isEmpty() ? line : line + "\t" + Paint.safe(about);
  }
}
