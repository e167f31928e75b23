package dev.factors.lint;

import static dev.factors.lint.Mutant.of;
import static dev.factors.lint.Mutant.replace;

import java.util.List;

/** Defects in how sentences are written. */
final class LanguageMutants {

  private static final String FACTOR = "paper/factors/declared-intent.adoc";
  private static final String PRACTICE = "== In practice\n\n";

  static final List<Mutant> ALL =
      List.of(
          text("an American spelling", "language/spelling", "The ⟦behavior⟧ is the same.\n"),
          text(
              "an American spelling at the beginning of a sentence",
              "language/spelling",
              "⟦Organizations⟧ differ.\n"),
          of(
              "an American spelling in a table",
              "language/spelling",
              replace(FACTOR, "| Adoption\n", "| Adoption in the ⟦center⟧\n")),
          text(
              "a sentence without end",
              "language/sentence-length",
              "⟦It waits" + " and so does the next of them".repeat(6) + ".⟧\n"),
          text(
              "a sentence without end over several lines",
              "language/sentence-length",
              "⟦It waits" + "\nand so does the next of them".repeat(6) + ".⟧\n"),
          text(
              "two sentences in a line",
              "language/one-sentence-per-line",
              "It waits. ⟦The next one waits as well.⟧\n"),
          text("a word that adds nothing", "language/weasel-word", "It is ⟦of course⟧ so.\n"),
          text("a word twice in a line", "language/doubled-word", "It waits for the ⟦the⟧ rest.\n"),
          text(
              "a word twice over the end of a line",
              "language/doubled-word",
              "It waits for the\n⟦the⟧ rest.\n"),
          text(
              "an abbreviation that nobody explains",
              "language/undefined-abbreviation",
              "The ⟦SRE⟧ team waits, and the SRE team acts.\n"));

  private LanguageMutants() {}

  private static Mutant text(String name, String rule, String text) {
    return of(name, rule, replace(FACTOR, PRACTICE, PRACTICE + text + "\n"));
  }
}
