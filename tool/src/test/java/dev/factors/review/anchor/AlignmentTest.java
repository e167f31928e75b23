package dev.factors.review.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AlignmentTest {

  @Test
  void finds_the_part_with_the_fewest_edits() {
    List<Alignment.Match> matches = Alignment.find("the old way", "It was the odd way then.", 0.5);
    assertThat(matches).containsExactly(new Alignment.Match(7, 18, 1 - 1.0 / 11));
  }

  @Test
  void gives_the_best_of_several_first() {
    List<Alignment.Match> matches = Alignment.find("abcdef", "abcxef, abcdef", 0.5);
    assertThat(matches).extracting(Alignment.Match::start).containsExactly(8, 0);
    assertThat(matches.get(0).similarity()).isEqualTo(1);
  }

  @Test
  void finds_nothing_that_is_not_similar_enough() {
    assertThat(Alignment.find("abcdef", "uvwxyz", 0.5)).isEmpty();
    assertThat(Alignment.find("abcdef", "", 0.5)).isEmpty();
  }

  @Test
  void compares_surroundings_from_where_the_words_are() {
    assertThat(Alignment.ofEnd("before ", "something before ")).isEqualTo(1);
    assertThat(Alignment.ofStart(" behind", " behind and on")).isEqualTo(1);
    assertThat(Alignment.ofStart(" behind", "xyz behind")).isLessThan(0.6);
    assertThat(Alignment.ofStart("", "")).isEqualTo(1);
  }
}
