package dev.factors.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a command that ends early Java would remember too little, and nobody would see it. */
final class RehearsalTest {

  @TempDir private Path folder;

  @Test
  void everyCommandComesToItsEnd() throws IOException {
    assertThat(Rehearsal.in(folder, List.of(), Rehearsal.READING))
        .allSatisfy((command, code) -> assertThat(code).isBetween(0, ExitCode.FINDINGS))
        .containsEntry(List.of("status"), ExitCode.CLEAN)
        .containsEntry(List.of("comments", "collect"), ExitCode.CLEAN);
  }
}
