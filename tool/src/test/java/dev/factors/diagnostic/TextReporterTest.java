package dev.factors.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.terminal.Paint;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextReporterTest {

  /** So that there is room for 100 characters beside the margin and the marks of a cut. */
  private static final int WIDTH = 106;

  private static final String FILE = "paper/factors/early-warning.adoc";

  @Test
  void showsPlaceLineCaretAndHelp() throws IOException {
    assertThat(report("A TODO is left.", Place.of(FILE, 3, 3, 7)))
        .isEqualTo(
            """
            paper/factors/early-warning.adoc:3:3: warning[language/placeholder]: it is left
            3 | A TODO is left.
              |   ^^^^
            help: write it

            why: factors rules language/placeholder
            1 warning in 2 files
            """);
  }

  @Test
  void alignsTheMarginWithTheNumberOfTheLine() throws IOException {
    assertThat(excerpt("A TODO", Place.of(FILE, 120, 3, 7)))
        .isEqualTo(
            """
            120 | A TODO
                |   ^^^^
            """);
  }

  @Test
  void keepsTabsSoThatTheCaretStandsBelowItsCharacter() throws IOException {
    assertThat(excerpt("\ta\tTODO", Place.of(FILE, 3, 4, 8)))
        .isEqualTo("3 | \ta\tTODO\n  | \t \t^^^^\n");
  }

  @Test
  void countsWideCharactersTwiceAndCombiningMarksNot() throws IOException {
    assertThat(excerpt("因子 e\u0301 🙂 TODO", Place.of(FILE, 3, 9, 13)))
        .isEqualTo("3 | 因子 e\u0301 🙂 TODO\n  |           ^^^^\n");
    assertThat(excerpt("因子", Place.of(FILE, 3, 1, 3))).isEqualTo("3 | 因子\n  | ^^^^\n");
  }

  @Test
  void cutsALongLineAroundThePlace() throws IOException {
    String line = "x".repeat(500) + "TODO" + "y".repeat(500);
    assertThat(excerpt(line, Place.of(FILE, 3, 501, 505)))
        .isEqualTo(
            "3 | …"
                + "x".repeat(40)
                + "TODO"
                + "y".repeat(56)
                + "…\n"
                + "  | "
                + " ".repeat(41)
                + "^^^^\n");
  }

  @Test
  void cutsALongLineBehindAPlaceAtItsBeginning() throws IOException {
    assertThat(excerpt("TODO" + "y".repeat(500), Place.of(FILE, 3, 1, 5)))
        .isEqualTo("3 | TODO" + "y".repeat(96) + "…\n  | ^^^^\n");
  }

  @Test
  void cutsWideCharactersByTheirColumns() throws IOException {
    String line = "因".repeat(100) + "TODO" + "子".repeat(100);
    assertThat(excerpt(line, Place.of(FILE, 3, 101, 105)))
        .isEqualTo(
            "3 | …"
                + "因".repeat(20)
                + "TODO"
                + "子".repeat(28)
                + "…\n"
                + "  | "
                + " ".repeat(41)
                + "^^^^\n");
  }

  @Test
  void cutsNoLineThatFits() throws IOException {
    String line = "TODO" + "y".repeat(98);
    assertThat(excerpt(line, Place.of(FILE, 3, 1, 5))).isEqualTo("3 | " + line + "\n  | ^^^^\n");
  }

  @Test
  void showsALineOnTheNarrowestTerminal() throws IOException {
    StringBuilder out = new StringBuilder();
    new TextReporter(out, Paint.PLAIN, (file, number) -> "x".repeat(50) + "TODO", 1)
        .print(placeholder(Place.of(FILE, 3, 51, 55)));
    assertThat(out).contains("3 | …xxxxxxxTODO\n  |         ^^^^\n");
  }

  @Test
  void saysHowManyFindingsCanBeFixedAndNamesTheirRules() throws IOException {
    Place place = Place.of(FILE, 3, 3, 7);
    Fix fix = new Fix("remove it", List.of(new Fix.Edit(place, "")));
    StringBuilder out = new StringBuilder();
    new TextReporter(out, Paint.PLAIN, (file, number) -> "")
        .report(
            List.of(
                placeholder(Place.of(FILE, 1, 3, 7)),
                new Diagnostic("source/tab", Severity.ERROR, place, "a tab", null, fix),
                new Diagnostic("source/tab", Severity.ERROR, place, "a tab", null, fix)),
            1);
    assertThat(out)
        .endsWith(
            """

            why: factors rules language/placeholder source/tab
            2 errors, 1 warning in 1 file; 2 can be fixed with --fix
            """);
  }

  @Test
  void namesNoMoreRulesThanALineHolds() throws IOException {
    StringBuilder out = new StringBuilder();
    new TextReporter(out, Paint.PLAIN, (file, number) -> "")
        .report(
            IntStream.range(0, 5)
                .mapToObj(
                    i ->
                        new Diagnostic(
                            "source/rule-" + i, Severity.INFO, Place.ofFile(FILE), "it is", null))
                .toList(),
            1);
    assertThat(out).contains("\nwhy: factors rules RULE, for any of these\n5 infos in 1 file\n");
  }

  @Test
  void marksARangeOfSeveralLinesToTheEndOfItsFirst() throws IOException {
    assertThat(excerpt("++++", new Place(FILE, 3, 1, 5, 5))).isEqualTo("3 | ++++\n  | ^^^^\n");
  }

  @Test
  void marksAPointWithOneCaret() throws IOException {
    assertThat(excerpt("text", Place.at(FILE, 3, 1))).isEqualTo("3 | text\n  | ^\n");
  }

  @Test
  void marksAPlaceBeyondTheEndOfTheLineAtItsEnd() throws IOException {
    assertThat(excerpt("text", Place.of(FILE, 3, 90, 95))).isEqualTo("3 | text\n  |     ^\n");
  }

  @Test
  void showsNoLineWhereTheFileHasNone() throws IOException {
    assertThat(excerpt("", Place.ofFile(FILE))).isEmpty();
  }

  @Test
  void letsNoTerminalEscapeAndNoBidirectionalCharacterThrough() throws IOException {
    assertThat(excerpt("a\u001B[31mb\u202Ec TODO", Place.of(FILE, 3, 11, 15)))
        .isEqualTo("3 | a\uFFFD[31mb\uFFFDc TODO\n  |           ^^^^\n");
  }

  @Test
  void makesMessageAndHelpSafe() throws IOException {
    StringBuilder out = new StringBuilder();
    new TextReporter(out, Paint.PLAIN, (file, line) -> "")
        .print(
            new Diagnostic(
                "structure/title-id",
                Severity.ERROR,
                Place.ofFile("paper/a\u001B.adoc"),
                "the id is '\u001B[2J'",
                "remove \u202E"));
    assertThat(out)
        .hasToString(
            """
            paper/a\uFFFD.adoc:1:1: error[structure/title-id]: the id is '\uFFFD[2J'
            help: remove \uFFFD

            """);
  }

  @Test
  void paintsOnATerminalOnly() throws IOException {
    StringBuilder out = new StringBuilder();
    new TextReporter(out, Paint.ANSI, (file, line) -> "A TODO")
        .print(placeholder(Place.of(FILE, 3, 3, 7)));
    assertThat(out)
        .contains("\u001B[1mpaper/factors/early-warning.adoc:3:3\u001B[0m")
        .contains("\u001B[33;1mwarning\u001B[0m")
        .contains("\u001B[33;1m^^^^\u001B[0m");
  }

  private static String report(String line, Place place) throws IOException {
    StringBuilder out = new StringBuilder();
    new TextReporter(out, Paint.PLAIN, (file, number) -> line, WIDTH)
        .report(List.of(placeholder(place)), 2);
    return out.toString();
  }

  /** The source line and the carets below it. */
  private static String excerpt(String line, Place place) throws IOException {
    String report = report(line, place);
    return report.substring(report.indexOf('\n') + 1, report.indexOf("help: "));
  }

  private static Diagnostic placeholder(Place place) {
    return new Diagnostic(
        "language/placeholder", Severity.WARNING, place, "it is left", "write it");
  }
}
