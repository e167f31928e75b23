package dev.factors.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.asciidoc.Document;
import dev.factors.asciidoc.Scanner;
import dev.factors.source.MemoryTree;
import dev.factors.source.Sources;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ParagraphNumbersTest {

  @Test
  void counts_in_each_section_by_itself() {
    assertNumbers(
        """
        = Paper

        In the preamble.

        [#a]
        == A

        First.

        [#a-b]
        === B

        Inner first.

        Inner second.
        """,
        Map.of("preamble-1", 3, "a-1", 8, "a-b-1", 13, "a-b-2", 15));
  }

  @Test
  void counts_items_at_every_depth_and_nothing_else_in_them() {
    assertNumbers(
        """
        [#a]
        == A

        * one
        ** inner
        * two
        +
        not counted

        . three

        term:: four
        other::
        same:: five
        """,
        Map.of("a-1", 4, "a-2", 5, "a-3", 6, "a-4", 10, "a-5", 12, "a-6", 14));
  }

  @Test
  void leaves_statements_their_ids() {
    assertNumbers(
        """
        [#a]
        == A

        Before.

        [.conformance]
        [[a-c1]]C1:: It MUST.
        [[a-c2,C two]]C2:: It MUST too.

        Behind.
        """,
        Map.of("a-1", 4, "a-c1", 7, "a-c2", 8, "a-2", 10));
  }

  @Test
  void counts_what_is_one_thing_to_a_reader_once() {
    assertNumbers(
        """
        [#a]
        == A

        ----
        code

        code
        ----

        |===
        | a | b

        | c | d
        |===

        image::a.svg[A]

        NOTE: One.

        ====
        Two.

        Three.
        ====

        ++++
        <br>
        ++++

        '''

        [discrete]
        == Title

        Last.
        """,
        Map.of("a-1", 4, "a-2", 10, "a-3", 16, "a-4", 18, "a-5", 21, "a-6", 23, "a-7", 35));
  }

  private static void assertNumbers(String text, Map<String, Integer> lines) {
    Document document =
        Scanner.scan(new Sources(MemoryTree.of("doc.adoc", text)), "doc.adoc", "", Map.of());
    Map<String, Integer> found = new TreeMap<>();
    ParagraphNumbers.in(document)
        .blocks()
        .forEach((number, block) -> found.put(number, block.place().line()));
    assertThat(found).isEqualTo(new TreeMap<>(lines));
  }
}
