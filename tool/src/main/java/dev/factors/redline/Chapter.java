package dev.factors.redline;

import java.util.ArrayList;
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

  /** What has become of a chapter as a whole. */
  public String remark() {
    List<String> remarks = new ArrayList<>();
    if (factor != null) {
      if (factor.isAdded()) {
        remarks.add("added");
      } else if (factor.isRemoved()) {
        remarks.add("removed");
      } else if (factor.isRenamed() && factor.before() != null) {
        remarks.add("renamed, formerly " + factor.before().title());
      }
    }
    if (moved) {
      remarks.add("moved");
    }
    if (factor != null && !factor.status().isEmpty()) {
      remarks.add(factor.status());
    }
    return String.join(", ", remarks);
  }
}
