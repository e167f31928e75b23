package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.lint.Sentences;
import dev.factors.manuscript.Factor;
import dev.factors.manuscript.ReadersText;
import dev.factors.paper.Template;
import java.util.List;

/** Every factor has one principle: one sentence, short enough to remember. */
public final class Principle extends Rule {

  public Principle() {
    super("structure/principle", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    for (Factor factor : inspection.factors()) {
      List<Block> principles =
          factor.body().stream().filter(block -> block.hasRole("principle")).toList();
      if (principles.isEmpty()) {
        inspection.report(
            factor.place(),
            "the factor has no principle",
            "put [.principle] above a paragraph of one sentence, below the title");
      } else {
        checkText(inspection, principles.get(0));
        principles.stream().skip(1).forEach(second -> reportSecond(inspection, second));
      }
    }
  }

  private static void reportSecond(Inspection inspection, Block second) {
    inspection.report(second.place(), "a second principle", "a factor has one: keep the first");
  }

  private static void checkText(Inspection inspection, Block principle) {
    List<String> sentences = Sentences.of(ReadersText.of(principle));
    if (sentences.size() != 1) {
      inspection.report(
          principle.place(),
          "the principle has " + sentences.size() + " sentences",
          "make it one sentence");
    } else if (!Sentences.isComplete(sentences.get(0))) {
      inspection.report(
          principle.place(), "the principle is no whole sentence", "end it with a full stop");
    }
    Template.Range bounds = inspection.paper().template().principleWords();
    int words = ReadersText.words(principle);
    if (!bounds.contains(words)) {
      inspection.report(
          principle.place(),
          "the principle has " + words + (words == 1 ? " word, not " : " words, not ") + bounds,
          "a principle is remembered: move the rest into a section");
    }
  }
}
