package dev.factors.lint;

import static dev.factors.lint.Mutant.of;
import static dev.factors.lint.Mutant.replace;
import static dev.factors.lint.Mutant.rewrite;

import java.util.List;

/** Defects in what a factor consists of. */
final class FactorMutants {

  private static final String FILE = "paper/factors/declared-intent.adoc";
  private static final Mutant.Edit AT_TITLE =
      replace(FILE, "= Declared Intent\n", "= ⟦Declared Intent⟧\n");

  static final List<Mutant> ALL =
      List.of(
          of(
              "a section is removed",
              "structure/required-section",
              rewrite(
                  FILE, "\\[#declared-intent-cost\\].*(?=\\[#declared-intent-lifecycle\\])", ""),
              AT_TITLE),
          of(
              "the last section is removed",
              "structure/required-section",
              rewrite(FILE, "\\[#declared-intent-related\\].*", ""),
              AT_TITLE),
          of(
              "two sections are swapped",
              "structure/section-order",
              rewrite(
                  FILE,
                  "(\\[#declared-intent-why\\]\n== )(Why it matters)(.*)"
                      + "(\\[#declared-intent-practice\\].*)(?=\\[#declared-intent-conformance\\])",
                  "$4$1⟦$2⟧$3")),
          of(
                  "a section is there twice",
                  "structure/section-order",
                  rewrite(
                      FILE,
                      "(\\[#declared-intent-practice\\]\n== )(In practice)(\n.*)"
                          + "(?=\\[#declared-intent-conformance\\])",
                      "$1$2$3$1⟦$2⟧$3"))
              .also("structure/unique-id"),
          of(
              "a section is empty",
              "structure/empty-section",
              rewrite(
                  FILE,
                  "== Cost of absence\n.*(?=\\[#declared-intent-lifecycle\\])",
                  "== ⟦Cost of absence⟧\n\n// nothing yet\n\n")),
          of(
              "a subsection is empty",
              "structure/empty-section",
              replace(
                  FILE,
                  "[#declared-intent-conformance]\n",
                  "=== ⟦Nothing⟧\n\n[#declared-intent-conformance]\n")),
          of(
              "a section has another title",
              "structure/unknown-section",
              replace(FILE, "== In practice\n", "== ⟦For example⟧\n")),
          of(
              "a section has another id",
              "structure/unknown-section",
              replace(FILE, "[#declared-intent-practice]", "[#⟦declared-intent-example⟧]")),
          of(
              "a section has no id",
              "structure/section-id",
              replace(FILE, "[#declared-intent-practice]\n== In practice\n", "== ⟦In practice⟧\n")),
          of(
              "a section is none of the template's",
              "structure/unknown-section",
              replace(
                  FILE,
                  "[#declared-intent-lifecycle]\n",
                  "[#declared-intent-history]\n== ⟦History⟧\n\nA long one.\n\n"
                      + "[#declared-intent-lifecycle]\n")),
          of(
              "a section is part of another",
              "structure/required-section",
              replace(FILE, "== Cost of absence\n", "=== ⟦Cost of absence⟧\n")),
          of(
              "a level is skipped",
              "structure/heading-level",
              replace(
                  FILE,
                  "[#declared-intent-conformance]\n",
                  "⟦==== Deep⟧\n\nA text.\n\n[#declared-intent-conformance]\n")),
          of(
              "the principle is removed",
              "structure/principle",
              rewrite(FILE, "\\[\\.principle\\].*(?=\\[#declared-intent-why\\])", ""),
              AT_TITLE),
          of(
              "the principle has lost its role",
              "structure/principle",
              replace(FILE, "[.principle]\n", ""),
              AT_TITLE),
          of(
              "there are two principles",
              "structure/principle",
              replace(
                  FILE,
                  "[#declared-intent-why]\n",
                  "[.principle]\n⟦Another should hold as well.⟧\n\n[#declared-intent-why]\n")),
          of(
              "the principle has two sentences",
              "structure/principle",
              rewrite(FILE, "\\[\\.principle\\]\n([^\n]*)", "[.principle]\n⟦Short.\n$1⟧")),
          of(
              "the principle has no full stop",
              "structure/principle",
              rewrite(FILE, "\\[\\.principle\\]\n([^\n]*)\\.\n", "[.principle]\n⟦$1⟧\n")),
          of(
              "the principle is too long",
              "structure/principle",
              rewrite(
                  FILE,
                  "\\[\\.principle\\]\n[^\n]*",
                  "[.principle]\n⟦Much" + " more of it".repeat(12) + ".⟧")),
          of(
              "the status is none",
              "structure/status",
              replace(FILE, ":factor-status: draft\n", "⟦:factor-status: drafty⟧\n")),
          of(
              "the status is empty",
              "structure/status",
              replace(FILE, ":factor-status: draft\n", "⟦:factor-status:⟧\n")),
          of(
              "the status is missing",
              "structure/status",
              replace(FILE, ":factor-status: draft\n", ""),
              AT_TITLE),
          of(
                  "the title has no id",
                  "structure/title-id",
                  replace(
                      FILE, "[#declared-intent]\n= Declared Intent\n", "= ⟦Declared Intents⟧\n"))
              .also("reference/xref"),
          of(
              "the factor is too long",
              "structure/word-count",
              replace(
                  FILE, "== Related factors\n", "== Related factors\n\n" + "More.\n".repeat(300)),
              AT_TITLE),
          of(
              "a section is too short",
              "structure/word-count",
              rewrite(
                  FILE,
                  "== Why it matters\n.*(?=\\[#declared-intent-practice\\])",
                  "== ⟦Why it matters⟧\n\nIt saves time.\n\n")));

  private FactorMutants() {}
}
