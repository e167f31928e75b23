package dev.factors.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.source.MemoryTree;
import dev.factors.source.Sources;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor pipes through {@code lint --fix --stdin-filename}: not a byte may be lost. */
class LintInputTest {

  private static final String FILE = "paper/factors/first-step.adoc";

  @TempDir private Path repository;

  @BeforeEach
  void begin() throws IOException {
    MemoryTree specimen = MemoryTree.copyOf(Path.of("src/test/resources/specimen"));
    for (String path : specimen.list("paper")) {
      Files.createDirectories(repository.resolve(path).getParent());
      Files.write(repository.resolve(path), specimen.read(path));
    }
  }

  @Test
  void comesBackWithTheFixes() throws IOException {
    String text = Files.readString(repository.resolve(FILE));
    String useless = "// factors-lint-disable-next-line language/placeholder -- quoted\n";
    assertThat(fixed((text + useless).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void comesBackAsItIsWhereItIsNotUtf8() {
    byte[] bytes = "= Gr\u00FCn\r\n\r\n\u0000".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(fixed(bytes)).isEqualTo(bytes);
  }

  @Test
  void comesBackWholeWhereItIsTooLarge() {
    byte[] bytes = new byte[(int) Sources.MAX_FILE_SIZE + 1000];
    bytes[bytes.length - 1] = 1;
    assertThat(fixed(bytes)).isEqualTo(bytes);
  }

  private byte[] fixed(byte[] input) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            false,
            false,
            false,
            Map.of(),
            repository,
            Clock.systemUTC());
    CommandLineRunner.run(console, "lint", "--fix", "--stdin-filename", FILE);
    return out.toByteArray();
  }
}
