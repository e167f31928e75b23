package dev.factors.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.terminal.Paint.Tone;
import org.junit.jupiter.api.Test;

class TableTest {

  private static final String TEXT = "Nothing says what happens at night, when nobody is there.";

  private final Table table =
      new Table(Paint.PLAIN, "ID", "FACTOR", "COMMENT")
          .row(cell("0.0.1/jdoe/1"), cell("one-door"), cell(TEXT))
          .row(cell("0.0.1/jdoe/2"), cell("early-warning"), cell(""));

  @Test
  void standsInOneLineWhereItFits() {
    assertThat(table.cutLines(120))
        .containsExactly(
            "ID            FACTOR         COMMENT",
            "0.0.1/jdoe/1  one-door       " + TEXT,
            "0.0.1/jdoe/2  early-warning");
  }

  @Test
  void cutsTheTextAsLongAsEnoughOfItIsLeft() {
    assertThat(table.cutLines(64))
        .containsExactly(
            "ID            FACTOR         COMMENT",
            "0.0.1/jdoe/1  one-door       Nothing says what happens at night…",
            "0.0.1/jdoe/2  early-warning");
  }

  @Test
  void putsTheTextBelowWhereTooLittleOfItWouldBeLeft() {
    assertThat(table.cutLines(50))
        .containsExactly(
            "ID            FACTOR",
            "    COMMENT",
            "0.0.1/jdoe/1  one-door",
            "    Nothing says what happens at night, when nobo…",
            "0.0.1/jdoe/2  early-warning");
  }

  @Test
  void foldsWhereColumnsDoNotFitAndCutsNeitherIdsNorNumbers() {
    assertThat(table.lines(20))
        .containsExactly(
            "ID",
            "    FACTOR",
            "    COMMENT",
            "0.0.1/jdoe/1",
            "    one-door",
            "    Nothing says",
            "    what happens at",
            "    night, when",
            "    nobody is there.",
            "0.0.1/jdoe/2",
            "    early-warning");
    Table numbers =
        new Table(Paint.PLAIN, "", "NAME", "WORDS", "OPEN")
            .row(cell(" 1"), cell("One Door"), cell("  103"), cell("   0"));
    assertThat(numbers.lines(22))
        .containsExactly("    NAME      WORDS", "    OPEN", " 1  One Door    103", "       0");
  }

  @Test
  void keepsARowInOneLineWhereThereIsNoTerminal() {
    assertThat(table.lines(Table.UNFOLDED)).hasSize(3);
  }

  private static Table.Cell cell(String text) {
    return new Table.Cell(text, Tone.PLAIN);
  }
}
