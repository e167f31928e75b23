package dev.factors.lint;

import static dev.factors.lint.Mutant.of;
import static dev.factors.lint.Mutant.replace;
import static dev.factors.lint.Mutant.reported;
import static dev.factors.lint.Mutant.rewrite;
import static dev.factors.lint.Mutant.write;

import dev.factors.diagnostic.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Defects in the characters that the paper is written with, and in what it lets through. */
final class SourceMutants {

  private static final String FILE = "paper/factors/declared-intent.adoc";
  private static final String PRACTICE = "== In practice\n\n";
  private static final int MIB = 1024 * 1024;

  static final List<Mutant> ALL =
      List.of(
          of(
              "a byte order mark",
              "source/encoding",
              replace(FILE, "[#declared-intent]\n", "⟦⟧\uFEFF[#declared-intent]\n")),
          of(
                  "a file in Latin-1",
                  "source/encoding",
                  write(
                      "paper/glossary.adoc",
                      "[glossary#glossary]\n= Glossary\n\nTh\u00E9.\n"
                          .getBytes(StandardCharsets.ISO_8859_1),
                      Place.at("paper/glossary.adoc", 4, 3)))
              .also("reference/xref"),
          of(
              "a carriage return within a line",
              "source/control-character",
              replace(FILE, PRACTICE, PRACTICE + "One⟦\r⟧two.\n")),
          of(
              "a character that turns the direction of writing",
              "source/control-character",
              replace(FILE, PRACTICE, PRACTICE + "A ⟦\u202E⟧reversed\u202C text.\n")),
          of(
              "a character without width",
              "source/control-character",
              replace(FILE, PRACTICE, PRACTICE + "A con⟦\u200B⟧sumer.\n")),
          of(
              "a terminal escape",
              "source/control-character",
              replace(FILE, PRACTICE, PRACTICE + "A ⟦\u001B⟧[31mred text.\n")),
          of(
              "a NUL",
              "source/control-character",
              replace(FILE, PRACTICE, PRACTICE + "A ⟦\u0000⟧text.\n")),
          of(
              "a NUL in the configuration's comment",
              "source/control-character",
              replace("paper/glossary.adoc", "= Glossary\n", "= Glossary\n// ⟦\u0000⟧\n")),
          of(
              "a listing that is not closed",
              "source/unclosed-block",
              rewrite(
                  FILE,
                  "(\\[#declared-intent-related\\]\n== Related factors\n\n)",
                  "$1⟦----⟧\nkind: code\n\n")),
          of(
              "an example that is closed by a delimiter of another length",
              "source/unclosed-block",
              rewrite(
                  FILE,
                  "(\\[#declared-intent-related\\]\n== Related factors\n\n)",
                  "$1⟦=====⟧\ntext\n\n⟦====⟧\n\n")),
          of(
              "a comment that is not closed",
              "source/unclosed-block",
              rewrite(
                  FILE,
                  "(\\[#declared-intent-related\\]\n== Related factors\n\n)",
                  "$1Text.\n\n⟦////⟧\ntext\n\n")),
          of(
              "HTML in three plus signs",
              "source/html-passthrough",
              replace(FILE, PRACTICE, PRACTICE + "A ⟦+++<b>+++⟧bold⟦+++</b>+++⟧ text.\n")),
          of(
              "HTML in a pass macro",
              "source/html-passthrough",
              replace(FILE, PRACTICE, PRACTICE + "A ⟦pass:[<b>bold</b>]⟧ text.\n")),
          of(
              "HTML in a pass macro with substitutions",
              "source/html-passthrough",
              replace(FILE, PRACTICE, PRACTICE + "A ⟦pass:q[<b>*bold*</b>]⟧ text.\n")),
          of(
              "HTML in a passthrough block",
              "source/html-passthrough",
              replace(FILE, PRACTICE, PRACTICE + "⟦++++\n<b>bold</b>\n++++⟧\n\n")),
          of(
              "HTML in a paragraph of style pass",
              "source/html-passthrough",
              replace(FILE, PRACTICE, PRACTICE + "[pass]\n⟦<b>bold</b>⟧\n\n")),
          of(
              "HTML in a paragraph without substitutions",
              "source/html-passthrough",
              replace(FILE, PRACTICE, PRACTICE + "[subs=none]\n⟦A <b>bold</b> text.⟧\n\n")),
          of(
              "HTML in an attribute",
              "source/html-passthrough",
              replace(FILE, PRACTICE, PRACTICE + "⟦:bold: pass:[<b>]⟧\n\n")),
          of(
              "HTML in a table",
              "source/html-passthrough",
              replace(FILE, "| Adoption\n", "| Adoption ⟦+++<b>+++⟧\n")),
          of(
              "a file of 50 MiB",
              "source/file-size",
              write("paper/factors/huge.adoc", new byte[50 * MIB]),
              reported("paper/factors/huge.adoc")),
          of(
                  "a factor of 50 MiB",
                  "source/file-size",
                  write(FILE, new byte[50 * MIB], Place.ofFile(FILE)))
              .also("reference/xref"),
          of(
                  "a factor of 0 bytes",
                  "structure/title-id",
                  write(FILE, new byte[0], Place.ofFile(FILE)))
              .also("structure/principle", "structure/status", "reference/xref"),
          of(
              "a suppression without a reason",
              "source/suppression",
              replace(
                  FILE,
                  PRACTICE,
                  PRACTICE
                      + "⟦// factors-lint-disable-next-line language/placeholder⟧\nIt waits.\n")),
          of(
              "a suppression that hides nothing",
              "source/suppression",
              replace(
                  FILE,
                  PRACTICE,
                  PRACTICE
                      + "⟦// factors-lint-disable-next-line language/placeholder -- quoted⟧\n"
                      + "It waits.\n")));

  private SourceMutants() {}
}
