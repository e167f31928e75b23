package dev.factors.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailersTest {

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Title\n\nAddresses-comment: 0.0.1/jdoe/1\n",
        "Title\n\nAddresses-comment: 0.0.1/jdoe/1",
        "Title: not a trailer\n",
        "Title: no\nStill: title\n",
        "Title\n\nBody.\n\nA: 1\nB:2\nC : 3\nD:\n",
        "Title\n\nBody.\nA: 1\n",
        "Title\n\nBody.\nA: 1\nSigned-off-by: A <a@b>\n",
        "Title\n\none\ntwo\nthree\nfour\nSigned-off-by: A <a@b>\n",
        "Title\n\none\ntwo\nthree\nSigned-off-by: A <a@b>\n",
        "Title\n\nA: 1\n  folded\n\tagain\nB: 2\n",
        "Title\n\nA: 1\n\nB: 2\n",
        "Title\n\nA: 1\n\n\n",
        "Title\n\nA: 1\n# comment\nB: 2\n# end\n",
        "Title\n\nA: 1\n\nConflicts:\n\tpaper/a\n",
        "Title\n\nA: 1\n\n# ------------------------ >8 ------------------------\nB: 2\n",
        "Title\n\nA: 1\n---\nB: 2\n",
        "Title\n\nA: 1\n--- x\n\nB: 2\n",
        "Title\n\nA: 1\n----\n",
        "Title\n\n(cherry picked from commit 1234)\nA: 1\nnothing\n",
        "Title\n\nA b: 1\n",
        "Title\n\nA-b : 1 : 2\n",
        "Title\n\n: 1\n",
        "Title\n\n A: 1\n",
        "Title\n\nhttp://example.org\n",
        "Title\n\n\u00c4: 1\n",
        "# comment\nTitle\n\nA: 1\n",
        "\nA: 1\n",
        "A: 1\n",
        "",
        "\n\n",
        "Title\n\n   folded first\nA: 1\n",
        "Title\n\nA: 1\n   \nB: 2\n",
        "Title\n\nA: 1\n# comment\n  not folded\nSigned-off-by: A <a@b>\n",
        "Title\r\n\r\nA: 1\r\n",
        "Title\n\nA: \u001b[31mred\u001b[0m\n",
        "Title\n\nA: 1\n---",
        "Title\n\nA: 1\nConflicts:",
        "Title\n\nA: 1\n\nConflicts:",
        "Title\n\nA: 1\n\f\nB: 2\n",
        "Title\n\nA: \f1\f \n",
        "Title\n\nA: 1\n\u2003not folded\n",
        "Title\n\nA: 1\n  folded \n\tagain\n",
        "Title\n\nA: 1 \r\n\tfolded\r\n",
        "Title\n\nA: \u00a01\u2003\n",
      })
  void parsesAsGitDoes(String message) {
    Sandbox sandbox = Sandbox.create(temp);
    String expected = sandbox.gitWithInput(message, "interpret-trailers", "--parse");
    assertThat(
            Trailers.parse(message).stream()
                .map(trailer -> trailer.key() + ": " + trailer.value())
                .collect(Collectors.joining("\n")))
        .isEqualTo(expected);
  }

  @Test
  void readsALongMessageInLinearTime() {
    String message = "Title\n\n" + "Key: value\n  folded\n".repeat(200_000);
    assertThat(Trailers.parse(message)).hasSize(200_000);
  }
}
