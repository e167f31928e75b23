package dev.factors.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.factors.diagnostic.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  private static final byte[] TEXT = "text\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path temp;

  @Test
  void isWrittenWholeWithTheFoldersAboveIt() throws IOException {
    Path file = temp.resolve("a/b/c.adoc");
    AtomicFile.write(file, TEXT);
    assertThat(file).hasBinaryContent(TEXT);
    assertThat(names(file.getParent())).containsExactly("c.adoc");
  }

  @Test
  void takesThePlaceOfTheOneBefore() throws IOException {
    Path file = temp.resolve("c.adoc");
    Files.writeString(file, "a longer text before\n");
    AtomicFile.write(file, TEXT);
    assertThat(file).hasBinaryContent(TEXT);
  }

  @Test
  void leavesEverythingAsItWasWhereItCannotBeWritten() throws IOException {
    Path file = Files.createDirectories(temp.resolve("folder/c.adoc"));
    Files.writeString(file.resolve("inside"), "kept");
    assertThatThrownBy(() -> AtomicFile.write(file, TEXT))
        .asInstanceOf(InstanceOfAssertFactories.type(Failure.class))
        .returns(Failure.Kind.INPUT_OUTPUT, Failure::kind);
    assertThat(names(file.getParent())).containsExactly("c.adoc");
    assertThat(file.resolve("inside")).hasContent("kept");
  }

  private static Stream<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }
}
