package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** No two factors, no two chapters, and no two sections of one chapter have the same title. */
public final class DuplicateTitle extends Rule {

  public DuplicateTitle() {
    super("structure/duplicate-title", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    Map<String, Place> first = new HashMap<>();
    Stream.concat(
            SectionTitles.ofFactors(inspection),
            SectionTitles.ofChapters(inspection).filter(section -> section.level() == 1))
        .forEach(section -> check(inspection, section, first));
    Set<Block> below =
        Blocks.identitySet(
            SectionTitles.ofChapters(inspection).filter(section -> section.level() > 1));
    for (Block parent : inspection.manuscript().blocks()) {
      checkBelow(inspection, parent, below);
    }
  }

  private static void checkBelow(Inspection inspection, Block parent, Set<Block> sections) {
    Map<String, Place> first = new HashMap<>();
    for (Block section : parent.children()) {
      if (sections.contains(section)) {
        check(inspection, section, first);
      }
    }
  }

  private static void check(Inspection inspection, Block section, Map<String, Place> first) {
    String title = String.valueOf(section.titleText()).toLowerCase(Locale.ROOT).strip();
    Place place = Heading.place(section);
    Place other = first.putIfAbsent(title, place);
    // A file that is included twice is another rule's business.
    if (other != null && !other.equals(place)) {
      inspection.report(
          place,
          "the title '" + section.titleText() + "' is there twice",
          "it is already at " + other + ": say what sets the two apart");
    }
  }
}
