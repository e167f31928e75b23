package dev.factors.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.factors.diagnostic.Failure;
import dev.factors.git.GitRepository;
import dev.factors.git.Sandbox;
import dev.factors.git.Signing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a release from being published, and leaves the repository as it was. */
final class PublisherTest {

  @TempDir private Path temporary;
  private Sandbox sandbox;
  private GitRepository repository;
  private String before;

  @BeforeEach
  void prepare() {
    sandbox = Sandbox.create(temporary);
    sandbox.write(".gitignore", "target/\n").write("paper/a", "1\n").commit("Begin");
    sandbox.write("notes", "mine\n").git("add", "notes");
    before = sandbox.git("rev-parse", "HEAD");
    repository = sandbox.open();
  }

  @AfterEach
  void close() {
    repository.close();
  }

  @Test
  void hookThatRefusesTheCommit() throws IOException {
    hook(
        "pre-commit", "git diff --cached --quiet -- releases || { echo 'not today' >&2; exit 1; }");
    fails(Failure.Kind.REPOSITORY, "the hook pre-commit refuses the commit: not today");
    Files.delete(sandbox.folder().resolve(".git/hooks/pre-commit"));
    hook("commit-msg", "grep -q Ticket \"$1\" || { echo 'no ticket' >&2; exit 1; }");
    fails(Failure.Kind.REPOSITORY, "the hook commit-msg refuses the commit: no ticket");
  }

  @Test
  void hooksMaySpeakAndAddToTheMessage() throws IOException {
    hook("pre-commit", "echo fine");
    hook("commit-msg", "echo 'Ticket: 7' >> \"$1\"");
    hook("post-commit", "git rev-parse HEAD > told");
    String commit = PublishingProcess.publish(repository);
    assertThat(sandbox.git("log", "-1", "--format=%B")).isEqualTo("Release\nTicket: 7\n");
    assertThat(sandbox.folder().resolve("told")).hasContent(commit);
  }

  @Test
  void tagThatExists() {
    sandbox.git("tag", "v0.0.1");
    String tag = sandbox.git("rev-parse", "v0.0.1");
    assertThatThrownBy(() -> PublishingProcess.publish(repository)).isInstanceOf(Failure.class);
    assertThat(sandbox.git("rev-parse", "v0.0.1")).isEqualTo(tag);
    sandbox.git("tag", "-d", "v0.0.1");
    assertUntouched();
  }

  @Test
  void indexThatSomebodyElseHasLocked() throws IOException {
    Path lock = sandbox.folder().resolve(".git/index.lock");
    Files.createFile(lock);
    fails(Failure.Kind.REPOSITORY, "index.lock");
    assertThat(lock).exists();
  }

  @Test
  void refThatSomebodyElseHasLocked() throws IOException {
    Path lock = sandbox.folder().resolve(".git/refs/heads/main.lock");
    Files.writeString(lock, "f".repeat(40) + "\n");
    fails(Failure.Kind.REPOSITORY, "could not be moved");
    assertThat(lock).exists();
  }

  @Test
  void folderThatIsThereAlready() {
    sandbox.write("releases/0.0.1/mine", "precious\n");
    assertThatThrownBy(() -> PublishingProcess.publish(repository))
        .hasMessageContaining("releases/0.0.1 is there already");
    assertThat(sandbox.folder().resolve("releases/0.0.1/mine")).hasContent("precious");
  }

  @Test
  void secondOneAtTheSameTime() {
    Path lock = repository.privateFile("factors-release.lock");
    assertThatThrownBy(
            () -> ReleaseLock.holding(lock, () -> ReleaseLock.holding(lock, () -> "twice")))
        .asInstanceOf(type(Failure.class))
        .extracting(Failure::kind)
        .isEqualTo(Failure.Kind.REPOSITORY);
  }

  @Test
  void linkedWorkTreeIsReleasedOnItsOwn() {
    sandbox.git("worktree", "add", "-q", "-b", "side", "../side");
    Sandbox side = sandbox.in(temporary.resolve("side"));
    try (GitRepository linked = side.open()) {
      PublishingProcess.publish(linked);
    }
    assertThat(side.git("status", "--porcelain")).isEmpty();
    assertThat(side.git("rev-parse", "v0.0.1^{commit}")).isEqualTo(side.git("rev-parse", "side"));
    assertThat(sandbox.git("rev-parse", "HEAD")).isEqualTo(before);
    assertThat(sandbox.git("status", "--porcelain")).isEqualTo("A  notes");
    assertThat(side.git("fsck", "--strict")).doesNotContain("error");
  }

  @Test
  void detachedHeadIsMoved() {
    sandbox.git("checkout", "-q", "--detach");
    PublishingProcess.publish(repository);
    assertThat(sandbox.git("rev-parse", "HEAD^", "main")).isEqualTo(before + "\n" + before);
  }

  @Test
  void whatIsAbandonedIsAsBefore() {
    PublishingProcess.publish(repository);
    new Publisher(repository, PublishingProcess.CLOCK, Signing.AS_CONFIGURED)
        .abandon(PublishingProcess.bundle().version(), repository.head());
    assertUntouched();
  }

  private void hook(String name, String script) throws IOException {
    sandbox.write(".git/hooks/" + name, "#!/bin/sh\n" + script + "\n");
    assertThat(sandbox.folder().resolve(".git/hooks/" + name).toFile().setExecutable(true))
        .isTrue();
  }

  private void fails(Failure.Kind kind, String why) {
    assertThatThrownBy(() -> PublishingProcess.publish(repository))
        .asInstanceOf(type(Failure.class))
        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(kind))
        .extracting(Failure::getMessage)
        .asString()
        .contains(why, "the repository is as it was");
    assertUntouched();
  }

  private void assertUntouched() {
    assertThat(sandbox.git("rev-parse", "HEAD")).isEqualTo(before);
    assertThat(sandbox.git("tag")).isEmpty();
    assertThat(sandbox.git("status", "--porcelain")).isEqualTo("A  notes");
    assertThat(sandbox.folder().resolve("releases")).doesNotExist();
    assertThat(repository.ownFile("factors-release.journal")).doesNotExist();
  }
}
