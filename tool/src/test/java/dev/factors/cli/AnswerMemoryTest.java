package dev.factors.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.git.Sandbox;
import dev.factors.source.Memo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered is what would be said now, and where that is not certain, nothing is. */
final class AnswerMemoryTest {

  private static final String FACTOR = "paper/factors/some-factor.adoc";
  private static final String COMMENTS = "reviews/0.0.1/reader/first.yaml";
  private static final String RELEASE = "releases/0.0.1/release.yaml";

  @TempDir private Path temp;
  private final Map<String, String> environment = Invocation.environment();
  private Sandbox sandbox;
  private boolean terminal;
  private String out = "";
  private String err = "";

  @BeforeEach
  void aPaperThatWasLinted() throws IOException {
    sandbox = Sandbox.create(temp);
    run("init", "A Paper");
    run("new", "Some Factor");
    append(FACTOR, "\n[#some-factor-images]\n== Images\n\nimage::a.svg[A]\n");
    sandbox.write("paper/images/a.svg", "<svg/>");
    write(RELEASE, "version: 0.0.1\nfactors: []\n");
    write(
        COMMENTS,
        """
        reviewer: reader
        version: 0.0.1
        comments:
          - {id: 1, factor: some-factor, type: general, blocking: false, comment: Why}
        """);
    write("reviews/roster.yaml", "members: []\n");
    sandbox.commit("Begin");
    run("lint");
  }

  @Test
  void whatIsTheSameIsAnsweredFromMemory() throws IOException {
    assertThat(run("lint")).isEqualTo(ExitCode.FINDINGS);
    String truth = out;
    assertThat(isRemembered("lint")).isTrue();
    assertThat(out).isEqualTo(truth).contains("review/factor");
    sandbox.write("README.md", "Not of the paper.");
    Files.setLastModifiedTime(path(FACTOR), FileTime.fromMillis(0));
    sandbox.git("pack-refs", "--all");
    assertThat(isRemembered("lint")).isTrue();
  }

  @Test
  void noChangeOfAFileIsMissed() throws IOException {
    List<String> files = List.of("paper/paper.yaml", "paper/paper.adoc", "paper/glossary.adoc");
    for (String file : concat(files, FACTOR, COMMENTS, RELEASE, "reviews/roster.yaml")) {
      String before = Files.readString(path(file));
      assertSeen("a byte of " + file, () -> write(file, before.replaceFirst("[a-z]", "#")));
      assertSeen("the end of " + file, () -> write(file, before + "\n"));
      assertSeen("an empty " + file, () -> write(file, ""));
      assertSeen("no " + file, () -> Files.delete(path(file)));
      assertSeen(
          "a link to " + file,
          () -> {
            Path elsewhere = Files.writeString(temp.resolve("elsewhere"), before);
            Files.deleteIfExists(path(file));
            Files.createSymbolicLink(path(file), elsewhere);
          });
      Files.delete(path(file));
      write(file, before);
      assertThat(isRemembered("lint")).as(file + " as it was").isTrue();
    }
  }

  @Test
  void aFileThatComesGoesOrMovesIsSeen() throws IOException {
    assertSeen("a stray file", () -> write("paper/factors/new.adoc", ""));
    Files.delete(path("paper/factors/new.adoc"));
    assertSeen("an image that nobody uses", () -> write("paper/images/b.svg", "<svg/>"));
    Files.delete(path("paper/images/b.svg"));
    assertSeen(
        "an image that moved",
        () -> Files.move(path("paper/images/a.svg"), path("paper/images/c.svg")));
    Files.move(path("paper/images/c.svg"), path("paper/images/a.svg"));
    assertSeen("a comment", () -> write("reviews/0.0.1/other/first.yaml", "reviewer: other\n"));
    Files.delete(path("reviews/0.0.1/other/first.yaml"));
    Files.delete(path("reviews/0.0.1/other"));
    assertSeen("a release", () -> write("releases/0.1.0/release.yaml", "version: 0.1.0\n"));
    Files.delete(path("releases/0.1.0/release.yaml"));
    assertSeen(
        "a submodule", () -> write(".gitmodules", "[submodule \"a\"]\n\tpath = reviews/a\n"));
    Files.delete(path(".gitmodules"));
    assertSeen(
        "a folder that is a link",
        () -> {
          Files.move(path("paper/factors"), temp.resolve("factors"));
          Files.createSymbolicLink(path("paper/factors"), temp.resolve("factors"));
        });
  }

  @Test
  void whatCannotBeReadAnyMoreIsLeftToTheWholeCommand() throws IOException {
    Files.setPosixFilePermissions(path(FACTOR), PosixFilePermissions.fromString("---------"));
    boolean mayReadAll = Files.isReadable(path(FACTOR)); // as root may
    assertThat(isRemembered("lint")).isEqualTo(mayReadAll);
    assertThat(run("lint")).isEqualTo(mayReadAll ? ExitCode.FINDINGS : ExitCode.INPUT_OUTPUT);
  }

  @Test
  void anotherCommitIsSeen() {
    sandbox.git("commit", "-q", "--allow-empty", "-m", "Go on");
    assertThat(isRemembered("lint")).isFalse();
    sandbox.git("checkout", "-q", "HEAD~1");
    assertThat(isRemembered("lint")).isTrue();
    environment.put("GIT_DIR", temp.resolve("elsewhere").toString());
    assertThat(isRemembered("lint")).isFalse();
  }

  @Test
  void everyArgumentAndTheTerminalCount() throws IOException {
    List<List<String>> questions =
        List.of(
            List.of("lint", "--format", "json"),
            List.of("lint", "--format", "github"),
            List.of("lint", "--color", "always"),
            List.of("lint", "--fail-on", "warning"),
            List.of("lint", "--milestone", "1.0.0"),
            List.of("lint", FACTOR),
            List.of("lint", "reviews"),
            List.of("-C", "paper", "lint"));
    for (List<String> question : questions) {
      assertAnswered(question);
    }
    assertThat(isRemembered("-C", "reviews", "lint")).isFalse();
    for (String variable : List.of("COLUMNS", "NO_COLOR", "CLICOLOR_FORCE", "TERM")) {
      environment.put(variable, "60");
      assertAnswered(List.of("lint"));
      environment.remove(variable);
    }
    terminal = true;
    assertAnswered(List.of("lint"));
    assertThat(out).contains("\u001b[");
  }

  @Test
  void aFileThatIsNamedIsMissedWhenItGoes() throws IOException {
    write("README.md", "Not of the paper.");
    assertAnswered(List.of("lint", "README.md", FACTOR));
    Files.delete(path("README.md"));
    assertThat(isRemembered("lint", "README.md", FACTOR)).isFalse();
  }

  @Test
  void whatDependsOnMoreIsNeverRemembered() throws IOException {
    List<List<String>> questions =
        List.of(
            List.of("lint", "--fix"),
            List.of("lint", "--diff"),
            List.of("lint", "--changed-since", "HEAD"),
            List.of("lint", "--external-links"),
            List.of("lint", "--stdin-filename", FACTOR),
            // Of what it answers, this tells a part on standard error.
            List.of("lint", "--milestone", "0.0.7"),
            List.of("lint", "README.md"),
            List.of("lint", "-C", "paper"),
            List.of("lint", "--help"),
            List.of("lint", "--no-such-option"));
    write("README.md", "Not of the paper.");
    for (List<String> question : questions) {
      run(question.toArray(String[]::new));
      run(question.toArray(String[]::new));
      assertThat(isRemembered(question.toArray(String[]::new))).as("%s", question).isFalse();
    }
  }

  @Test
  void anAnswerThatHistoryHasASayInIsNotRemembered() throws IOException {
    write(
        COMMENTS,
        Files.readString(path(COMMENTS))
            .replace("comments:", "commit: 0123456789012345678901234567890123456789\ncomments:"));
    Files.delete(path(RELEASE));
    run("lint");
    assertThat(out).contains("has no commit 0123456789012345678901234567890123456789");
    assertThat(isRemembered("lint")).isFalse();
  }

  @Test
  void whereNothingIsLeftToCommitTheStatusIsRemembered() throws IOException {
    withdrawRelease();
    assertAnswered(List.of("status"));
    assertAnswered(List.of("status", "--format", "json"));
    sandbox.write("README.md", "Not of the paper.");
    assertThat(isRemembered("status")).isTrue();
    for (String file : List.of(FACTOR, COMMENTS, "paper/images/a.svg")) {
      String before = Files.readString(path(file));
      write(file, before + "\n");
      assertThat(isRemembered("status")).as("a change of " + file).isFalse();
      run("status");
      assertThat(isRemembered("status")).as("a change of " + file).isFalse();
      write(file, before);
      assertThat(isRemembered("status")).as(file + " as it was").isTrue();
    }
  }

  @Test
  void noChangeOfTheRepositoryIsMissedByTheStatus() throws IOException {
    withdrawRelease();
    List<Change> changes =
        List.of(
            () -> sandbox.git("tag", "v0.0.1"),
            () -> sandbox.git("pack-refs", "--all"),
            () -> sandbox.git("config", "core.autocrlf", "true"),
            () -> sandbox.git("commit", "-q", "--allow-empty", "-m", "Go on"),
            () -> sandbox.git("update-index", "--assume-unchanged", FACTOR),
            () -> write("paper/factors/new.adoc", ""),
            () -> write(".git/shallow", sandbox.git("rev-parse", "HEAD") + "\n"));
    for (Change change : changes) {
      run("status");
      change.make();
      assertThat(isRemembered("status")).as("after %d", changes.indexOf(change)).isFalse();
    }
    assertThat(run("status")).isEqualTo(ExitCode.REPOSITORY);
    assertThat(isRemembered("status")).isFalse();
  }

  /** It has not all that a manifest has, which lint does not mind. */
  private void withdrawRelease() {
    sandbox.git("rm", "-q", RELEASE);
    sandbox.git("commit", "-q", "-m", "Withdraw the release");
  }

  @Test
  void whatIsBrokenIsSaidByTheWholeCommand() {
    write("paper/paper.yaml", "title: [");
    assertThat(run("lint")).isEqualTo(ExitCode.USAGE);
    String said = err;
    assertThat(isRemembered("lint")).isFalse();
    assertThat(run("lint")).isEqualTo(ExitCode.USAGE);
    assertThat(err).isEqualTo(said).isNotEmpty();
  }

  @Test
  void aDamagedMemoryIsNotBelieved() throws IOException {
    Path memory = memories().get(0);
    byte[] whole = Files.readAllBytes(memory);
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(whole.length)] ^= (byte) (1 + random.nextInt(255));
      Files.write(memory, damaged);
      assertThat(isRemembered("lint")).isFalse();
    }
    for (int length = 0; length < whole.length; length += 1 + whole.length / 100) {
      Files.write(memory, Arrays.copyOf(whole, length));
      assertThat(isRemembered("lint")).isFalse();
    }
    for (String hostile : List.of("", "\n", "\0\n\0", "x".repeat(10_000_000))) {
      Files.writeString(memory, hostile);
      assertThat(isRemembered("lint")).isFalse();
    }
    Files.delete(memory);
    Files.createDirectory(memory);
    assertThat(isRemembered("lint")).isFalse();
    assertThat(run("lint")).isEqualTo(ExitCode.FINDINGS);
    Files.delete(memory);
    run("lint");
    assertThat(memory).hasBinaryContent(whole);
  }

  @Test
  void anotherToolIsNotBelieved() throws IOException {
    Path memory = memories().get(0);
    List<String> lines = Files.readString(memory).lines().skip(1).toList();
    new Memo(memory, () -> "another tool").write(lines);
    assertThat(isRemembered("lint")).isFalse();
  }

  @Test
  void fewAreKept() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("lint"));
    for (int i = 0; i < 20; i++) {
      arguments.add(".");
      assertAnswered(arguments);
    }
    assertThat(memories()).hasSizeLessThanOrEqualTo(8);
  }

  @Test
  void severalMayLintAtOnce() throws Exception {
    run("lint");
    String truth = out;
    ExecutorService executor = Executors.newFixedThreadPool(4);
    try {
      List<Future<Invocation>> lints = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        Files.deleteIfExists(memories().isEmpty() ? path("none") : memories().get(0));
        lints.add(executor.submit(() -> Invocation.piped(sandbox.folder(), new byte[0], "lint")));
      }
      for (Future<Invocation> lint : lints) {
        assertThat(lint.get().out()).isEqualTo(truth);
        assertThat(lint.get().err()).isEmpty();
      }
    } finally {
      executor.shutdown();
    }
    assertThat(Files.list(path(".git/factors")).filter(file -> file.toString().endsWith(".part")))
        .isEmpty();
  }

  @Test
  void workTreesWithoutAFolderOfGitDoWithout() {
    Path linked = temp.resolve("linked");
    sandbox.git("worktree", "add", "-q", "--detach", linked.toString());
    Invocation first = Invocation.piped(linked, new byte[0], "lint");
    assertThat(Invocation.piped(linked, new byte[0], "lint")).isEqualTo(first);
    assertThat(linked.resolve(".git")).isRegularFile();
  }

  private interface Change {
    void make() throws IOException;
  }

  /** After a change nothing is remembered of what was before. */
  private void assertSeen(String what, Change change) throws IOException {
    change.make();
    assertThat(isRemembered("lint")).as(what).isFalse();
  }

  /** Was not asked before, and is remembered from now on. */
  private void assertAnswered(List<String> question) throws IOException {
    String[] arguments = question.toArray(String[]::new);
    assertThat(isRemembered(arguments)).as("%s", question).isFalse();
    int code = run(arguments);
    String truth = out;
    assertThat(isRemembered(arguments)).as("%s", question).isTrue();
    assertThat(out).as("%s", question).isEqualTo(truth);
    assertThat(run(arguments)).as("%s", question).isEqualTo(code);
  }

  private boolean isRemembered(String... arguments) {
    return printed(console -> AnswerMemory.answer(console, List.of(arguments)).isPresent());
  }

  private int run(String... arguments) {
    return printed(console -> CommandLineRunner.run(console, arguments));
  }

  private <T> T printed(Function<Console, T> action) {
    ByteArrayOutputStream toOut = new ByteArrayOutputStream();
    ByteArrayOutputStream toErr = new ByteArrayOutputStream();
    T result =
        action.apply(
            new Console(
                InputStream.nullInputStream(),
                new PrintStream(toOut, true, StandardCharsets.UTF_8),
                new PrintStream(toErr, true, StandardCharsets.UTF_8),
                false,
                terminal,
                false,
                environment,
                sandbox.folder(),
                Clock.systemUTC()));
    out = toOut.toString(StandardCharsets.UTF_8);
    err = toErr.toString(StandardCharsets.UTF_8);
    return result;
  }

  private List<Path> memories() throws IOException {
    try (Stream<Path> files = Files.list(path(".git/factors"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("answer-")).toList();
    }
  }

  private static List<String> concat(List<String> files, String... more) {
    return Stream.concat(files.stream(), Stream.of(more)).toList();
  }

  private Path path(String file) {
    return sandbox.folder().resolve(file);
  }

  private void write(String file, String text) {
    sandbox.write(file, text);
  }

  private void append(String file, String text) throws IOException {
    write(file, Files.readString(path(file)) + text);
  }
}
