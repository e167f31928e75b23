package dev.factors.redline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A factor, or a section that stands beside the factors, and what has changed in it.
 *
 * @param anchor where it begins in the redline
 * @param title as it is now, or as it was where it is gone
 * @param factor null where it is none
 * @param moved whether it stands elsewhere among the chapters
 * @param changes in reading order
 * @param wordsIn words that are new
 * @param wordsOut words that are gone
 */
public record Chapter(
    String anchor,
    String title,
    @Nullable FactorChange factor,
    boolean moved,
    List<Change> changes,
    int wordsIn,
    int wordsOut) {

  public Chapter {
    changes = List.copyOf(changes);
  }

  /** The title; of what stands before the first section, what it is. */
  String heading() {
    return title.isEmpty() ? "Beginning" : title;
  }
}
