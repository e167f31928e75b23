package dev.factors.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FixApplicationTest {

  private static final String FILE = "paper/factors/early-warning.adoc";

  @Test
  void changesNothingWithoutAFix() {
    Diagnostic byHand = new Diagnostic("a/b", Severity.ERROR, Place.at(FILE, 1, 1), "it is", null);
    FixApplication result = FixApplication.to("text\n", List.of(byHand));
    assertThat(result.text()).isEqualTo("text\n");
    assertThat(result.applied()).isEmpty();
  }

  @Test
  void replacesInsertsAndDeletes() {
    assertThat(
            apply(
                "one two\nthree\nfour\n",
                fix(edit(1, 5, 1, 8, "2")),
                fix(edit(2, 1, 2, 1, "> ")),
                fix(edit(3, 1, 4, 1, ""))))
        .isEqualTo("one 2\n> three\n");
  }

  @Test
  void countsColumnsInCodePoints() {
    assertThat(apply("🙂é\t因 client\r\n", fix(edit(1, 6, 1, 12, "consumer"))))
        .isEqualTo("🙂é\t因 consumer\r\n");
  }

  @Test
  void takesAPlaceBeyondTheEndForTheEnd() {
    assertThat(apply("one", fix(edit(1, 90, 1, 95, "\n")))).isEqualTo("one\n");
    assertThat(apply("one\ntwo", fix(edit(2, 1, 3, 1, "")))).isEqualTo("one\n");
    assertThat(apply("", fix(edit(7, 1, 7, 1, "one")))).isEqualTo("one");
  }

  @Test
  void appliesAFixWithAllItsEditsOrNotAtAll() {
    Diagnostic first = fix(edit(1, 1, 1, 4, "1"));
    Diagnostic both = fix(edit(1, 2, 1, 3, "!"), edit(1, 5, 1, 8, "2"));
    FixApplication result = FixApplication.to("one two", List.of(first, both));
    assertThat(result.text()).isEqualTo("1 two");
    assertThat(result.applied()).containsExactly(first);
  }

  @Test
  void letsTheSecondOfTwoThatOverlapWait() {
    assertThat(apply("one two", fix(edit(1, 1, 1, 5, "1 ")), fix(edit(1, 4, 1, 8, " 2"))))
        .isEqualTo("1 two");
  }

  @Test
  void appliesRangesSideBySide() {
    assertThat(apply("a\nb\nc\n", fix(edit(1, 1, 2, 1, "")), fix(edit(2, 1, 3, 1, ""))))
        .isEqualTo("c\n");
  }

  @Test
  void letsAnInsertionWaitWhereSomethingElseChanges() {
    assertThat(apply("one", fix(edit(1, 1, 1, 1, "a")), fix(edit(1, 1, 1, 1, "b"))))
        .isEqualTo("aone");
    assertThat(apply("one", fix(edit(1, 1, 1, 4, "1")), fix(edit(1, 4, 1, 4, "!")))).isEqualTo("1");
  }

  @Test
  void doesNotDependOnTheOrderOfTheDiagnostics() {
    Diagnostic first = fix(edit(1, 1, 1, 4, "1"));
    Diagnostic second = fix(edit(1, 3, 1, 8, "2"));
    assertThat(apply("one two", second, first)).isEqualTo(apply("one two", first, second));
  }

  @Test
  @Timeout(20)
  void isLinear() {
    int lines = 200_000;
    List<Diagnostic> fixes =
        IntStream.rangeClosed(1, lines).mapToObj(i -> fix(edit(i, 1, i, 2, "y"))).toList();
    assertThat(FixApplication.to("x\n".repeat(lines), fixes).text()).isEqualTo("y\n".repeat(lines));
  }

  private static String apply(String text, Diagnostic... diagnostics) {
    return FixApplication.to(text, Arrays.asList(diagnostics)).text();
  }

  private static Diagnostic fix(Fix.Edit... edits) {
    return new Diagnostic(
        "source/any",
        Severity.WARNING,
        edits[0].place(),
        "it is",
        null,
        new Fix("mend it", List.of(edits)));
  }

  private static Fix.Edit edit(int line, int column, int endLine, int endColumn, String text) {
    return new Fix.Edit(new Place(FILE, line, column, endLine, endColumn), text);
  }
}
