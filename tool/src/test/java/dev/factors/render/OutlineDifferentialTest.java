package dev.factors.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.factors.asciidoc.Outline;
import dev.factors.asciidoc.OutlineElement;
import dev.factors.asciidoc.Scanner;
import dev.factors.source.FolderTree;
import dev.factors.source.SourceFile;
import dev.factors.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the scanner to Asciidoctor: every document in the folder of fixtures has the same outline
 * in both, context, level, id, title, file and line.
 */
class OutlineDifferentialTest {

  private static final Path FIXTURES = Path.of("src/test/resources/asciidoc");

  /** Where Asciidoctor gives no line, or a wrong one. Everything else is compared all the same. */
  private enum WrongLine {
    /**
     * To see whether a title is underlined Asciidoctor reads the line below. If that is a
     * preprocessor directive or the end of an included file, the reader has moved on, and the
     * element gets a line, even a file, that it does not stand in.
     */
    LOOKAHEAD,
    /** An include of some lines or tags is numbered as if no line between them were left out. */
    PARTIAL_INCLUDE,
    /** A block whose opening line is followed by an include gets a line of the included file. */
    INCLUDE_IN_BLOCK,
    /** The text of a term counts as the line below the term, even if that is empty or a comment. */
    DESCRIPTION,
    /** A callout list gets the line of its last item. */
    CALLOUT_LIST,
    /** Empty lines that are dropped from a list item are not counted. */
    DROPPED_LINES,
    /** Lines of a Markdown quote are numbered from 1, without a file. */
    MARKDOWN_QUOTE,
    /** A block that Asciidoctor makes up has no place. */
    NO_PLACE
  }

  private static final Map<String, WrongLine> WRONG_LINES =
      Map.ofEntries(
          Map.entry("book-parts", WrongLine.NO_PLACE),
          Map.entry("conditionals", WrongLine.LOOKAHEAD),
          Map.entry("conditionals-attribute-in-body", WrongLine.LOOKAHEAD),
          Map.entry("conditionals-builtin", WrongLine.LOOKAHEAD),
          Map.entry("conditionals-ifeval", WrongLine.LOOKAHEAD),
          Map.entry("conditionals-in-paragraph", WrongLine.LOOKAHEAD),
          Map.entry("conditionals-nested", WrongLine.LOOKAHEAD),
          Map.entry("conditionals-stray-endif", WrongLine.LOOKAHEAD),
          Map.entry("conditionals-around-header", WrongLine.LOOKAHEAD),
          Map.entry("header-doctitle-attribute", WrongLine.NO_PLACE),
          Map.entry("includes-attribute-lines-before", WrongLine.LOOKAHEAD),
          Map.entry("includes-attribute-target", WrongLine.LOOKAHEAD),
          Map.entry("includes-attributes-only", WrongLine.LOOKAHEAD),
          Map.entry("includes-conditional", WrongLine.LOOKAHEAD),
          Map.entry("includes-docdir", WrongLine.LOOKAHEAD),
          Map.entry("includes-in-block", WrongLine.INCLUDE_IN_BLOCK),
          Map.entry("includes-leaving", WrongLine.LOOKAHEAD),
          Map.entry("includes-leveloffset-absolute", WrongLine.LOOKAHEAD),
          Map.entry("includes-lines", WrongLine.PARTIAL_INCLUDE),
          Map.entry("includes-nested", WrongLine.LOOKAHEAD),
          Map.entry("includes-nested-leveloffset", WrongLine.LOOKAHEAD),
          Map.entry("includes-non-asciidoc", WrongLine.INCLUDE_IN_BLOCK),
          Map.entry("includes-plain", WrongLine.LOOKAHEAD),
          Map.entry("includes-self", WrongLine.LOOKAHEAD),
          Map.entry("includes-tags", WrongLine.PARTIAL_INCLUDE),
          Map.entry("includes-tags-wildcards", WrongLine.PARTIAL_INCLUDE),
          Map.entry("lists-callouts", WrongLine.CALLOUT_LIST),
          Map.entry("lists-callouts-text", WrongLine.CALLOUT_LIST),
          Map.entry("lists-continuation-nested", WrongLine.DROPPED_LINES),
          Map.entry("lists-description", WrongLine.DESCRIPTION),
          Map.entry("lists-description-attributes", WrongLine.DESCRIPTION),
          Map.entry("lists-description-blocks", WrongLine.DESCRIPTION),
          Map.entry("lists-description-comments", WrongLine.DESCRIPTION),
          Map.entry("paragraphs-quoted", WrongLine.MARKDOWN_QUOTE));

  @TestFactory
  Stream<DynamicTest> outlinesAreTheSame() throws IOException {
    try (Stream<Path> fixtures = Files.list(FIXTURES)) {
      List<Path> documents =
          fixtures.filter(path -> path.toString().endsWith(".adoc")).sorted().toList();
      return documents.stream()
          .map(path -> dynamicTest(name(path), () -> compare(path.getFileName().toString())));
    }
  }

  @Test
  void exceptionsNameFixtures() {
    assertThat(WRONG_LINES.keySet())
        .allMatch(name -> Files.exists(FIXTURES.resolve(name + ".adoc")));
  }

  private static void compare(String file) throws IOException {
    List<OutlineElement> scanned = scanned(file);
    List<OutlineElement> expected =
        AsciidoctorOutline.of(Asciidoctors.shared(), FIXTURES, file, "", Map.of());
    if (WRONG_LINES.containsKey(name(Path.of(file)))) {
      assertThat(lines(withoutPlaces(scanned))).isEqualTo(lines(withoutPlaces(expected)));
      assertThat(scanned).isNotEqualTo(expected);
    } else {
      assertThat(lines(scanned)).isEqualTo(lines(expected));
    }
    assertThat(scanned).allSatisfy(OutlineDifferentialTest::assertTitleStandsThere);
  }

  private static List<OutlineElement> scanned(String file) {
    Sources sources = new Sources(new FolderTree(FIXTURES));
    return Outline.of(Scanner.scan(sources, file, "", Map.of()));
  }

  private static List<OutlineElement> withoutPlaces(List<OutlineElement> elements) {
    return elements.stream()
        .map(e -> new OutlineElement(e.context(), e.level(), e.id(), e.title(), "", 0))
        .toList();
  }

  private static String lines(List<OutlineElement> elements) {
    return String.join("\n", elements.stream().map(OutlineElement::toString).toList());
  }

  /** Whatever Asciidoctor says: the line of a section holds a title. */
  private static void assertTitleStandsThere(OutlineElement element) throws IOException {
    if (!element.context().equals("section") || element.title() == null) {
      return;
    }
    SourceFile file =
        SourceFile.of(element.file(), Files.readAllBytes(FIXTURES.resolve(element.file())));
    String line = file.line(element.line()).replaceFirst("^ifn?def::.*\\[(?==)", "");
    boolean underlined = file.line(element.line() + 1).matches("[-=~^+]+\\s*");
    boolean implied = element.level() == 0 && file.line(1).startsWith(":doctitle:");
    assertThat(line.matches("(=|#).*") || underlined || implied)
        .as("line %s of %s", element.line(), element.file())
        .isTrue();
  }

  private static String name(Path path) {
    return path.getFileName().toString().replace(".adoc", "");
  }
}
