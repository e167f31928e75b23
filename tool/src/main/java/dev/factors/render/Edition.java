package dev.factors.render;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rendering says of itself, on its cover, in its running lines and in its metadata.
 *
 * @param version such as {@code 0.1.0}
 * @param date the only date in the output: of the source commit, in UTC; null where there is none
 * @param notice the milestone's notice, or null where it has none
 * @param paragraphs whether reviewers can cite them
 */
public record Edition(
    String version, @Nullable LocalDate date, @Nullable String notice, Paragraphs paragraphs) {

  /** How paragraphs are shown. */
  public enum Paragraphs {
    PLAIN,
    /** With the number by which a comment can name them. */
    NUMBERED
  }

  /** The same with its paragraphs shown in another way. */
  public Edition with(Paragraphs paragraphs) {
    return new Edition(version, date, notice, paragraphs);
  }
}
