package dev.factors.lint;

import static dev.factors.lint.Mutant.of;
import static dev.factors.lint.Mutant.replace;
import static dev.factors.lint.Mutant.rewrite;

import java.util.List;

/** Defects in what a factor says: conformance statements and words. */
final class TextMutants {

  private static final String FILE = "paper/factors/declared-intent.adoc";
  private static final String WHY = "== Why it matters\n\n";
  private static final String PRACTICE = "== In practice\n\n";
  private static final String C2 = "(\\[\\[declared-intent-c2\\]\\]C2)(::) [^\n]*";

  static final List<Mutant> ALL =
      List.of(
          of(
              "a statement has two keywords",
              "conformance/keyword",
              rewrite(FILE, C2, "$1$2 It MUST hold and ⟦SHOULD⟧ be seen to.")),
          of(
              "a statement has no keyword",
              "conformance/keyword",
              rewrite(FILE, C2, "⟦$1⟧$2 It holds.")),
          of(
              "a statement has its keyword in lower case",
              "conformance/keyword",
              rewrite(FILE, C2, "⟦$1⟧$2 It must hold.")),
          of(
              "a statement has its keyword in code",
              "conformance/keyword",
              rewrite(FILE, C2, "⟦$1⟧$2 It `MUST` hold.")),
          of(
              "a statement has lost its id",
              "conformance/statement-id",
              rewrite(FILE, C2, "⟦C2⟧$2 It MUST hold.")),
          of(
              "a statement has an id of another form",
              "conformance/statement-id",
              rewrite(FILE, C2, "⟦[[declared-intent-2]]C2⟧$2 It MUST hold.")),
          of(
              "a statement has another label",
              "conformance/statement-id",
              rewrite(FILE, C2, "⟦[[declared-intent-c2]]C20⟧$2 It MUST hold.")),
          of(
              "a statement is removed from the middle",
              "conformance/statement-id",
              rewrite(FILE, C2 + "\n(\\[\\[declared-intent-c3\\]\\]C3)", "⟦$3⟧")),
          of(
                  "two statements have the same id",
                  "structure/unique-id",
                  rewrite(FILE, C2, "⟦[[declared-intent-c1]]⟧C1:: It MUST hold."))
              .also("conformance/statement-id"),
          of(
              "there are too few statements",
              "conformance/statement-count",
              rewrite(FILE, C2 + "(\n\\[\\[[^\n]*)*", ""),
              replace(FILE, "== Conformance\n", "== ⟦Conformance⟧\n")),
          of(
              "there are too many statements",
              "conformance/statement-count",
              rewrite(
                  FILE,
                  "(\\[\\[declared-intent-c5\\]\\][^\n]*\n)",
                  "$1[[declared-intent-c6]]C6:: It MUST hold.\n"),
              replace(FILE, "== Conformance\n", "== ⟦Conformance⟧\n")),
          of(
              "statements have lost their role",
              "conformance/statement-count",
              replace(FILE, "[.conformance]\n", ""),
              replace(FILE, "== Conformance\n", "== ⟦Conformance⟧\n")),
          of(
              "a keyword stands in an argument",
              "conformance/keyword-outside",
              replace(FILE, WHY, WHY + "This ⟦MUST NOT⟧ be.\n")),
          of(
              "a keyword stands in the principle",
              "conformance/keyword-outside",
              rewrite(
                  FILE,
                  "\\[\\.principle\\]\n[^\n]*",
                  "[.principle]\nA request ⟦SHALL⟧ state what should hold.")),
          of(
              "a keyword stands in a chapter of the paper",
              "conformance/keyword-outside",
              replace(
                  "paper/paper.adoc",
                  "=== The question\n\n",
                  "=== The question\n\nA platform ⟦MUST⟧ grow.\n")),
          of(
              "a keyword stands in the glossary",
              "conformance/keyword-outside",
              replace("paper/glossary.adoc", "A recorded permission", "What ⟦SHALL⟧ be permitted")),
          of(
              "two statements are swapped",
              "conformance/statement-id",
              rewrite(
                  FILE,
                  "(\\[\\[declared-intent-c1\\]\\]C1)([^\n]*\n)"
                      + "(\\[\\[declared-intent-c2\\]\\]C2)([^\n]*\n)",
                  "⟦$3⟧$4⟦$1⟧$2")),
          of(
              "a statement has a clause behind its condition",
              "conformance/one-condition",
              rewrite(FILE, C2, "$1$2 It MUST hold⟦, and the request is⟧ logged.")),
          of(
              "a statement has two verbs",
              "conformance/one-condition",
              rewrite(FILE, C2, "$1$2 It MUST log ⟦and trace⟧ each request.")),
          of(
              "a TODO is left",
              "language/placeholder",
              replace(FILE, WHY, WHY + "⟦TODO⟧: say why.\n")),
          of(
              "a TBD is left in a table",
              "language/placeholder",
              replace(FILE, "| Adoption\n", "| Adoption ⟦TBD⟧\n")),
          of(
              "a FIXME is left in a title",
              "language/placeholder",
              replace(
                  FILE,
                  "[#declared-intent-conformance]\n",
                  "=== A title ⟦FIXME⟧\n\nText.\n\n[#declared-intent-conformance]\n")),
          of(
              "an XXX is left in the glossary",
              "language/placeholder",
              replace("paper/glossary.adoc", "= Glossary\n\n", "= Glossary\n\n⟦XXX⟧ see there.\n")),
          of(
              "a product is named",
              "language/product-name",
              replace(FILE, WHY, WHY + "This runs on ⟦Kubernetes⟧ only.\n")),
          of(
              "a product of two words is named in a statement",
              "language/product-name",
              rewrite(FILE, C2, "$1$2 It MUST hold in ⟦Argo CD⟧.")),
          of(
              "a product is named in a compound",
              "language/product-name",
              replace(FILE, WHY, WHY + "This is a ⟦Kubernetes⟧-native way.\n")),
          of(
              "a word is avoided",
              "language/preferred-term",
              replace(FILE, PRACTICE, PRACTICE + "A ⟦customer⟧ waits.\n")),
          of(
              "a word is avoided at the beginning of a sentence",
              "language/preferred-term",
              replace(
                  FILE, PRACTICE, PRACTICE + "⟦Clients⟧ wait, \"`and ⟦customers⟧`\" as well.\n")),
          of(
              "a word of two words is avoided over the end of a line",
              "language/preferred-term",
              replace(FILE, PRACTICE, PRACTICE + "A ⟦golden-path\nteam⟧ waits.\n")),
          of(
              "a word of two words is avoided",
              "language/preferred-term",
              replace(
                  "paper/paper.adoc",
                  "=== The question\n\n",
                  "=== The question\n\nThe ⟦service owner⟧'s answer.\n")));

  private TextMutants() {}
}
