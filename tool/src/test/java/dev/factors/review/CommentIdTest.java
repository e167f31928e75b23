package dev.factors.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentIdTest {

  @Test
  void sortsAsPeopleCount() {
    List<String> sorted =
        List.of(
            "0.1.0-rc.1/a/1",
            "0.1.0/a/2",
            "0.1.0/a/10",
            "0.1.0/a/b",
            "0.1.0/b/1",
            "0.10.0/a/1",
            "x/a/1");
    assertThat(sorted.stream().sorted(java.util.Comparator.reverseOrder()).map(CommentIdTest::id))
        .extracting(Optional::orElseThrow)
        .satisfies(
            ids -> assertThat(ids.stream().sorted().map(CommentId::toString)).isEqualTo(sorted));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "a/1", "0.0.1/A/1", "0.0.1/a/", "/a/1", "0.0.1/a/1/2", "0.0.1/a b/1"})
  void knowsWhatIsNoId(String text) {
    assertThat(id(text)).isEmpty();
  }

  private static Optional<CommentId> id(String text) {
    return CommentId.parse(text);
  }
}
