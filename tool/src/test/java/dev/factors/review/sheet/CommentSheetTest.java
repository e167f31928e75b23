package dev.factors.review.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.factors.diagnostic.Failure;
import dev.factors.review.Comment;
import dev.factors.review.CommentType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentSheetTest {

  private static final String ISO =
      "MB/NC1;Line number;Clause/Subclause;Paragraph/Figure/Table;Type of comment2;Comments;"
          + "Proposed change;Observations of the secretariat\r\n";

  @Test
  void readsTheIsoTemplateAndLosesNothing() {
    Comment comment =
        only(
            ISO
                + "DE 01;12;one-door-why;Table 2;te;\"Says; \"\"when\"\"?\r\nAgain.\";=SUM(A1);ok\r\n");
    assertThat(comment.factor()).isEqualTo("one-door");
    assertThat(comment.section()).isEqualTo("why");
    assertThat(comment.paragraph()).isNull();
    assertThat(comment.type()).isEqualTo(CommentType.TECHNICAL);
    assertThat(comment.blocking()).isFalse();
    assertThat(comment.text())
        .isEqualTo(
            "Says; \"when\"?\nAgain.\n\n(mb/nc: DE 01, line number: 12, paragraph: Table 2)");
    assertThat(comment.proposedChange()).isEqualTo("=SUM(A1)");
    assertThat(comment.place().line()).isEqualTo(2);
  }

  @Test
  void takesTheApostropheOfAGuardedCellAway() {
    assertThat(only("type,comment\nge,'=1+1\n").text()).isEqualTo("=1+1");
    assertThat(only("type,comment\nge,'tis so\n").text()).isEqualTo("'tis so");
  }

  @Test
  void keepsTheLongestFactorThatAClauseBeginsWith() {
    Comment comment = only("clause,type,comments\none-door-closed-why,ed,x\n");
    assertThat(comment.factor()).isEqualTo("one-door-closed");
    assertThat(comment.section()).isEqualTo("why");
  }

  @Test
  void leavesOutWhatIsGoneAndWhatSaysNothing() {
    assertThat(
            read(
                "id,state,type,comment\n"
                    + "0.0.1/jdoe/1,retracted,general,x\n"
                    + "0.0.1/jdoe/2,deleted,general,x\n"
                    + "0.0.1/jdoe/3,replaced,general,x\n"
                    + "0.0.1/jdoe/4,altered,general,x\n"
                    + ",,,\n"
                    + "5\n"))
        .singleElement()
        .satisfies(line -> assertThat(line.comment().id().local()).isEqualTo("4"));
  }

  @Test
  void takesTerminalEscapesAway() {
    assertThat(only("type,comment\nge,a\u001B[2Jb\u0007\n").text()).isEqualTo("ab");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\u0000",
        "type\nge\n",
        "type,comment\nhm,x\n",
        "type,comment\n,x\n",
        "type,comment\nge,\"x\n",
        "type,comment\nge,\"x\"y\n",
      })
  void refusesWhatIsNoSuchTable(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(Failure.class).hasMessageContaining("x.csv");
  }

  private static Comment only(String text) {
    List<SheetLine> lines = read(text);
    assertThat(lines).hasSize(1);
    return lines.get(0).comment();
  }

  private static List<SheetLine> read(String text) {
    return CommentSheet.read("x.csv", text, Set.of("one-door", "one-door-closed"));
  }
}
