package dev.factors.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  @TempDir Path temp;
  private Path root;
  private Sources sources;

  @BeforeEach
  void makeATree() throws IOException {
    root = Files.createDirectories(temp.resolve("repository"));
    Files.createDirectories(root.resolve("paper/factors"));
    Files.writeString(root.resolve("paper/paper.adoc"), "= A\n");
    Files.writeString(temp.resolve("secret"), "secret\n");
    Files.createSymbolicLink(root.resolve("paper/link.adoc"), temp.resolve("secret"));
    sources = new Sources(new FolderTree(root));
  }

  @Test
  void readAFileOnce() throws IOException {
    assertThat(sources.file("paper/paper.adoc").orElseThrow().lines()).containsExactly("= A");
    Files.writeString(root.resolve("paper/paper.adoc"), "= B\n");
    assertThat(sources.file("paper/paper.adoc").orElseThrow().lines()).containsExactly("= A");
    assertThat(sources.read()).containsOnlyKeys("paper/paper.adoc");
  }

  @Test
  void readRegularFilesOnly() {
    assertThat(sources.file("paper")).isEmpty();
    assertThat(sources.file("paper/nothing.adoc")).isEmpty();
    assertThat(sources.file("paper/link.adoc")).isEmpty();
    assertThat(sources.read()).isEmpty();
  }

  @Test
  void doNotReadWhatIsTooLarge() throws IOException {
    Path huge = Files.createFile(root.resolve("paper/huge.adoc"));
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(Sources.MAX_FILE_SIZE + 1);
    }
    assertThat(sources.file("paper/huge.adoc")).isEmpty();
    assertThat(sources.oversized()).containsExactly("paper/huge.adoc");
  }

  @Test
  void seeALinkAndDoNotFollowIt() {
    assertThat(sources.tree().kind("paper/link.adoc")).isEqualTo(SourceTree.Kind.LINK);
    assertThat(sources.tree().list("paper")).containsExactly("paper/link.adoc", "paper/paper.adoc");
  }

  @Test
  void neverLeaveTheRepository() {
    assertThatThrownBy(() -> sources.tree().read("../secret"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
