package dev.factors.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.factors.asciidoc.Scanner;
import dev.factors.manuscript.ParagraphNumbers;
import dev.factors.source.FolderTree;
import dev.factors.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is printed beside a paragraph and what a comment file's number leads to are the same. */
class ParagraphNumberingTest {

  private static final Path FIXTURES = Path.of("src/test/resources/asciidoc");

  @TestFactory
  Stream<DynamicTest> both_engines_give_the_same_numbers_in_the_same_order() throws IOException {
    try (Stream<Path> fixtures = Files.list(FIXTURES)) {
      Stream<DynamicTest> awkward =
          fixtures
              .map(path -> path.getFileName().toString())
              .filter(name -> name.endsWith(".adoc"))
              .sorted()
              .toList()
              .stream()
              .map(name -> dynamicTest(name, () -> compare(FIXTURES, name, "")));
      return Stream.concat(
          Stream.of(
              dynamicTest("the paper", () -> compare(Path.of(".."), "paper/paper.adoc", "paper")),
              dynamicTest(
                  "the specimen",
                  () ->
                      compare(
                          Path.of("src/test/resources/specimen"), "paper/paper.adoc", "paper"))),
          awkward);
    }
  }

  private static void compare(Path root, String file, String base) {
    Sources sources = new Sources(new FolderTree(root));
    var scanned = ParagraphNumbers.in(Scanner.scan(sources, file, base, Map.of())).blocks();
    Options options =
        Options.builder()
            .safe(SafeMode.SAFE)
            .sourcemap(true)
            .baseDir(root.resolve(base).toFile())
            .build();
    Document document = Asciidoctors.shared().loadFile(root.resolve(file).toFile(), options);
    assertThat(String.join("\n", scanned.keySet()))
        .isEqualTo(String.join("\n", ParagraphNumbering.number(document).keySet()));
  }
}
