package dev.factors.manuscript;

import java.util.Locale;
import java.util.Optional;

/** How far a factor has come; the natural order is from the first to the last. */
public enum FactorStatus {
  DRAFT,
  REVIEW,
  STABLE;

  /** The name in {@code :factor-status:} and in {@code paper.yaml}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of that label, if there is one. */
  public static Optional<FactorStatus> ofLabel(String label) {
    for (FactorStatus status : values()) {
      if (status.label().equals(label)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
