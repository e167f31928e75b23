package dev.factors.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.manuscript.Manuscript;
import dev.factors.paper.PaperReader;
import dev.factors.source.SourceTree;
import dev.factors.source.Sources;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class FixerTest {

  private static final String USELESS =
      "// factors-lint-disable-next-line language/placeholder -- quoted\n";
  private static final String TEXT =
      Specimen.factorWith("practice", "It says so and acts, and the team of the instance rests.\n");

  @Test
  void changesNothingWhereNothingIsToBeFixed() {
    Fixer.Result result = fix(Specimen.tree(), file -> true);
    assertThat(result.files().files()).isEmpty();
    assertThat(result.applied()).isEmpty();
    assertThat(result.left()).isEmpty();
  }

  @Test
  void goesOnUntilNothingIsLeft() {
    Fixer.Result result = fix(damaged(USELESS + USELESS + "\n" + USELESS), file -> true);
    assertThat(text(result)).isEqualTo(TEXT + "\n");
    assertThat(result.applied())
        .hasSize(3)
        .extracting(Diagnostic::rule)
        .containsOnly("source/suppression");
    assertThat(result.left()).isEmpty();
  }

  @Test
  void showsWhatIsLeft() {
    Fixer.Result result =
        fix(
            damaged(USELESS + "\nThe team rests and its queue (TODO) does so too.\n"),
            file -> true);
    assertThat(result.left()).extracting(Diagnostic::rule).containsExactly("language/placeholder");
  }

  @Test
  void leavesFilesAloneThatMayNotChange() {
    Fixer.Result result = fix(damaged(USELESS), file -> false);
    assertThat(result.files().files()).isEmpty();
    assertThat(result.left()).extracting(Diagnostic::rule).containsExactly("source/suppression");
  }

  @Test
  void leavesFilesAloneThatAreNotUtf8() {
    byte[] bytes = (TEXT + USELESS + "Gr\u00FCn.\n").getBytes(StandardCharsets.ISO_8859_1);
    Fixer.Result result = fix(Specimen.tree().with(Specimen.FACTOR, bytes), file -> true);
    assertThat(result.files().files()).isEmpty();
  }

  @Test
  void mendsLineEndsAByteOrderMarkAndTheTextInOneGo() {
    String windows = "\uFEFF" + TEXT.replace("\n", "\r\n");
    Fixer.Result result =
        fix(
            Specimen.tree().with(Specimen.FACTOR, windows + "\r\n" + USELESS.replace("\n", "\r\n")),
            Specimen.FACTOR::equals);
    assertThat(text(result)).isEqualTo(TEXT + "\n");
  }

  private static SourceTree damaged(String end) {
    return Specimen.tree().with(Specimen.FACTOR, TEXT + end);
  }

  private static String text(Fixer.Result result) {
    return new String(result.files().read(Specimen.FACTOR), StandardCharsets.UTF_8);
  }

  private static Fixer.Result fix(SourceTree tree, Predicate<String> mayChange) {
    Sources sources = new Sources(tree);
    return Fixer.fix(
        Manuscript.read(PaperReader.read(sources), sources),
        Specimen.LAST,
        mayChange,
        Outside.NOTHING);
  }
}
