package dev.factors.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnifiedDiffTest {

  @TempDir private Path folder;

  @Test
  void isEmptyWhereNothingDiffers() {
    assertThat(UnifiedDiff.of("a", bytes("one\n"), bytes("one\n"))).isEmpty();
  }

  @Test
  void showsThreeLinesAroundAChange() {
    assertThat(
            UnifiedDiff.of("paper/a.adoc", bytes("1\n2\n3\n4\n5\n6\n"), bytes("1\n2\n3\n4\n6\n")))
        .isEqualTo(
            """
            diff --git a/paper/a.adoc b/paper/a.adoc
            --- a/paper/a.adoc
            +++ b/paper/a.adoc
            @@ -2,5 +2,4 @@
             2
             3
             4
            -5
             6
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a.adoc'|'one\n'|'two\n'",
        "'a.adoc'|'one'|'two'",
        "'a.adoc'|'one'|'one\n'",
        "'a.adoc'|'one\n'|'one'",
        "'a.adoc'|''|'one\n'",
        "'a.adoc'|'one\n'|''",
        "'a.adoc'|'one\r\ntwo\r\n'|'one\ntwo\r\n'",
        "'a.adoc'|'\uFEFFone\n'|'one\n'",
        "'a b é 因 \"quoted\" \\.adoc'|'é 🙂\n'|'è 🙂\n'",
        "'a\ttab.adoc'|'-- one\n'|'++ two\n'",
      })
  void isAppliedByGit(String path, String before, String after) throws IOException {
    Sandbox sandbox = Sandbox.create(folder);
    Path file = sandbox.folder().resolve(path);
    Files.writeString(file, before);
    Path patch = folder.resolve("patch");
    Files.writeString(patch, UnifiedDiff.of(path, bytes(before), bytes(after)));
    sandbox.git("apply", patch.toString());
    assertThat(file).hasContent(after).hasBinaryContent(bytes(after));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
