package dev.factors.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.release.BuildRecord;
import dev.factors.release.ToolVersions;
import dev.factors.source.FolderTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnchangedBuildTest {

  private static final List<String> PAPER =
      List.of(
          "paper/paper.yaml",
          "paper/paper.adoc",
          "paper/included.txt",
          "paper/images/a.svg",
          "paper/theme/paper-theme.yml",
          "paper/theme/fonts/a.ttf");

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private String printed = "";

  @BeforeEach
  void aPaperThatWasBuilt() throws Exception {
    for (String file : PAPER) {
      write(file, "content of " + file);
    }
    write("target/a-draft.html", "<html>");
    git("init", "-q", "-b", "main");
    commit();
    Path root = folder;
    UnchangedBuild.memo(root, List.of("html"), environment, new FolderTree(root), this::sources)
        .orElseThrow()
        .write(List.of("a-draft.html"));
  }

  @Test
  void theSameIsNotMadeAgain() throws Exception {
    assertThat(isAnswered()).isTrue();
    assertThat(printed).isEqualTo("target/a-draft.html\n");
    write("reviews/roster.yaml", "members: []");
    write("paper/paper.adoc", "content of paper/paper.adoc");
    git("pack-refs", "--all");
    assertThat(isAnswered()).isTrue();
  }

  @Test
  void noChangeOfAFileIsMissed() throws Exception {
    for (String file : PAPER) {
      String before = Files.readString(folder.resolve(file));
      for (String after : List.of(before + " ", before.replace('c', 'C'), "")) {
        write(file, after);
        assertThat(isAnswered()).as("%s: %s", file, after).isFalse();
      }
      Files.delete(folder.resolve(file));
      assertThat(isAnswered()).as("without " + file).isFalse();
      write(file, before);
      assertThat(isAnswered()).as(file + " as it was").isTrue();
    }
    write("paper/new.txt", "");
    assertThat(isAnswered()).isFalse();
    Files.move(folder.resolve("paper/new.txt"), folder.resolve("paper/newer.txt"));
    assertThat(isAnswered()).isFalse();
  }

  @Test
  void anotherCommitOrReleaseIsSeen() throws Exception {
    write("releases/0.0.1/release.yaml", "version: 0.0.1");
    assertThat(isAnswered()).isFalse();
    Files.delete(folder.resolve("releases/0.0.1/release.yaml"));
    assertThat(isAnswered()).isTrue();
    git("checkout", "-q", "--detach");
    assertThat(isAnswered()).isTrue();
    git("checkout", "-q", "-b", "other");
    commit();
    assertThat(isAnswered()).isFalse();
    git("checkout", "-q", "main");
    assertThat(isAnswered()).isTrue();
  }

  @Test
  void aDamagedResultOrMemoIsSeen() throws Exception {
    write("target/a-draft.html", "<HTML>");
    assertThat(isAnswered()).isFalse();
    write("target/a-draft.html", "<html>");
    assertThat(isAnswered()).isTrue();
    Path memo = folder.resolve("target/.built-html");
    String whole = Files.readString(memo);
    for (int length = 0; length < whole.length() - 1; length++) {
      Files.writeString(memo, whole.substring(0, length));
      assertThat(isAnswered()).as("%d characters", length).isFalse();
    }
    for (String damage : List.of("\0\n\0\n", whole.lines().findFirst().orElse("") + "\n../x\n")) {
      Files.writeString(memo, damage);
      assertThat(isAnswered()).as(damage).isFalse();
    }
    Files.delete(memo);
    assertThat(isAnswered()).isFalse();
  }

  @Test
  void whatIsNotPlainIsLeftToTheWholeCommand() throws Exception {
    assertThat(isAnswered("build", "html", "--review")).isFalse();
    assertThat(isAnswered("build")).isFalse();
    assertThat(isAnswered("build", "pdf")).isFalse();
    assertThat(isAnswered("lint")).isFalse();
    environment.put("GIT_DIR", folder.resolve("elsewhere").toString());
    assertThat(isAnswered()).isFalse();
    environment.clear();
    write(".git/HEAD", "ref: ../../escape\0");
    assertThat(isAnswered()).isFalse();
    Files.delete(folder.resolve(".git/HEAD"));
    assertThat(isAnswered()).isFalse();
  }

  private boolean isAnswered() {
    return isAnswered("build", "html");
  }

  private boolean isAnswered(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            Main.stream(out),
            Main.stream(new ByteArrayOutputStream()),
            false,
            false,
            false,
            environment,
            folder,
            Clock.systemUTC());
    boolean answered = UnchangedBuild.answers(console, List.of(arguments));
    console.out().flush();
    printed = out.toString(StandardCharsets.UTF_8);
    return answered;
  }

  private String sources() {
    return BuildRecord.digest(new FolderTree(folder), ToolVersions.all());
  }

  private void commit() throws IOException, InterruptedException {
    git("add", "--all", "paper");
    git("commit", "-q", "--allow-empty", "-m", "Change");
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.org"));
    command.addAll(List.of(arguments));
    Process git = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertThat(git.waitFor()).as(command.toString()).isZero();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
