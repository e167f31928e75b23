package dev.factors.lint;

import static dev.factors.lint.Mutant.of;
import static dev.factors.lint.Mutant.replace;
import static dev.factors.lint.Mutant.rewrite;

import java.util.List;

/** Defects in white space, line ends and the form of characters. */
final class CharacterMutants {

  private static final String FACTOR = "paper/factors/declared-intent.adoc";
  private static final String PRACTICE = "== In practice\n\n";

  static final List<Mutant> ALL =
      List.of(
          of(
              "a carriage return ends a line",
              "source/line-ending",
              replace(FACTOR, PRACTICE, PRACTICE + "It waits.⟦\r⟧\n")),
          of("a tab", "source/tab", replace(FACTOR, PRACTICE, PRACTICE + "It⟦\t⟧waits.\n")),
          of("a tab in a table", "source/tab", replace(FACTOR, "| Adoption\n", "|⟦\t⟧Adoption\n")),
          of(
              "white space ends a line",
              "source/trailing-space",
              replace(FACTOR, PRACTICE, PRACTICE + "It waits.⟦ \t⟧\n")),
          of(
              "white space ends a line of a listing",
              "source/trailing-space",
              replace(FACTOR, PRACTICE, PRACTICE + "----\nkey: value⟦ ⟧\n----\n\n")),
          of(
              "the last line does not end",
              "source/final-newline",
              rewrite(FACTOR, "\n\\Z(?!\n)", "⟦⟧")),
          of(
              "a letter with an accent is written as two characters",
              "source/normal-form",
              replace(FACTOR, PRACTICE, PRACTICE + "It waits in Malm⟦o\u0308⟧.\n")));

  private CharacterMutants() {}
}
