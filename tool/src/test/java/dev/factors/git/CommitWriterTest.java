package dev.factors.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.factors.diagnostic.Failure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitWriterTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00.5Z"), ZoneOffset.ofHours(2));
  private static final String FILE = "releases/0.0.1/release.yaml";
  private static final Map<String, byte[]> FILES =
      Map.of(FILE, "version: 0.0.1\n".getBytes(StandardCharsets.UTF_8));

  @TempDir Path temp;
  Sandbox sandbox;

  @BeforeEach
  void create() {
    sandbox = Sandbox.create(temp);
    sandbox.write("paper/a", "1\n").commit("First");
    sandbox.without("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE");
  }

  @Test
  void addsACommitAndATag() {
    Map<String, String> environment = Map.copyOf(sandbox.environment());
    try (GitRepository repository = GitRepository.open(sandbox.folder(), environment)) {
      CommitWriter writer = CommitWriter.begin(repository, CLOCK, Signing.AS_CONFIGURED);
      PreparedCommit commit = prepare(writer, FILES, "Release 0.0.1\n");
      FILES.forEach(sandbox::write);
      writer.stage(FILES);
      writer.publish(commit);
      writer.tag(commit, "v0.0.1");
      assertThat(repository.head().id()).isEqualTo(commit.commit());
      assertThat(repository.tags()).containsEntry("v0.0.1", commit.commit());
    }
    assertThat(sandbox.git("status", "--porcelain")).isEmpty();
    assertThat(sandbox.git("log", "--format=%an <%ae> %aI %cI %s", "-1"))
        .isEqualTo(
            "Ed Itor <ed@example.org> 2026-03-01T14:00:00+02:00 2026-03-01T14:00:00+02:00"
                + " Release 0.0.1");
    assertThat(sandbox.git("show", "--name-status", "--format=", "HEAD")).isEqualTo("A\t" + FILE);
    assertThat(sandbox.git("cat-file", "-t", "v0.0.1")).isEqualTo("tag");
    assertThat(sandbox.git("fsck", "--strict")).doesNotContain("error");
  }

  @Test
  void leavesAloneWhatElseIsStaged() {
    sandbox.write("notes", "mine\n").git("add", "notes");
    try (GitRepository repository = sandbox.open()) {
      CommitWriter writer = CommitWriter.begin(repository, CLOCK, Signing.AS_CONFIGURED);
      PreparedCommit commit = prepare(writer, FILES, "Release");
      FILES.forEach(sandbox::write);
      writer.stage(FILES);
      writer.publish(commit);
    }
    assertThat(sandbox.git("status", "--porcelain")).isEqualTo("A  notes");
  }

  @Test
  void leavesNoTraceBeforeItIsPublished() {
    try (GitRepository repository = sandbox.open()) {
      CommitWriter writer = CommitWriter.begin(repository, CLOCK, Signing.AS_CONFIGURED);
      prepare(writer, FILES, "Release");
      assertThat(sandbox.git("status", "--porcelain")).isEmpty();
      FILES.forEach(sandbox::write);
      writer.stage(FILES);
      Undo.in(repository).unstage("releases/0.0.1");
      assertThat(sandbox.git("status", "--porcelain")).isEqualTo("?? releases/");
    }
  }

  @Test
  void doesNotMoveABranchThatSomebodyElseMoved() {
    try (GitRepository repository = sandbox.open()) {
      CommitWriter writer = CommitWriter.begin(repository, CLOCK, Signing.AS_CONFIGURED);
      PreparedCommit commit = prepare(writer, FILES, "Release");
      String theirs = sandbox.commit("Theirs");
      fails(() -> writer.publish(commit), Failure.Kind.REPOSITORY, "could not be moved");
      assertThat(sandbox.git("rev-parse", "HEAD")).isEqualTo(theirs);
    }
  }

  @Test
  void doesNotReplaceATagNorAFile() {
    sandbox.git("tag", "v0.0.1");
    try (GitRepository repository = sandbox.open()) {
      CommitWriter writer = CommitWriter.begin(repository, CLOCK, Signing.AS_CONFIGURED);
      PreparedCommit commit = prepare(writer, FILES, "Release");
      fails(() -> writer.tag(commit, "v0.0.1"), Failure.Kind.REPOSITORY, "v0.0.1");
      fails(
          () -> prepare(writer, Map.of("paper/a", new byte[0]), "Release"),
          Failure.Kind.REPOSITORY,
          "already holds paper/a");
    }
  }

  @Test
  void respectsTheLockOfAnotherProcess() {
    sandbox.write(".git/index.lock", "");
    try (GitRepository repository = sandbox.open()) {
      CommitWriter writer = CommitWriter.begin(repository, CLOCK, Signing.AS_CONFIGURED);
      FILES.forEach(sandbox::write);
      fails(() -> writer.stage(FILES), Failure.Kind.REPOSITORY, "index");
    }
  }

  @Test
  void doesNotMakeUpWhoCommits() {
    sandbox.without("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL");
    try (GitRepository repository = sandbox.open()) {
      CommitWriter writer = CommitWriter.begin(repository, CLOCK, Signing.AS_CONFIGURED);
      fails(
          () -> prepare(writer, FILES, "Release"),
          Failure.Kind.USAGE,
          "git config --global user.email");
    }
  }

  @Test
  void takesTheNameFromTheConfigurationAndTheDateFromTheEnvironment() {
    sandbox.without("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL");
    sandbox.git("config", "--global", "user.name", "Global");
    sandbox.git("config", "--global", "user.email", "global@example.org");
    sandbox.git("config", "author.name", "Local");
    sandbox.with("GIT_AUTHOR_DATE", "2026-02-03T04:05:06+01:00");
    try (GitRepository repository = sandbox.open()) {
      CommitWriter writer = CommitWriter.begin(repository, CLOCK, Signing.AS_CONFIGURED);
      PreparedCommit commit = prepare(writer, FILES, "Release");
      assertThat(sandbox.git("log", "-1", "--format=%an %ae %aI", commit.commit()))
          .isEqualTo("Local global@example.org 2026-02-03T04:05:06+01:00");
    }
  }

  @Test
  void waitsForTheEndOfAMerge() {
    sandbox.git("checkout", "-q", "-b", "side");
    sandbox.write("paper/a", "side\n").commit("Side");
    sandbox.git("checkout", "-q", "main");
    sandbox.write("paper/a", "main\n").commit("Main");
    assertThatThrownBy(() -> sandbox.git("merge", "side")).isNotNull();
    try (GitRepository repository = sandbox.open()) {
      fails(
          () -> CommitWriter.begin(repository, CLOCK, Signing.AS_CONFIGURED),
          Failure.Kind.REPOSITORY,
          "finish or abort");
    }
  }

  private static PreparedCommit prepare(
      CommitWriter writer, Map<String, byte[]> files, String message) {
    return writer.prepare(files, message, "v0.0.1", message);
  }

  private static void fails(Runnable action, Failure.Kind kind, String why) {
    assertThatThrownBy(action::run)
        .asInstanceOf(type(Failure.class))
        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(kind))
        .extracting(Failure::getMessage)
        .asString()
        .contains(why);
  }
}
