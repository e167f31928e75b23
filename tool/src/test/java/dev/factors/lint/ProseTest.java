package dev.factors.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.asciidoc.Document;
import dev.factors.asciidoc.Scanner;
import dev.factors.diagnostic.Place;
import dev.factors.source.Sources;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

  private static final String FILE = "paper/prose.adoc";
  private static final Pattern MARK = Pattern.compile("MARK");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`MARK`",
        "a `MARK` b",
        "un``MARK``ed",
        "`+MARK+`",
        "+MARK+",
        "+++MARK+++",
        "++MARK++",
        "pass:[MARK]",
        "pass:q[*MARK*]",
        "stem:[MARK]",
        "https://example.org/MARK",
        "<https://example.org/MARK>",
        "https://example.org/MARK[text]",
        "link:MARK.html[text]",
        "mailto:MARK@example.org[text]",
        "<<MARK>>",
        "<<MARK,text>>",
        "xref:MARK[]",
        "xref:MARK[text]",
        "[[MARK]]text",
        "[[a-MARK,text]]text",
        "[.MARK]#text#",
        "{MARK}",
        "text\n// MARK",
        "// MARK",
        "////\nMARK\n////",
        "----\nMARK\n----",
        "....\nMARK\n....",
        "++++\nMARK\n++++",
        "```\nMARK\n```",
        " MARK",
        "[source]\nMARK",
        "[stem]\n++++\nMARK\n++++",
        ":name: MARK",
        "ifdef::MARK[]\nendif::[]",
        "* item\n+\n----\nMARK\n----",
        "a::\n// MARK\nb",
      })
  void isNot(String text) {
    assertThat(marks(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⟦MARK⟧",
        "a `code` ⟦MARK⟧ `code`",
        "\"`⟦MARK⟧`\" and '`⟦MARK⟧`'",
        "the `code`'s ⟦MARK⟧ and `more`",
        "*⟦MARK⟧* and _⟦MARK⟧_",
        "xref:id[⟦MARK⟧] and <<id,⟦MARK⟧>> and https://example.org[⟦MARK⟧]",
        "link: ⟦MARK⟧",
        "a + ⟦MARK⟧ + b, C++ and ⟦MARK⟧",
        "🙂 `🙂` ⟦MARK⟧",
        "== ⟦MARK⟧",
        ".⟦MARK⟧\n----\ncode\n----",
        "* ⟦MARK⟧\n** ⟦MARK⟧\n+\n⟦MARK⟧",
        "⟦MARK⟧:: ⟦MARK⟧\n  ⟦MARK⟧",
        "NOTE: ⟦MARK⟧",
        "====\n⟦MARK⟧\n====",
        "[quote]\n⟦MARK⟧",
        "|===\n| ⟦MARK⟧ | b\n|===",
        "footnote:[⟦MARK⟧]",
      })
  void isIncluding(String text) {
    Marked marked = Marked.parse(FILE, text);
    assertThat(marks(marked.text())).containsExactlyElementsOf(marked.places());
  }

  @Test
  void keepsThePlaceOfEveryCharacter() {
    Prose.Line line = Prose.line("🙂 `🙂🙂` MARK", Place.of(FILE, 7, 3, 15));
    assertThat(line.find(MARK)).containsExactly(new Prose.Match("MARK", Place.of(FILE, 7, 10, 14)));
  }

  private static List<Place> marks(String text) {
    Document document =
        Scanner.scan(new Sources(Specimen.tree().with(FILE, text)), FILE, "paper", Map.of());
    return document.blocks().stream()
        .flatMap(block -> Passage.of(block).stream())
        .flatMap(passage -> passage.lines().stream())
        .flatMap(line -> line.find(MARK))
        .map(Prose.Match::place)
        .toList();
  }
}
