package dev.factors.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.asciidoc.Scanner;
import dev.factors.source.MemoryTree;
import dev.factors.source.Sources;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProjectionTest {

  private static final String TEXT =
      """
      = Paper
      :product: Thing

      [#a]
      == A

      The *{product}* of <<b>>.
      On two lines.

      .Caption
      |===
      | One | Two
      2+a| Three
      |===

      [[a-c1]]C1:: It MUST.

      [#b]
      == Bold _B_
      """;

  @Test
  void is_what_a_reader_reads_in_order() {
    assertThat(projection().text().lines().map(String::strip).filter(line -> !line.isEmpty()))
        .containsExactly(
            "Paper",
            "A",
            "The Thing of Bold B.",
            "On two lines.",
            "Caption",
            "One   Two",
            "Three",
            "C1",
            "It MUST.",
            "Bold B");
  }

  @Test
  void what_is_no_text_to_a_reader_is_no_text() {
    String text =
        """
        [[one]]Term *one*:: See <<one>>.footnote:[A note.] &euro; 1

        ----
        code <1>
        ----

        |===
        | a \\| b
        |===
        """;
    Sources sources = new Sources(MemoryTree.of("doc.adoc", text));
    Projection projection = Projection.of(List.of(Scanner.scan(sources, "doc.adoc", "", Map.of())));
    assertThat(projection.text().lines().map(line -> line.replace("\u200B", "").strip()))
        .contains("Term one", "See Term one. \u20AC 1", "A note.", "code", "a | b");
  }

  @Test
  void works_are_cited_in_brackets() {
    String text =
        """
        See <<one>>, <<two>>, <<three>>.

        [bibliography]
        == References

        * [[[one]]] First.
        * [[[two,TWO]]] Second.

        [[three,Three]]Third.
        """;
    Sources sources = new Sources(MemoryTree.of("doc.adoc", text));
    Projection projection = Projection.of(List.of(Scanner.scan(sources, "doc.adoc", "", Map.of())));
    assertThat(projection.text())
        .startsWith("See [one], [TWO], Three.")
        .contains("[one] First.", "[TWO] Second.");
  }

  @Test
  void knows_the_place_of_every_part() {
    Projection projection = projection();
    assertThat(place(projection, "Thing of Bold B")).startsWith("doc.adoc:7:");
    assertThat(place(projection, "Three")).isEqualTo("doc.adoc:13:6");
    assertThat(place(projection, "MUST")).isEqualTo("doc.adoc:16:17");
    assertThat(place(projection, "Bold B\n")).isEqualTo("doc.adoc:19:4");
  }

  @Test
  void gives_the_text_of_lines() {
    Projection projection = projection();
    Projection.Range range = projection.ofLines("doc.adoc", 8, 13).orElseThrow();
    assertThat(projection.text().substring(range.start(), range.end()))
        .startsWith("On two lines.")
        .endsWith("Two\n");
    assertThat(projection.ofLines("doc.adoc", 9, 10)).isEmpty();
    assertThat(projection.ofLines("other.adoc", 1, 10)).isEmpty();
  }

  private static String place(Projection projection, String words) {
    int start = projection.text().indexOf(words);
    return projection.place(new Projection.Range(start, start + words.length())).toString();
  }

  private static Projection projection() {
    Sources sources = new Sources(MemoryTree.of("doc.adoc", TEXT));
    return Projection.of(List.of(Scanner.scan(sources, "doc.adoc", "", Map.of())));
  }
}
