package dev.factors.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedLinesTest {

  @TempDir private Path folder;
  private Sandbox sandbox;

  @BeforeEach
  void begin() throws IOException {
    sandbox = Sandbox.create(folder);
    write("paper/a.adoc", "1\n2\n3\n4\n5\n6\n7\n8\n");
    write("elsewhere/b.adoc", "1\n");
    sandbox.git("add", "-A");
    sandbox.git("commit", "-qm", "Begin");
  }

  @Test
  void areNoneWhereNothingHasChanged() {
    assertThat(since("HEAD").contains("paper/a.adoc")).isFalse();
    assertThat(lines("paper/a.adoc")).isEmpty();
  }

  @Test
  void areThoseAddedAndThoseChanged() throws IOException {
    write("paper/a.adoc", "1\ntwo\n3\n4\nnew\nnew\n5\n6\n7\n8\nlast");
    assertThat(lines("paper/a.adoc")).containsExactly(2, 5, 6, 11);
  }

  @Test
  void areNoneWhereLinesAreGoneOnlyThoughTheFileHasChanged() throws IOException {
    write("paper/a.adoc", "1\n2\n3\n");
    assertThat(since("HEAD").contains("paper/a.adoc")).isTrue();
    assertThat(lines("paper/a.adoc")).isEmpty();
  }

  @Test
  void areTheSameWhetherStagedOrCommitted() throws IOException {
    write("paper/a.adoc", "one\n2\n3\n4\n5\n6\n7\n8\n");
    sandbox.git("add", "-A");
    assertThat(lines("paper/a.adoc")).containsExactly(1);
    sandbox.git("commit", "-qm", "Change");
    assertThat(since("HEAD~1").contains("paper/a.adoc", 1, 1)).isTrue();
    assertThat(lines("paper/a.adoc")).isEmpty();
  }

  @Test
  void areAllOfAFileThatGitDoesNotKnow() throws IOException {
    write("paper/new.adoc", "1\n2\n");
    assertThat(lines("paper/new.adoc")).contains(1, 2);
  }

  @Test
  void areAllOfAFileThatIsNoText() throws IOException {
    write("paper/a.adoc", "1\n2\u0000\n");
    assertThat(lines("paper/a.adoc")).contains(1, 2);
  }

  @Test
  void leaveIgnoredFilesOut() throws IOException {
    write(".gitignore", "*.bak\n");
    write("paper/a.bak", "1\n");
    assertThat(since("HEAD").contains("paper/a.bak")).isFalse();
  }

  @Test
  void ofARenamedFileAreThoseThatWereNotInTheOldOne() throws IOException {
    sandbox.git("mv", "paper/a.adoc", "paper/b.adoc");
    write("paper/b.adoc", "1\n2\n3\n4\n5\n6\n7\n8\n9\n");
    assertThat(lines("paper/b.adoc")).containsExactly(9);
  }

  @Test
  void followTheLineEndsThatGitIsConfiguredTo() throws IOException {
    sandbox.git("config", "core.autocrlf", "true");
    write("paper/a.adoc", "1\r\n2\r\n3\r\nfour\r\n5\r\n6\r\n7\r\n8\r\n");
    assertThat(lines("paper/a.adoc")).containsExactly(4);
  }

  @Test
  void areLookedForInTheFoldersOnly() throws IOException {
    write("elsewhere/b.adoc", "2\n");
    assertThat(since("HEAD").contains("elsewhere/b.adoc")).isFalse();
  }

  @Test
  void touchARangeThatHoldsOneOfThem() throws IOException {
    write("paper/a.adoc", "1\n2\n3\nfour\n5\n6\n7\n8\n");
    ChangedLines changed = since("HEAD");
    assertThat(changed.contains("paper/a.adoc", 1, 8)).isTrue();
    assertThat(changed.contains("paper/a.adoc", 1, 3)).isFalse();
    assertThat(changed.contains("paper/a.adoc", 5, 8)).isFalse();
  }

  private List<Integer> lines(String file) {
    ChangedLines changed = since("HEAD");
    return IntStream.rangeClosed(1, 12)
        .filter(line -> changed.contains(file, line, line))
        .boxed()
        .toList();
  }

  private ChangedLines since(String revision) {
    try (GitRepository repository = sandbox.open()) {
      return repository.changedLines(repository.resolve(revision), List.of("paper", "reviews"));
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = sandbox.folder().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
