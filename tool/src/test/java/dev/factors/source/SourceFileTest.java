package dev.factors.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceFileTest {

  @Test
  void hasALineForEachLineFeedAndForWhatFollowsTheLast() {
    assertThat(file("").lines()).isEmpty();
    assertThat(file("a").lines()).containsExactly("a");
    assertThat(file("a\n").lines()).containsExactly("a");
    assertThat(file("a\n\nb").lines()).containsExactly("a", "", "b");
    assertThat(file("\n\n").lines()).containsExactly("", "");
  }

  @Test
  void keepsWhatIsNoLineFeed() {
    assertThat(file("\uFEFFa\r\nb\rc\u2028d\n").lines())
        .containsExactly("\uFEFFa\r", "b\rc\u2028d");
  }

  @Test
  void hasEmptyLinesBeyondItsEnds() {
    assertThat(file("a\n").line(0)).isEmpty();
    assertThat(file("a\n").line(1)).isEqualTo("a");
    assertThat(file("a\n").line(2)).isEmpty();
  }

  @Test
  void showsWhatIsNoUtf8AsReplacementCharacter() {
    assertThat(SourceFile.of("a", new byte[] {'a', (byte) 0xFF, 'b'}).lines())
        .containsExactly("a\uFFFDb");
  }

  private static SourceFile file(String text) {
    return SourceFile.of("a.adoc", text.getBytes(StandardCharsets.UTF_8));
  }
}
