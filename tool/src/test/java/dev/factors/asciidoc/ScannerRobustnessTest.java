package dev.factors.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.factors.diagnostic.Place;
import dev.factors.source.FolderTree;
import dev.factors.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes: it does not throw, its places are real, and its time is linear. */
class ScannerRobustnessTest {

  private static final Path FIXTURES = Path.of("src/test/resources/asciidoc");
  private static final int MUTATIONS = 15;
  private static final int LINES = 50_000;

  /** A quadratic step takes minutes for these; on a busy machine a linear one takes seconds. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TestFactory
  Stream<DynamicTest> mutatedFixtures() {
    FolderTree tree = new FolderTree(FIXTURES);
    List<String> documents = tree.list("").stream().filter(path -> path.endsWith(".adoc")).toList();
    return documents.stream().map(path -> dynamicTest(path, () -> mutate(path, documents)));
  }

  private static void mutate(String path, List<String> documents) throws IOException {
    Random random = new Random(path.hashCode());
    String text = Files.readString(FIXTURES.resolve(path));
    for (int i = 0; i < MUTATIONS; i++) {
      String other = Files.readString(FIXTURES.resolve(pick(documents, random)));
      check(mutated(text, other, random));
    }
  }

  private static String mutated(String text, String other, Random random) {
    int at = random.nextInt(text.length() + 1);
    int to = at + random.nextInt(text.length() - at + 1);
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, at);
      case 1 -> text.substring(0, at) + text.substring(to);
      case 2 -> text.substring(0, at) + other + text.substring(at);
      case 3 -> text.substring(0, at) + pick(MARKS, random) + text.substring(at);
      case 4 -> text.replace("\n", pick(List.of("\r\n", "\n\n", " \n", "\n+\n"), random));
      default -> shuffled(text, random);
    };
  }

  private static final List<String> MARKS =
      List.of(
          "[",
          "]",
          "*",
          "_",
          "`",
          "#",
          "+",
          "\n",
          "\n\n",
          "\n+\n",
          "::",
          "{",
          "}",
          "<<",
          ">>",
          "\t",
          "\u0000",
          "\ud83d\ude00",
          "\ufeff",
          "\\",
          "\n----\n",
          "\n====\n",
          "\n|===\n",
          "//",
          "|");

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static String shuffled(String text, Random random) {
    List<String> lines = Arrays.asList(text.split("\n", -1));
    Collections.shuffle(lines, random);
    return String.join("\n", lines);
  }

  @Test
  void randomBytes() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      byte[] bytes = new byte[random.nextInt(2000)];
      random.nextBytes(bytes);
      check(new String(bytes, StandardCharsets.ISO_8859_1));
      check(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  @Test
  void randomMarks() {
    Random random = new Random(11);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(60); j > 0; j--) {
        text.append(random.nextInt(3) == 0 ? "a b" : pick(MARKS, random));
      }
      check(text.toString());
    }
  }

  private static void check(String text) {
    Document document = Texts.scan(text);
    SourceFile file = SourceFile.of(Texts.FILE, text.getBytes(StandardCharsets.UTF_8));
    Resolver resolver = Resolver.of(document);
    document
        .blocks()
        .forEach(
            block -> {
              checkPlace(block.place(), file);
              block.lines().forEach(line -> checkLine(line, file));
              PlainText plain = PlainText.of(block, resolver, PlainText.Typography.ASCIIDOCTOR);
              checkPlace(block, plain, file);
            });
    document.inlines().forEach(inline -> checkPlace(inline.place(), file));
    document.problems().forEach(problem -> checkPlace(problem.place(), file));
    assertThat(Outline.of(document)).hasSizeGreaterThanOrEqualTo(document.root().children().size());
  }

  private static void checkPlace(Block block, PlainText plain, SourceFile file) {
    if (!block.lines().isEmpty()) {
      checkPlace(plain.place(0, plain.text().length()), file);
    }
  }

  private static void checkPlace(Place place, SourceFile file) {
    if (!place.file().equals(Texts.FILE)) {
      return;
    }
    int last = Math.max(1, file.lines().size());
    assertThat(place.line()).isBetween(1, last);
    assertThat(place.endLine()).isBetween(place.line(), last);
    int width = file.line(place.line()).codePointCount(0, file.line(place.line()).length());
    assertThat(place.column()).isBetween(1, width + 1);
    if (place.line() == place.endLine()) {
      assertThat(place.endColumn()).isBetween(place.column(), width + 1);
    }
  }

  /** The text of a line stands where its place says. */
  private static void checkLine(Block.Line line, SourceFile file) {
    String raw = file.line(line.place().line());
    if (!raw.contains(line.text())) {
      // What stands for an include that could not be read, or the indentation that one asks for.
      assertThat(raw).contains("::");
      return;
    }
    int start = raw.offsetByCodePoints(0, line.place().column() - 1);
    int end = raw.offsetByCodePoints(0, line.place().endColumn() - 1);
    assertThat(raw.substring(start, end)).isEqualTo(line.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "====",
        "* a",
        "[",
        "<<",
        "----",
        "====\n=====",
        "|===",
        "+",
        "* a\n+",
        ". a\n* b",
        "a::",
        "== a",
        "= a",
        "<<a>>",
        "*a",
        "`a",
        "**a",
        "[a]*b",
        "++a",
        "+a",
        "pass:[a\\]",
        "{a",
        "{set:a",
        "{counter:a}",
        "xref:a[",
        "xref:a[\\]",
        "http://a[",
        "<http://a[",
        "image:a[",
        "((a",
        "footnote:[a",
        "[[a,",
        "a--b",
        "&#1",
        "ifdef::a[]",
        "endif::[]",
        "////",
        "> > > a",
        "[quote]\n____",
        "* [[[a]]]",
        "\ud83d\ude00 <<a>>"
      })
  void linearInLines(String line) {
    assertTimeout(LIMIT, () -> text(Texts.scan((line + "\n").repeat(LINES))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "=",
        "[",
        "<<",
        "<<a>> ",
        "a::",
        "*a ",
        "`a ",
        "[a]*b ",
        "+a ",
        "{a",
        "xref:a[",
        "[[a,",
        "http://a[ ",
        "((a",
        "&#1",
        "> ",
        "\ud83d\ude00",
        "\"a,",
        ".r",
        "'"
      })
  void linearInOneLine(String part) {
    String line = part.repeat(400_000 / part.length());
    assertTimeout(LIMIT, () -> text(Texts.scan(line)));
    assertTimeout(LIMIT, () -> text(Texts.scan("= " + line)));
    assertTimeout(LIMIT, () -> text(Texts.scan("[" + line + "]\ntext")));
  }

  @Test
  void deepNestingDoesNotExhaustTheStack() {
    StringBuilder examples = new StringBuilder();
    StringBuilder lists = new StringBuilder();
    for (int i = 1; i < 1500; i++) {
      examples.append("=".repeat(i + 3)).append('\n');
      lists.append("*".repeat(i)).append(" a\n");
    }
    lists.append("text\n".repeat(LINES));
    String offsets = ":leveloffset: +1\n\n= a\n\n".repeat(20_000);
    for (String text : List.of(examples.toString(), lists.toString(), offsets)) {
      assertTimeout(LIMIT, () -> text(Texts.scan(text)));
    }
  }

  private static int text(Document document) {
    Resolver resolver = Resolver.of(document);
    return document.blocks().stream()
        .mapToInt(block -> PlainText.of(block, resolver, PlainText.Typography.ASCIIDOCTOR).words())
        .sum();
  }
}
