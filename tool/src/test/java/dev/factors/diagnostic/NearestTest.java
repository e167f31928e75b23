package dev.factors.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NearestTest {

  @Test
  void isTheOneWithTheFewestMistakes() {
    assertThat(Nearest.to("statuss", List.of("statue", "status", "title"))).contains("status");
    assertThat(Nearest.to("tilte", List.of("title", "tile"))).contains("tile");
    assertThat(Nearest.to("title", List.of("tile", "title"))).contains("title");
  }

  @Test
  void isTheFirstInOrderOfThoseThatAreEquallyNear() {
    assertThat(Nearest.to("bat", List.of("cat", "hat", "bar"))).contains("bar");
    assertThat(Nearest.to("bat", List.of("bar", "cat", "hat"))).contains("bar");
  }

  @Test
  void isNoneWhereAllAreOtherNames() {
    assertThat(Nearest.to("status", List.of("title", "glossary"))).isEmpty();
    assertThat(Nearest.to("", List.of("title"))).isEmpty();
    assertThat(Nearest.to("title", List.of())).isEmpty();
  }

  @Test
  @Timeout(20)
  void isFoundAmongMany() {
    List<String> many =
        IntStream.range(0, 1_000_000).mapToObj(i -> "some-factor-with-a-long-id-" + i).toList();
    assertThat(Nearest.to("some-factor-with-a-long-id-99999x", many))
        .contains("some-factor-with-a-long-id-99999");
  }
}
