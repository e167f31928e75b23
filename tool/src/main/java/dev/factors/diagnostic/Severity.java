package dev.factors.diagnostic;

import dev.factors.terminal.Paint.Tone;
import java.util.Locale;
import java.util.Optional;

/** How much a diagnostic weighs; the natural order is from the lightest to the heaviest. */
public enum Severity {
  INFO,
  WARNING,
  ERROR;

  /** The name in output and configuration: {@code info}, {@code warning} or {@code error}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its colour on a terminal. */
  public Tone tone() {
    return switch (this) {
      case ERROR -> Tone.ERROR;
      case WARNING -> Tone.WARNING;
      case INFO -> Tone.INFO;
    };
  }

  /** The severity of that label, if there is one. */
  public static Optional<Severity> ofLabel(String label) {
    for (Severity severity : values()) {
      if (severity.label().equals(label)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }

  /** Whether this severity weighs as much as the threshold, or more. */
  public boolean reaches(Severity threshold) {
    return compareTo(threshold) >= 0;
  }
}
