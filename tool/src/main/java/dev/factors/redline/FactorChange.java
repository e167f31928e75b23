package dev.factors.redline;

import dev.factors.manuscript.Factor;
import dev.factors.manuscript.FactorStatus;
import org.jspecify.annotations.Nullable;

/**
 * A factor in two versions.
 *
 * @param before the factor in the old version; null where it is added
 * @param after the factor in the new version; null where it is removed
 */
public record FactorChange(@Nullable Factor before, @Nullable Factor after) {

  /** The factor as it is now, or as it was where it is gone. */
  public Factor factor() {
    Factor shown = after == null ? before : after;
    if (shown == null) {
      throw new IllegalStateException("of two versions one has the factor");
    }
    return shown;
  }

  /** Whether only the new version has it. */
  public boolean isAdded() {
    return before == null;
  }

  /** Whether only the old version has it. */
  public boolean isRemoved() {
    return after == null;
  }

  /** Whether its slug is another. */
  public boolean isRenamed() {
    return before != null && after != null && !before.slug().equals(after.slug());
  }

  /** The status before and after, such as {@code draft → review}; empty where it has stayed. */
  public String status() {
    if (before == null || after == null || before.status().equals(after.status())) {
      return "";
    }
    return label(before) + " → " + label(after);
  }

  private static String label(Factor factor) {
    return factor.status().map(FactorStatus::label).orElse("no status");
  }

  /** What has become of it: {@code added}, {@code removed}, {@code renamed} or {@code kept}. */
  public String kind() {
    return isAdded() ? "added" : isRemoved() ? "removed" : isRenamed() ? "renamed" : "kept";
  }

  /** The slug that it had, where that was another; otherwise null. */
  @Nullable String formerly() {
    return before != null && isRenamed() ? before.slug() : null;
  }
}
