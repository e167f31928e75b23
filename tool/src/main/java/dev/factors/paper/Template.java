package dev.factors.paper;

import com.github.zafarkhaja.semver.Version;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a factor consists of.
 *
 * @param words bounds of the whole factor
 * @param principleWords bounds of the principle
 * @param sections in their order
 */
public record Template(Range words, Range principleWords, List<Section> sections) {

  public Template {
    sections = List.copyOf(sections);
  }

  /** Bounds of the number of conformance statements. */
  public Range statements() {
    return sections.stream()
        .flatMap(section -> Optional.ofNullable(section.statements()).stream())
        .findFirst()
        .orElse(Range.ANY);
  }

  /** The section of an id, if the template has it. */
  public Optional<Section> section(String id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst();
  }

  /**
   * A section of a factor; its anchor is the factor's slug, a hyphen and this id.
   *
   * @param since the first version in which every factor must have it, or null where it is optional
   * @param words bounds of its text
   * @param statements bounds of the number of its conformance statements, or null where it has none
   * @param normative whether it must name no product
   * @param hint what an author is to write, shown in a new factor
   */
  public record Section(
      String id,
      String title,
      @Nullable Version since,
      Range words,
      @Nullable Range statements,
      boolean normative,
      @Nullable String hint) {}

  /** Bounds, both inclusive. */
  public record Range(int min, int max) {

    /** No bounds. */
    public static final Range ANY = new Range(0, Integer.MAX_VALUE);

    /** Whether the number lies within the bounds. */
    public boolean contains(int number) {
      return number >= min && number <= max;
    }

    /** "at least 60", "at most 220" or "60 to 220". */
    @Override
    public String toString() {
      if (max == Integer.MAX_VALUE) {
        return "at least " + min;
      }
      return min == 0 ? "at most " + max : min + " to " + max;
    }
  }
}
