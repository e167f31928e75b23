package dev.factors.lint;

import dev.factors.diagnostic.Place;
import dev.factors.source.MemoryTree;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paper with one defect.
 *
 * @param name of the defect
 * @param rule that reports it
 * @param also rules that report what follows from it
 * @param edits that make it, with marks where it is reported
 */
record Mutant(String name, String rule, Set<String> also, List<Edit> edits) {

  /** A change to one file. */
  interface Edit {

    /** The tree with the change; places that are marked are added to the expected ones. */
    MemoryTree apply(MemoryTree tree, List<Place> expected);
  }

  /** A defect, and the edits that make it. */
  static Mutant of(String name, String rule, Edit... edits) {
    return new Mutant(name, rule, Set.of(), List.of(edits));
  }

  /** The same defect, from which something follows that other rules report. */
  Mutant also(String... rules) {
    return new Mutant(name, rule, Set.of(rules), edits);
  }

  /** Makes the defect. */
  MemoryTree apply(MemoryTree paper, List<Place> expected) {
    MemoryTree tree = paper;
    for (Edit edit : edits) {
      tree = edit.apply(tree, expected);
    }
    return tree;
  }

  /** Replaces a text that stands in the file exactly once by another, which may have marks. */
  static Edit replace(String file, String text, String by) {
    return rewrite(file, Pattern.quote(text), Matcher.quoteReplacement(by));
  }

  /** Replaces the only match of a pattern by another text, which may have marks. */
  static Edit rewrite(String file, String regex, String by) {
    return (tree, expected) -> {
      Matcher matcher = Pattern.compile(regex, Pattern.DOTALL).matcher(tree.text(file));
      if (matcher.results().count() != 1) {
        throw new IllegalArgumentException(file + " does not hold this exactly once: " + regex);
      }
      return write(file, matcher.replaceFirst(by)).apply(tree, expected);
    };
  }

  /** Writes a file, whose text may have marks. */
  static Edit write(String file, String text) {
    return (tree, expected) -> {
      Marked marked = Marked.parse(file, text);
      expected.addAll(marked.places());
      return tree.with(file, marked.text());
    };
  }

  /** Writes a file that is no text; it is reported at a line and column. */
  static Edit write(String file, byte[] bytes, Place... places) {
    return (tree, expected) -> {
      expected.addAll(List.of(places));
      return tree.with(file, bytes);
    };
  }

  /** Removes a file. */
  static Edit remove(String file) {
    return (tree, expected) -> tree.without(file);
  }

  /** Expects a finding about a file as a whole. */
  static Edit reported(String file) {
    return (tree, expected) -> {
      expected.add(Place.ofFile(file));
      return tree;
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
