package dev.factors.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read as it was, whatever the text. */
class YamlWriterTest {

  private static final List<String> PARTS =
      List.of(
          "a",
          "Z",
          "0",
          "9",
          "x",
          "e",
          " ",
          "  ",
          "\t",
          "\n",
          "\n\n",
          "\r",
          "\r\n",
          "\u0085",
          "\u2028",
          "\u2029",
          "\uFEFF",
          "\u00A0",
          "\u200B",
          "\u202E",
          "\u0000",
          "\u0001",
          "\u001B",
          "\u007F",
          "\u009B",
          "\uE000",
          "\uFFFD",
          "\uFFFF",
          "é",
          "e\u0301",
          "日本",
          "😀",
          "👩‍💻",
          ":",
          ": ",
          "#",
          " #",
          "-",
          "- ",
          "?",
          "? ",
          "|",
          ">",
          "%",
          "@",
          "`",
          "&",
          "*",
          "!",
          "!!",
          "'",
          "\"",
          "\\",
          "{",
          "}",
          "[",
          "]",
          ",",
          ".",
          "+",
          "_",
          "=",
          "~",
          "<<",
          "---",
          "...",
          "true",
          "null",
          "no",
          "y",
          "0x1f",
          "1e3",
          ".5",
          "12:30",
          "2026-03-01",
          "<script>");

  @Test
  void bringsEveryTextBack() {
    Random random = new Random(20_260_301);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int parts = random.nextInt(8); parts > 0; parts--) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      assertReadAsWritten(text.toString());
    }
  }

  @Test
  void bringsEveryCharacterBack() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      boolean surrogate = Character.getType(codePoint) == Character.SURROGATE;
      if (!surrogate && (codePoint < 0x3100 || codePoint % 97 == 0 || codePoint > 0x10FFF0)) {
        String character = Character.toString(codePoint);
        assertReadAsWritten(character);
        assertReadAsWritten("a" + character + "\n" + character + "b");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123",
        "1e10",
        "12345e67",
        "0x1F",
        "1_000",
        "190:20:30",
        ".5",
        "-.inf",
        ".NaN",
        "0b11",
        "0o17",
        "yes",
        "No",
        "~",
        "",
        "1.0",
        "+1",
        "2026-03-01"
      })
  void keepsTextThatLooksLikeSomethingElseText(String text) {
    assertReadAsWritten(text);
  }

  private static void assertReadAsWritten(String text) {
    byte[] bytes =
        YamlWriter.write(
            "comments",
            Map.of("comments", List.of(Map.of("quote", Map.of("exact", text), "comment", text))));
    YamlNode.Mapping comment =
        YamlDocument.mapping(SourceFile.of("a.yaml", bytes))
            .orElseThrow(() -> new AssertionError(new String(bytes, StandardCharsets.UTF_8)))
            .mappings("comments")
            .get(0);
    String written = new String(bytes, StandardCharsets.UTF_8);
    assertThat(comment.mapping("quote").orElseThrow().entries().get("exact").value())
        .as(written)
        .isInstanceOfSatisfying(
            YamlNode.Scalar.class,
            scalar -> {
              assertThat(scalar.type()).as(written).isEqualTo(YamlNode.Scalar.Type.STRING);
              assertThat(scalar.text()).as(written).isEqualTo(text);
            });
    assertThat(comment.text("comment")).as(written).contains(text);
  }
}
