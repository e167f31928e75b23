package dev.factors.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.digest.ContentHash;
import dev.factors.git.Sandbox;
import dev.factors.release.ToolVersions;
import dev.factors.source.AtomicFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With what is remembered of history the linter says what it says without. */
final class HistoryMemoryTest {

  private static final String WORDS = "A sentence that was read.";

  private static final String LAST = "\n[#last]\n== Last\n\n";

  @TempDir private Path temp;
  private Sandbox sandbox;
  private Path memory;
  private String read = "";

  @BeforeEach
  void aPaperThatWasCommentedOn() {
    sandbox = Sandbox.create(temp);
    memory = sandbox.folder().resolve(".git/factors/lint");
    factors("init", "A Paper");
    factors("new", "Some Factor");
    say(WORDS);
    read = sandbox.commit("Write");
    say("Another sentence.");
    write("first", read, WORDS);
    sandbox.commit("Comment, and change what was commented on");
  }

  @Test
  void historyIsNotOpenedWhereNothingNewIsAsked() throws IOException {
    String truth = lintAfresh();
    Path objects = sandbox.folder().resolve(".git/objects");
    Path elsewhere = temp.resolve("objects");
    Files.move(objects, elsewhere);
    assertThat(lint()).isEqualTo(truth).doesNotContain("review/quote");
    Files.delete(memory);
    assertThat(lint()).contains("review/quote");
    Files.move(elsewhere, objects);
    assertThat(lint()).isEqualTo(truth);
  }

  @Test
  void theWholeAnswerIsRememberedWhereItFollowsFromTheCommit() {
    lintAfresh();
    assertThat(isAnswerRemembered()).isTrue();
    lint();
    assertThat(isAnswerRemembered()).isTrue();
    write("first", read.substring(0, 12), WORDS);
    lint();
    assertThat(isAnswerRemembered()).isFalse();
    write("first", read, "A sentence that nobody read.");
    lint();
    assertThat(isAnswerRemembered()).isFalse();
  }

  @Test
  void whatChangedIsAskedAgain() {
    lintAfresh();
    write("first", read, "A sentence that nobody read.");
    assertSame("review/quote");
    write("first", "0123456789012345678901234567890123456789", WORDS);
    assertSame("has no commit 0123456789012345678901234567890123456789");
    write("first", read, WORDS);
    assertSame("");
    write("second", read, "Another sentence.");
    assertSame("");
    sandbox.commit("Comment again");
    assertSame("");
  }

  @Test
  void aRewriteOfHistoryIsSeen() {
    lintAfresh();
    sandbox.git("checkout", "-q", "--orphan", "other");
    sandbox.commit("Begin again");
    // The commit that was read is still there, but nothing holds it.
    assertSame("");
    sandbox.git("branch", "-q", "-D", "main");
    sandbox.git("reflog", "expire", "--expire=now", "--all");
    sandbox.git("gc", "-q", "--prune=now");
    assertSame("has no commit " + read);
  }

  @Test
  void whatTheCheckedOutCommitDoesNotReachIsNotRemembered() throws IOException {
    sandbox.git("branch", "aside", read);
    sandbox.git("checkout", "-q", "--orphan", "other");
    sandbox.commit("Begin again");
    String truth = lintAfresh();
    assertThat(memory).content().contains("beyond " + read).doesNotContain("commit " + read);
    byte[] written = Files.readAllBytes(memory);
    assertThat(lint()).isEqualTo(truth);
    assertThat(memory).hasBinaryContent(written);
  }

  @Test
  void itIsNotBelievedWhereItIsDamagedOrOfAnotherCommit() throws IOException {
    String truth = lintAfresh();
    byte[] whole = Files.readAllBytes(memory);
    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(whole.length)] ^= (byte) (1 + random.nextInt(255));
      Files.write(memory, damaged);
      assertThat(lint()).isEqualTo(truth);
      assertThat(memory).hasBinaryContent(whole);
    }
    for (String hostile : new String[] {"", "\n", "\0\n\0", "x".repeat(100_000)}) {
      Files.writeString(memory, hostile);
      assertThat(lint()).isEqualTo(truth);
      assertThat(memory).hasBinaryContent(whole);
    }
    sandbox.git("commit", "-q", "--allow-empty", "-m", "Go on");
    assertSame("");
    assertThat(Files.readAllBytes(memory)).isNotEqualTo(whole);
  }

  @Test
  void itIsBelievedOfThisToolAlone() throws IOException {
    String unknown = "0123456789012345678901234567890123456789";
    write("first", unknown, "Another sentence.");
    String facts = "\n" + sandbox.git("rev-parse", "HEAD") + "\ncommit " + unknown;
    for (String tool : List.of("another tool", ToolVersions.all().toString())) {
      Files.createDirectories(memory.getParent());
      Files.writeString(memory, ContentHash.of(tool + facts) + "\ncommit " + unknown);
      assertThat(lint().contains("has no commit")).isEqualTo(tool.equals("another tool"));
    }
  }

  @Test
  void itIsDoneWithoutWhereItCannotBeWritten() throws IOException {
    String truth = lintAfresh();
    AtomicFolder.delete(memory.getParent());
    Files.writeString(memory.getParent(), "no folder");
    assertThat(lint()).isEqualTo(truth);
    assertThat(memory.getParent()).hasContent("no folder");
  }

  @Test
  void linkedWorkTreesDoWithout() {
    Path linked = temp.resolve("linked");
    sandbox.git("worktree", "add", "-q", "--detach", linked.toString());
    String truth = lintAfresh();
    assertThat(lint(linked)).isEqualTo(truth);
    assertThat(linked.resolve(".git")).isRegularFile();
  }

  /** With and without memory the same is said, of which this is a part. */
  private void assertSame(String part) {
    String remembered = lint();
    assertThat(lint()).isEqualTo(remembered);
    assertThat(lintAfresh()).isEqualTo(remembered).contains(part);
    if (part.isEmpty()) {
      assertThat(remembered).doesNotContain("review/quote", "has no commit");
    }
  }

  private boolean isAnswerRemembered() {
    return AnswerMemory.answer(Invocation.silent(sandbox.folder()), List.of("lint")).isPresent();
  }

  private String lintAfresh() {
    try {
      Files.deleteIfExists(memory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lint();
  }

  private String lint() {
    return lint(sandbox.folder());
  }

  /** Lints whether anything has changed or not. */
  private static String lint(Path folder) {
    Path factors = folder.resolve(".git/factors");
    if (Files.isDirectory(factors)) {
      try (Stream<Path> memories = Files.list(factors)) {
        for (Path memory : memories.filter(file -> !file.endsWith("lint")).toList()) {
          Files.delete(memory);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Invocation.piped(folder, new byte[0], "lint").out();
  }

  private void factors(String... arguments) {
    Invocation invocation = Invocation.piped(sandbox.folder(), new byte[0], arguments);
    assertThat(invocation.code()).as(invocation.err()).isZero();
  }

  /** Makes a sentence the last one of the factor; the one that was there is gone. */
  private void say(String sentence) {
    String path = "paper/factors/some-factor.adoc";
    try {
      String text = Files.readString(sandbox.folder().resolve(path));
      int last = text.indexOf(LAST);
      sandbox.write(path, (last < 0 ? text : text.substring(0, last)) + LAST + sentence + "\n");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(String name, String commit, String quote) {
    sandbox.write(
        "reviews/0.0.1/reader/" + name + ".yaml",
        """
        reviewer: reader
        version: 0.0.1
        commit: %s
        comments:
          - id: %d
            factor: some-factor
            quote: %s
            type: general
            blocking: false
            comment: Why?
        """
            .formatted(commit, name.length(), quote));
  }
}
