package dev.factors.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.source.MemoryTree;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes a file holds, linting ends, and every finding has a place in a file. */
class DamagedFilesTest {

  private static final List<String> FILES =
      List.of(Specimen.FACTOR, "paper/paper.adoc", "paper/glossary.adoc");
  private static final List<String> PIECES =
      List.of(
          "\0",
          "\r",
          "\uFEFF",
          "\u202E",
          "----\n",
          "====\n",
          "|===\n",
          "////\n",
          "[[",
          "]]",
          "<<",
          "[#a]\n",
          "= ",
          "== ",
          "======= ",
          "include::",
          "paper.adoc[]\n",
          "ifdef::a[]\n",
          "+++",
          "pass:[",
          "`",
          "image::",
          "\n+\n",
          "* ",
          ":: ",
          ":a: {a}\n",
          "{a}",
          "// factors-lint-",
          "disable-next-line ",
          "endif::[]\n",
          "⟦",
          "\uD83D\uDE42",
          "]]]]",
          "xref:[]",
          "<<>>");

  static IntStream seeds() {
    return IntStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void ofPieces(int seed) {
    Random random = new Random(seed);
    String file = FILES.get(random.nextInt(FILES.size()));
    StringBuilder text = new StringBuilder(Specimen.tree().text(file));
    for (int i = 0; i < 8; i++) {
      int at = random.nextInt(text.length());
      if (random.nextBoolean()) {
        text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
      } else {
        text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
      }
    }
    assertSound(Specimen.tree().with(file, text.toString()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void ofBytes(int seed) {
    Random random = new Random(seed);
    byte[] bytes = new byte[random.nextInt(4000)];
    random.nextBytes(bytes);
    if (random.nextBoolean()) {
      byte[] text = Specimen.tree().read(Specimen.FACTOR);
      System.arraycopy(text, 0, bytes, 0, Math.min(bytes.length, random.nextInt(text.length)));
    }
    assertSound(Specimen.tree().with(FILES.get(random.nextInt(FILES.size())), bytes));
  }

  private static void assertSound(MemoryTree tree) {
    for (Diagnostic finding : Specimen.lint(tree, Specimen.LAST)) {
      String file = finding.place().file();
      int lines = (int) tree.text(file).chars().filter(character -> character == '\n').count() + 1;
      assertThat(finding.place().line()).as(finding.toString()).isBetween(1, lines);
      assertThat(finding.place().column()).as(finding.toString()).isPositive();
      assertThat(finding.place().endLine()).isBetween(finding.place().line(), lines);
      assertThat(finding.message()).doesNotContain("\n").isNotBlank();
    }
  }
}
