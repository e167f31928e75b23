package dev.factors.lint;

import static dev.factors.lint.Mutant.of;
import static dev.factors.lint.Mutant.remove;
import static dev.factors.lint.Mutant.replace;
import static dev.factors.lint.Mutant.reported;
import static dev.factors.lint.Mutant.rewrite;
import static dev.factors.lint.Mutant.write;

import java.util.List;

/** Defects in what holds the paper together: includes, ids, references, images. */
final class PaperMutants {

  private static final String PAPER = "paper/paper.adoc";
  private static final String FACTOR = "paper/factors/declared-intent.adoc";
  private static final String OTHER = "paper/factors/accountable-producer.adoc";
  private static final String INCLUDE = "include::factors/declared-intent.adoc[leveloffset=+1]";
  private static final String PRACTICE = "== In practice\n\n";

  static final List<Mutant> ALL =
      List.of(
          of(
              "a factor is not included",
              "structure/included-once",
              replace(PAPER, INCLUDE + "\n", ""),
              reported(FACTOR)),
          of(
              "the include of a factor is a comment",
              "structure/included-once",
              replace(PAPER, INCLUDE, "// " + INCLUDE),
              reported(FACTOR)),
          of(
              "a factor is included without an offset of its level",
              "structure/included-once",
              replace(
                  "paper/paper.adoc",
                  "include::factors/composable.adoc[leveloffset=+1]",
                  "⟦include::factors/composable.adoc[]⟧")),
          of(
              "an include asks for a tag that is not there",
              "reference/include",
              replace(
                  "paper/factors/composable.adoc",
                  "== In practice\n\n",
                  "== In practice\n\n⟦include::../glossary.adoc[tag=nothing]⟧\n\n")),
          of(
              "a document that nothing includes",
              "structure/stray-file",
              write("paper/notes.adoc", "⟦⟧Notes.\n")),
          of(
              "an id of the glossary is there twice",
              "structure/unique-id",
              replace(
                  "paper/factors/composable.adoc",
                  "== In practice\n\n",
                  "== In practice\n\nA ⟦[[term-capability]]⟧thing.\n")),
          of(
              "an id of a section is there before it",
              "structure/unique-id",
              replace(
                  "paper/factors/composable.adoc",
                  "== Why it matters\n\n",
                  "== Why it matters\n\n[#⟦composable-practice⟧]\nA thing.\n\n")),
          of(
              "a factor is included twice",
              "structure/included-once",
              replace(PAPER, INCLUDE, INCLUDE + "\n\n⟦" + INCLUDE + "⟧")),
          of(
                  "a factor is included under another name",
                  "reference/include",
                  replace(PAPER, INCLUDE, "⟦" + INCLUDE.replace("intent", "intents") + "⟧"))
              .also("structure/included-once"),
          of(
                  "the glossary is not there",
                  "reference/include",
                  remove("paper/glossary.adoc"),
                  rewrite(PAPER, "(include::glossary\\.adoc\\[[^\\]]*\\])", "⟦$1⟧"))
              .also("reference/xref"),
          of(
              "an include in a factor leads nowhere",
              "reference/include",
              replace(FACTOR, PRACTICE, PRACTICE + "⟦include::examples/one.adoc[]⟧\n\n")),
          of(
              "an include leaves the folder",
              "source/include-outside",
              replace(FACTOR, PRACTICE, PRACTICE + "⟦include::../../etc/passwd[]⟧\n\n")),
          of(
              "an include leaves the file system's root",
              "source/include-outside",
              replace(FACTOR, PRACTICE, PRACTICE + "⟦include::/etc/passwd[]⟧\n\n")),
          of(
              "an include leads to the network",
              "source/include-outside",
              replace(FACTOR, PRACTICE, PRACTICE + "⟦include::https://example.org/a.adoc[]⟧\n\n")),
          of(
              "an id is there twice in a factor",
              "structure/unique-id",
              replace(FACTOR, PRACTICE, PRACTICE + "[#⟦declared-intent-practice⟧]\n")),
          of(
              "an id of another factor is there twice",
              "structure/unique-id",
              replace(OTHER, PRACTICE, PRACTICE + "[#⟦declared-intent-cost⟧]\n")),
          of(
              "an id of the paper is there twice",
              "structure/unique-id",
              replace(FACTOR, PRACTICE, PRACTICE + "⟦[[introduction]]⟧")),
          of(
              "a bibliography entry is there twice",
              "structure/unique-id",
              rewrite(
                  PAPER, "(\\* )(\\[\\[\\[rfc2119[^\n]*\\]\\]\\])([^\n]*\n)", "$1$2$3\n$1⟦$2⟧$3")),
          of(
              "an xref leads nowhere",
              "reference/xref",
              replace(FACTOR, PRACTICE, PRACTICE + "See ⟦xref:declared-intend[]⟧.\n")),
          of(
              "an xref in angle brackets leads nowhere",
              "reference/xref",
              replace(FACTOR, PRACTICE, PRACTICE + "See ⟦<<declared-intent-c9>>⟧.\n")),
          of(
              "an xref in a table leads nowhere",
              "reference/xref",
              replace(FACTOR, "| Adoption\n", "| Adoption of ⟦xref:nothing[]⟧\n")),
          of(
              "an xref to a title leads nowhere",
              "reference/xref",
              replace(FACTOR, PRACTICE, PRACTICE + "See ⟦<<Declared Intentions>>⟧.\n")),
          of(
              "an xref refers to a file",
              "reference/xref",
              replace(FACTOR, PRACTICE, PRACTICE + "See ⟦xref:on-demand.adoc[]⟧.\n")),
          of(
              "a citation has no entry",
              "reference/xref",
              replace(FACTOR, PRACTICE, PRACTICE + "As in ⟦<<rfc9999>>⟧.\n")),
          of(
              "an image is not there",
              "reference/image",
              remove("paper/images/overview.svg"),
              rewrite(PAPER, "(image::overview\\.svg\\[[^\n]*\\])", "⟦$1⟧")),
          of(
              "an image has no text",
              "reference/image-alt",
              rewrite(PAPER, "image::overview\\.svg\\[[^\n]*\\]", "⟦image::overview.svg[]⟧")),
          of(
              "an image in the text has no text",
              "reference/image-alt",
              replace(FACTOR, PRACTICE, PRACTICE + "See ⟦image:overview.svg[]⟧.\n")),
          of(
              "an image leaves the folder",
              "reference/image",
              replace(FACTOR, PRACTICE, PRACTICE + "⟦image::../../tool/icon.png[An icon]⟧\n\n")),
          of(
              "an image is on the network",
              "reference/image",
              replace(
                  FACTOR, PRACTICE, PRACTICE + "⟦image::https://example.org/a.png[An icon]⟧\n\n")),
          of(
                  "a new factor is not included",
                  "structure/included-once",
                  write("paper/factors/new-factor.adoc", "[#new-factor]\n= New Factor\n"),
                  reported("paper/factors/new-factor.adoc"))
              .also(
                  "structure/principle",
                  "structure/required-section",
                  "structure/status",
                  "structure/word-count",
                  "conformance/statement-count"));

  private PaperMutants() {}
}
