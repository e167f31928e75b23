package dev.factors.review;

import java.util.Locale;
import java.util.Optional;

/** A word of a closed vocabulary, as files and reports write it. */
public interface Term {

  /** The name of the enum constant. */
  String name();

  /** The word: lower case, with hyphens. */
  default String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The term of a vocabulary that has that label. */
  static <T extends Enum<T> & Term> Optional<T> of(Class<T> vocabulary, String label) {
    for (T term : vocabulary.getEnumConstants()) {
      if (term.name().length() == label.length() && term.label().equals(label)) {
        return Optional.of(term);
      }
    }
    return Optional.empty();
  }
}
