package dev.factors.lint;

import static dev.factors.lint.Mutant.of;
import static dev.factors.lint.Mutant.replace;
import static dev.factors.lint.Mutant.reported;
import static dev.factors.lint.Mutant.rewrite;
import static dev.factors.lint.Mutant.write;

import java.util.List;

/** Defects in titles, names and terms. */
final class TitleMutants {

  private static final String PAPER = "paper/paper.adoc";
  private static final String FACTOR = "paper/factors/declared-intent.adoc";
  private static final String TITLE = "= Declared Intent\n";
  private static final String STATUS = ":factor-status: draft\n";
  private static final String GLOSSARY = "paper/glossary.adoc";

  static final List<Mutant> ALL =
      List.of(
          of(
              "a factor's title is no headline",
              "structure/title-case",
              replace(FACTOR, TITLE, "= Declared ⟦intent⟧\n")),
          of(
              "a small word of a headline is not small",
              "structure/title-case",
              replace(
                  "paper/factors/policy-in-the-path.adoc",
                  "= Policy in the Path\n",
                  "= Policy ⟦In⟧ the Path\n")),
          of(
              "a chapter's title begins with a small letter",
              "structure/title-case",
              replace(PAPER, "== Background\n", "== ⟦background⟧\n")),
          of(
              "a chapter's title is a headline",
              "structure/title-case",
              replace(
                  "paper/paper.adoc",
                  "== Relation to other work\n",
                  "== Relation to ⟦Other⟧ ⟦Work⟧\n")),
          of(
              "two sections of a chapter have the same title",
              "structure/duplicate-title",
              replace("paper/paper.adoc", "=== Why contributions\n", "=== ⟦Why composable⟧\n")),
          of(
              "a factor is referred to by its number",
              "structure/typed-number",
              replace(
                  "paper/paper.adoc",
                  "=== The question\n\n",
                  "=== The question\n\nThis is what ⟦Factor 4⟧ says.\n")),
          of(
              "two factors have the same title",
              "structure/duplicate-title",
              replace(FACTOR, TITLE, "= Composable\n"),
              replace("paper/factors/composable.adoc", "= Composable\n", "= ⟦Composable⟧\n")),
          of(
              "two chapters have the same title",
              "structure/duplicate-title",
              replace(PAPER, "== How to comment\n", "== ⟦Background⟧\n")),
          of(
              "a factor's number is typed in",
              "structure/typed-number",
              replace(FACTOR, TITLE, "= ⟦4. ⟧Declared Intent\n")),
          of(
              "a factor's number is typed in with its name",
              "structure/typed-number",
              replace(FACTOR, TITLE, "= ⟦Factor 4: ⟧Declared Intent\n")),
          of(
              "a chapter's number is typed in",
              "structure/typed-number",
              replace(PAPER, "== Background\n", "== ⟦II. ⟧Background\n")),
          of(
              "a factor's former name is that of another factor",
              "structure/factor-formerly",
              replace(FACTOR, STATUS, STATUS + "⟦:factor-formerly: composable⟧\n")),
          of(
              "a factor's former name is no slug",
              "structure/factor-formerly",
              replace(FACTOR, STATUS, STATUS + "⟦:factor-formerly: Stated Intent⟧\n")),
          of(
              "a factor is saved under a name that no factor has",
              "structure/stray-file",
              write("paper/factors/new-factor.txt", "= New Factor\n"),
              reported("paper/factors/new-factor.txt")),
          of(
              "a term is defined twice",
              "structure/term-owner",
              rewrite(
                  GLOSSARY,
                  "(\\[\\[term-drift\\]\\][^\n]*\n)",
                  "$1⟦[[term-deviation]]Drift⟧:: A deviation of any kind.\n")));

  private TitleMutants() {}
}
