package dev.factors.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class LineDiffTest {

  private static final String BEFORE = "a\nb\nc\nd\ne\n";

  @Test
  void carries_lines_over_what_was_added_and_taken_away() {
    LineDiff diff = diff("new\na\nc\nd\nmore\ne\n");
    assertThat(diff.isUnchanged(3, 4)).isTrue();
    assertThat(diff.carry(3, 4)).isEqualTo(new LineDiff.Hunk(3, 5, 3, 5));
    assertThat(diff.carry(2, 2).isDeletion()).isTrue();
    assertThat(diff.carry(1, 3)).isEqualTo(new LineDiff.Hunk(1, 4, 2, 4));
    assertThat(diff.isUnchanged(4, 5)).as("a line came between them").isFalse();
    assertThat(diff.carry(4, 5)).isEqualTo(new LineDiff.Hunk(4, 6, 4, 7));
  }

  @Test
  void knows_which_lines_are_new() {
    LineDiff diff = diff("a\nB\nc\nd\ne\nf\n");
    assertThat(diff.isNew(2)).isTrue();
    assertThat(diff.isNew(3)).isFalse();
    assertThat(diff.isNew(6)).isTrue();
    assertThat(diff.carry(2, 2)).isEqualTo(new LineDiff.Hunk(2, 3, 2, 3));
    assertThat(diff.isUnchanged(2, 2)).isFalse();
  }

  @Test
  void overlooks_what_ends_a_line() {
    assertThat(diff("a\r\nb \r\nc\r\nd\r\ne\r\n").hunks()).isEmpty();
  }

  private static LineDiff diff(String after) {
    return LineDiff.between(
        BEFORE.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8));
  }
}
