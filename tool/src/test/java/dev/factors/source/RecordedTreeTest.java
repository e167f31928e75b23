package dev.factors.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordedTreeTest {

  @TempDir private Path folder;
  private RecordedTree recorded = new RecordedTree(Resource.sources().tree());

  @BeforeEach
  void aFile() throws IOException {
    Files.writeString(folder.resolve("a b"), "text");
    recorded = new RecordedTree(tree());
  }

  @Test
  void theSameTreeAnswersTheSame() {
    ask("a b");
    recorded.kind("none");
    assertThat(questions()).hasSize(5);
    ask("a b");
    assertThat(questions()).hasSize(5);
    assertThat(RecordedTree.isAnswered(tree(), questions())).isTrue();
  }

  @Test
  void anyOtherAnswerIsSeen() throws IOException {
    recorded.kind("none");
    List<String> kind = questions();
    recorded = new RecordedTree(tree());
    recorded.list("");
    List<String> list = questions();
    recorded = new RecordedTree(tree());
    recorded.read("a b");
    List<String> read = questions();
    Files.writeString(folder.resolve("none"), "");
    assertThat(RecordedTree.isAnswered(tree(), kind)).isFalse();
    assertThat(RecordedTree.isAnswered(tree(), list)).isFalse();
    assertThat(RecordedTree.isAnswered(tree(), read)).isTrue();
    Files.writeString(folder.resolve("a b"), "tent");
    assertThat(RecordedTree.isAnswered(tree(), read)).isFalse();
  }

  @Test
  void twoAnswersToAQuestionAreNoRecord() throws IOException {
    recorded.read("a b");
    Files.writeString(folder.resolve("a b"), "changed meanwhile");
    recorded.read("a b");
    assertThat(recorded.questions()).isEmpty();
  }

  @Test
  void aPathThatLooksLikeAnotherQuestionIsNoRecord() {
    recorded.kind("a b\nkind FILE c");
    assertThat(recorded.questions()).isEmpty();
  }

  @Test
  void whatIsNoQuestionIsNotAnswered() {
    for (String line : List.of("", "kind", "kind FILE", "ask yes a", "kind FILE c")) {
      assertThat(RecordedTree.isAnswered(tree(), List.of(line))).as(line).isFalse();
    }
  }

  private void ask(String path) {
    recorded.kind(path);
    recorded.size(path);
    recorded.read(path);
    recorded.list("");
  }

  private List<String> questions() {
    return recorded.questions().orElseThrow();
  }

  private FolderTree tree() {
    return new FolderTree(folder);
  }
}
