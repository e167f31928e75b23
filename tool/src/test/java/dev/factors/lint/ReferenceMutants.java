package dev.factors.lint;

import static dev.factors.lint.Mutant.of;
import static dev.factors.lint.Mutant.replace;
import static dev.factors.lint.Mutant.reported;
import static dev.factors.lint.Mutant.rewrite;
import static dev.factors.lint.Mutant.write;

import java.util.List;

/** Defects in what leads from one place to another. */
final class ReferenceMutants {

  private static final String PAPER = "paper/paper.adoc";
  private static final String FACTOR = "paper/factors/declared-intent.adoc";
  private static final String PRACTICE = "== In practice\n\n";
  private static final String C2 = "(\\[\\[declared-intent-c2\\]\\]C2::) [^\n]*";

  static final List<Mutant> ALL =
      List.of(
          of(
              "a link has no host",
              "reference/link-form",
              replace(FACTOR, PRACTICE, PRACTICE + "See ⟦https:///page[the page]⟧.\n")),
          of(
              "a link has a blank in its host",
              "reference/link-form",
              replace(FACTOR, PRACTICE, PRACTICE + "See ⟦https://exa⟧ mple.org/page.\n")),
          of(
              "a link lacks a slash",
              "reference/link-form",
              replace(FACTOR, PRACTICE, PRACTICE + "See ⟦https:/example.org/page⟧.\n")),
          of(
              "a link has a misspelt scheme",
              "reference/link-form",
              replace(FACTOR, PRACTICE, PRACTICE + "See ⟦htps://example.org/page⟧.\n")),
          of(
              "a link uses http",
              "reference/insecure-link",
              replace(PAPER, "https://12factor.net/", "⟦http://12factor.net/⟧")),
          of(
              "an entry of the bibliography is not cited",
              "reference/uncited-entry",
              replace(PAPER, "Platform <<idp>> stands", "Platform stands"),
              rewrite(PAPER, "\\* (\\[\\[\\[idp[^\n]*\\]\\]\\])", "* ⟦$1⟧")),
          of(
              "nothing refers to a figure",
              "reference/unreferenced-figure",
              replace(PAPER, "xref:fig-overview[The figure]", "The figure"),
              replace(
                  PAPER,
                  ".Twelve factors and three parties\n",
                  ".⟦Twelve factors and three parties⟧\n")),
          of(
              "nothing refers to a table",
              "reference/unreferenced-figure",
              replace(PAPER, "xref:table-factors[the table]", "the table"),
              replace(PAPER, ".The twelve factors\n", ".⟦The twelve factors⟧\n")),
          of(
              "nothing shows an image",
              "reference/unused-image",
              write("paper/images/old.svg", "<svg/>\n"),
              reported("paper/images/old.svg")),
          of(
              "a reference leads to a title",
              "reference/natural-reference",
              replace(FACTOR, PRACTICE, PRACTICE + "See ⟦<<On Demand>>⟧.\n")),
          of(
              "a reference repeats a title",
              "reference/xref-text",
              replace(FACTOR, PRACTICE, PRACTICE + "See ⟦xref:on-demand[On Demand]⟧.\n")),
          of(
              "a statement has two conditions",
              "conformance/one-condition",
              rewrite(FACTOR, C2, "$1 It MUST hold ⟦and be⟧ seen to.")),
          of(
              "a statement has a second sentence",
              "conformance/one-condition",
              rewrite(FACTOR, C2, "$1 It MUST hold.\n⟦Others hold it.⟧")),
          of(
              "a statement has a semicolon",
              "conformance/one-condition",
              rewrite(FACTOR, C2, "$1 It MUST hold⟦;⟧ it is seen to.")),
          of(
              "a statement does not end",
              "conformance/full-stop",
              rewrite(FACTOR, C2, "$1 It MUST hold⟦⟧")),
          of(
                  "a statement's id stands behind its label",
                  "conformance/statement-anchor",
                  rewrite(
                      FACTOR,
                      "\\[\\[declared-intent-c2\\]\\]C2:: [^\n]*",
                      "C2:: ⟦[[declared-intent-c2]]⟧It MUST hold."))
              .also("conformance/statement-id"),
          of(
              "a statement says something else than when it was released",
              "conformance/released-statement",
              released("declared-intent-c2", "It MUST hold."),
              rewrite(FACTOR, "(\\[\\[declared-intent-c2\\]\\]C2)::", "⟦$1⟧::")),
          of(
              "a statement is gone that was released",
              "conformance/released-statement",
              released("declared-intent-c6", "It MUST hold."),
              replace(FACTOR, "== Conformance\n", "== ⟦Conformance⟧\n")));

  private ReferenceMutants() {}

  /** A release in which the factor had one statement. */
  private static Mutant.Edit released(String id, String text) {
    return write(
        "releases/0.0.1/release.yaml",
        "version: 0.0.1\nsource: {commit: 3f2a}\nfactors:\n  - id: declared-intent\n    sha256: none\n"
            + "    statements:\n      - {id: "
            + id
            + ", text: "
            + text
            + "}\nwithdrawn: []\n");
  }
}
