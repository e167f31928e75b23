package dev.factors.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.diagnostic.Place;
import dev.factors.source.MemoryTree;
import dev.factors.source.Sources;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever a person writes is read again as it was written, and nothing is found fault with. */
final class CommentFileWriterTest {

  private static final String PATH = "reviews/0.0.1/jdoe/1.yaml";

  /** What means something to YAML, what it cannot hold as it is, and what nobody can see. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "word",
          " ",
          "  ",
          "\n",
          "\n\n",
          "\t",
          "\r",
          "\r\n",
          ": ",
          " #",
          "- ",
          "? ",
          "?}",
          "|",
          ">",
          "'",
          "\"",
          "\\",
          "%",
          "@",
          "`",
          "&a",
          "*a",
          "!t",
          "{",
          "}",
          "[",
          "]",
          ",",
          "---",
          "...",
          "~",
          "null",
          "true",
          "0x1f",
          "1e3",
          "2026-02-01",
          "=",
          "<<",
          "\u0000",
          "\u0007",
          "\u001b[31m",
          "\u007f",
          "\u0085",
          "\u00a0",
          "\u00e4",
          "e\u0301",
          "\u200b",
          "\u202e",
          "\u2028",
          "\u2029",
          "\ufeff",
          "\uffff",
          "\ud83d\ude00",
          "\ud83d\udc69\u200d\ud83d\udcbb");

  @TestFactory
  Stream<DynamicTest> any_text_is_kept() {
    return IntStream.range(0, 400)
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> keeps(new Random(seed))));
  }

  private static void keeps(Random random) {
    Comment written =
        new Comment(
            new CommentId("0.0.1", "jdoe", "1"),
            Place.ofFile(PATH),
            "",
            null,
            null,
            new Quote(some(random), maybe(random), maybe(random)),
            null,
            CommentType.GENERAL,
            random.nextBoolean(),
            some(random),
            maybe(random),
            null);
    byte[] bytes =
        CommentFileWriter.write(
            new CommentFile(
                PATH, "0.0.1", "jdoe", some(random), null, "3f2a5d1", null, List.of(written)));
    String yaml = new String(bytes, StandardCharsets.UTF_8);
    ReviewFiles files = ReviewFiles.read(new Sources(MemoryTree.of(PATH, yaml)));
    assertThat(files.diagnostics()).as(yaml).isEmpty();
    Comment read = (Comment) files.comments().get(0).entries().get(0);
    assertThat(read.text()).as(yaml).isEqualTo(written.text().stripTrailing());
    assertThat(read.quote()).as(yaml).isEqualTo(written.quote());
    assertThat(read.proposedChange())
        .as(yaml)
        .isEqualTo(
            written.proposedChange() == null ? null : written.proposedChange().stripTrailing());
    assertThat(read.blocking()).isEqualTo(written.blocking());
  }

  private static @Nullable String maybe(Random random) {
    return random.nextBoolean() ? some(random) : null;
  }

  private static String some(Random random) {
    StringBuilder text = new StringBuilder();
    int first = random.nextInt(12);
    for (int i = 0; i < 12; i++) {
      text.append(i == first ? "x" : piece(random));
    }
    return text.toString();
  }

  private static String piece(Random random) {
    return PIECES.get(random.nextInt(PIECES.size()));
  }
}
