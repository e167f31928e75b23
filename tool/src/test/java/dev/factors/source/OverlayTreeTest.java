package dev.factors.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayTreeTest {

  @TempDir private Path folder;

  @Test
  void showsItsOwnFilesAndThoseBelow() {
    AtomicFile.write(folder.resolve("paper/a.adoc"), bytes("a"));
    AtomicFile.write(folder.resolve("paper/b.adoc"), bytes("b"));
    OverlayTree tree =
        new OverlayTree(new FolderTree(folder), Map.of("paper/b.adoc", bytes("other")));
    assertThat(tree.read("paper/a.adoc")).isEqualTo(bytes("a"));
    assertThat(tree.read("paper/b.adoc")).isEqualTo(bytes("other"));
    assertThat(tree.size("paper/b.adoc")).isEqualTo(5);
    assertThat(tree.list("paper")).containsExactly("paper/a.adoc", "paper/b.adoc");
  }

  @Test
  void addsFilesAndTheFoldersAboveThem() {
    OverlayTree tree =
        new OverlayTree(new FolderTree(folder), Map.of())
            .with(Map.of("paper/factors/new.adoc", bytes("new")));
    assertThat(tree.kind("paper/factors/new.adoc")).isEqualTo(SourceTree.Kind.FILE);
    assertThat(tree.kind("paper/factors")).isEqualTo(SourceTree.Kind.FOLDER);
    assertThat(tree.kind("paper/fact")).isEqualTo(SourceTree.Kind.MISSING);
    assertThat(tree.list("paper")).containsExactly("paper/factors/new.adoc");
    assertThat(tree.list("")).containsExactly("paper/factors/new.adoc");
  }

  @Test
  void replacesFilesOfItsOwn() {
    OverlayTree tree =
        new OverlayTree(new FolderTree(folder), Map.of("a", bytes("1")))
            .with(Map.of("a", bytes("2")));
    assertThat(tree.read("a")).isEqualTo(bytes("2"));
    assertThat(tree.files()).containsOnlyKeys("a");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
