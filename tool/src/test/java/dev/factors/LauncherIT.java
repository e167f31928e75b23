package dev.factors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher as people meet it: in a copy of this repository, with a real shell, Java and Maven.
 *
 * <p>Only the tests that are about building run Maven; the others put the jar of this build into
 * the copy.
 */
final class LauncherIT {
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
  private static final String LONG_AGO = "2020-02-02T20:20:20Z";
  private static final String BUILDING = "factors: building the tool (";

  /** Not JUnit's, which warns of every link that leads out of it. */
  private Path folder;

  private Path repository;
  private Path launcher;

  /** What an environment must have for the launcher, and nothing else of ours. */
  private final Map<String, String> environment = new TreeMap<>();

  private Path workingFolder;

  @BeforeEach
  void copyTheRepository() throws Exception {
    folder = Files.createTempDirectory("launcher").toRealPath();
    // The shell makes the name that is not ASCII: where these tests themselves run in the locale C,
    // their Java could not say it. They go there through a link, the launcher resolves it.
    repository = folder.resolve("repository");
    inShell(
        "name=$(printf \"$1\") && mkdir \"$name\" && ln -s \"$name\" repository",
        "it's a \"r\\303\\251pository\" $HOME * \\303\\274nd");
    launcher = repository.resolve("tool/bin/factors");
    workingFolder = Files.createDirectory(folder.resolve("elsewhere"));
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", System.getProperty("user.home"));
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("JAVA_HOME", JAVA_HOME.toString());

    var original = Path.of("").toAbsolutePath().getParent();
    // What a clone would hold after a commit of everything that is not ignored.
    var files =
        new ProcessBuilder(
                ("git ls-files -z --cached --others --exclude-standard --"
                        + " pom.xml .mvn tool :!tool/src/test")
                    .split(" "))
            .directory(original.toFile())
            .start();
    for (var file : new String(files.getInputStream().readAllBytes(), UTF_8).split("\0")) {
      if (Files.exists(original.resolve(file))) {
        var copy = repository.resolve(file);
        if (!Files.isDirectory(copy.getParent())) {
          Files.createDirectories(copy.getParent());
        }
        Files.copy(original.resolve(file), copy);
      }
    }
    assertThat(files.waitFor()).as("git ls-files").isZero();
    // Everything that the build needs has just been used: a test needs no network.
    var local = System.getProperty("localRepository");
    var standard = Path.of(System.getProperty("user.home"), ".m2", "repository").toString();
    Files.writeString(
        repository.resolve(".mvn/maven.config"),
        "--offline\n"
            + (local == null || local.equals(standard) ? "" : "-Dmaven.repo.local=" + local));
    try (var all = Files.walk(repository, FileVisitOption.FOLLOW_LINKS)) {
      for (var path : (Iterable<Path>) all::iterator) {
        setTime(path, LONG_AGO);
      }
    }
  }

  @AfterEach
  void deleteTheFolder() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Test
  void theFirstCallsBuildOnceAndThenAnswer() throws Exception {
    environment.put("LC_ALL", "C");
    environment.remove("JAVA_HOME");
    environment.put("PATH", JAVA_HOME.resolve("bin") + ":" + System.getenv("PATH"));
    var first = start("--version");
    var second = start("--version");
    var calls = List.of(finish(first), finish(second));

    assertThat(calls).allSatisfy(LauncherIT::printsTheVersion);
    assertThat(calls).extracting(Outcome::err).filteredOn(err -> err.contains(BUILDING)).hasSize(1);
    assertThat(calls).allSatisfy(call -> assertThat(call.err().lines()).hasSizeBetween(0, 1));
    var later = run("--version");
    printsTheVersion(later);
    assertThat(later.err()).isEmpty();
  }

  @Test
  void anInterruptedBuildIsDoneAgain() throws Exception {
    build();
    touch(repository.resolve("tool/src/main/java/dev/factors/cli/Main.java"));
    var process = processBuilder("--version").redirectError(ProcessBuilder.Redirect.PIPE).start();
    try (BufferedReader err = process.errorReader(UTF_8)) {
      assertThat(err.readLine()).startsWith(BUILDING);
      signal("TERM", process);
      assertThat(process.waitFor(1, MINUTES)).isTrue();
    }
    assertThat(process.exitValue()).isEqualTo(128 + 15);

    var again = run("--version");
    printsTheVersion(again);
    assertThat(again.err()).startsWith(BUILDING).hasLineCount(1);
    assertThat(run("--version").err()).isEmpty();
  }

  @Test
  void sourcesThatDoNotCompileAreShown() throws Exception {
    build();
    var source = repository.resolve("tool/src/main/java/dev/factors/cli/Main.java");
    Files.writeString(source, Files.readString(source) + "\nclass {\n");
    var call = run("--version");
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).startsWith(BUILDING).contains("Main.java:[").contains("build.log");
    assertThat(repository.resolve("tool/target/factors.jar")).doesNotExist();
  }

  @Test
  void aNewerSourceOrFolderAsksForABuild() throws Exception {
    build();
    environment.put("PATH", pathWithout("mvn"));
    var sources =
        List.of(
            "pom.xml",
            "tool/pom.xml",
            ".mvn/jvm.config",
            "tool/src/main",
            "tool/src/main/java/dev/factors/cli",
            "tool/src/main/java/dev/factors/cli/Main.java");
    for (var source : sources) {
      printsTheVersion(run("--version"));
      touch(repository.resolve(source));
      refuses(run("--version"), 2, "Maven", "install");
      setTime(repository.resolve(source), LONG_AGO);
    }
  }

  @Test
  void theToolAnswersItself() throws Exception {
    build();
    var call = run("no-such-command");
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).contains("no-such-command");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"LC_ALL=C", "LC_ALL=", "LC_ALL=C.UTF-8", "LANG=xx_XX.UTF-8", "LC_CTYPE=POSIX"})
  void argumentsAndTextArriveAsTheyAre(String locale) throws Exception {
    build();
    environment.remove("LC_ALL");
    environment.put(locale.split("=")[0], locale.substring(locale.indexOf('=') + 1));
    probe("arguments");
    var arguments = List.of("a b", "", "*", "x\ny\n", " ", "-", "--", "'\"$HOME`\\", "@nothing");
    var command =
        new ArrayList<>(
            List.of("sh", "-c", "\"$@\" \"$(printf 'gr\\303\\266\\303\\237e')\"", "sh"));
    command.addAll(processBuilder(arguments.toArray(String[]::new)).command());
    assertThat(finish(start(command)).out().split("\0", -1))
        .startsWith(workingFolder.toString())
        .containsSubsequence(arguments)
        .endsWith("größe", "")
        .hasSize(1 + arguments.size() + 2);
  }

  @Test
  void standardInputAndTheExitCodeGoThrough() throws Exception {
    build();
    probe("copy");
    var input = folder.resolve("input");
    Files.write(input, new byte[] {0, 1, '\n', (byte) 0xff, '\r', '\n'});
    var output = folder.resolve("output");
    var process =
        processBuilder().redirectInput(input.toFile()).redirectOutput(output.toFile()).start();
    assertThat(process.waitFor(1, MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(42);
    assertThat(output).hasSameBinaryContentAs(input);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void signalsReachJava(String signal) throws Exception {
    build();
    probe("wait");
    var command = new ArrayList<>(List.of("env", "--default-signal=INT"));
    if (new ProcessBuilder("env", "--default-signal=INT", "true").start().waitFor() != 0) {
      command.clear(); // An old env; it is needed only where these tests run in the background.
    }
    var builder = processBuilder();
    command.addAll(builder.command());
    var process = builder.command(command).redirectOutput(ProcessBuilder.Redirect.PIPE).start();
    try (BufferedReader out = process.inputReader(UTF_8)) {
      assertThat(out.readLine()).as("the process is Java").isEqualTo("" + process.pid());
      signal(signal, process);
      assertThat(process.waitFor(1, MINUTES)).isTrue();
    }
    assertThat(process.exitValue()).isEqualTo(signal.equals("INT") ? 130 : 143);
  }

  @Test
  void worksThroughLinksOnThePath() throws Exception {
    build();
    var bin = Files.createDirectory(folder.resolve("my bin"));
    var far = Files.createDirectories(folder.resolve("far/away"));
    Files.createSymbolicLink(far.resolve("absolute"), launcher);
    Files.createSymbolicLink(far.resolve("relative"), Path.of("../away/absolute"));
    Files.createSymbolicLink(bin.resolve("factors"), Path.of("../far/away/relative"));
    environment.put("PATH", bin + ":" + System.getenv("PATH"));
    printsTheVersion(finish(start(List.of("sh", "-c", "factors --version"))));
    environment.put("PATH", "../my bin:" + System.getenv("PATH"));
    printsTheVersion(finish(start(List.of("sh", "-c", "factors --version"))));
    environment.put("CDPATH", repository.toString());
    workingFolder = repository.resolve("tool/bin");
    printsTheVersion(finish(start(List.of("sh", "factors", "--version"))));
    printsTheVersion(finish(start(List.of("./factors", "--version"))));
  }

  /** Where `script` can make a terminal: it is in util-linux. */
  @Test
  void knowsHowWideTheTerminalIs() throws Exception {
    build();
    var wide = "stty cols %d; unset COLUMNS; '" + launcher + "' rules";
    for (var width : List.of(60, 90)) {
      var call = finish(start(List.of("script", "-qec", wide.formatted(width), "/dev/null")));
      assertThat(call.out().replaceAll("\u001b\\[[0-9;]*m", "").lines())
          .extracting(line -> line.stripTrailing().length())
          .allMatch(length -> length <= width)
          .anyMatch(length -> length > width - 8);
    }
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    build();
    environment.put("JAVA_HOME", folder.toString());
    refuses(run("--version"), 2, "JAVA_HOME", folder.toString(), "17");
    environment.put("JAVA_HOME", "");
    environment.put("PATH", pathWithout("java"));
    refuses(run("--version"), 2, "no Java", "install", "17");
  }

  @Test
  void aJavaThatIsTooOldIsRefused() throws Exception {
    build();
    // No Java 11 can be had here, so a script gives its answer.
    var java = script("old/bin/java", "echo 'openjdk version \"11.0.22\" 2024-01-16' >&2");
    environment.put("JAVA_HOME", folder.resolve("old").toString());
    refuses(run("--version"), 2, "11.0.22", "too old", "17");
    environment.remove("JAVA_HOME");
    environment.put("PATH", java.getParent() + ":" + System.getenv("PATH"));
    refuses(run("--version"), 2, "11.0.22", "too old", "17");
    Files.writeString(folder.resolve("old/release"), "JAVA_VERSION=\"1.8.0_402\"\n");
    refuses(run("--version"), 2, "1.8.0_402", "too old", "17");
  }

  @Test
  void aVersionManagersScriptIsAskedOnce() throws Exception {
    build();
    var asked = folder.resolve("asked");
    var java =
        script(
            "shims/java",
            "echo \"$1\" >>'" + asked + "'",
            "exec '" + JAVA_HOME.resolve("bin/java") + "' \"$@\"");
    environment.remove("JAVA_HOME");
    environment.put("PATH", java.getParent() + ":" + System.getenv("PATH"));
    printsTheVersion(run("--version"));
    printsTheVersion(run("--version"));
    assertThat(Files.readAllLines(asked)).filteredOn("-version"::equals).hasSize(1);
    script(
        "shims/java",
        "echo 'openjdk version \"11.0.22\" 2024-01-16' >&2"); // another version is chosen
    touch(java);
    refuses(run("--version"), 2, "11.0.22", "too old");
  }

  @Test
  void aFolderThatCannotBeWrittenIsAnInputOutputFailure() throws Exception {
    // Works for root too, who may write in a read-only folder.
    Files.writeString(repository.resolve("tool/target"), "in the way");
    refuses(run("--version"), 74, "cannot write", "tool/target");
  }

  @Test
  void aBuildInAReadOnlyFolderServes() throws Exception {
    build();
    var target = repository.resolve("tool/target").toFile();
    assertThat(target.setWritable(false)).isTrue();
    try {
      printsTheVersion(run("--version"));
    } finally {
      assertThat(target.setWritable(true)).isTrue();
    }
  }

  @Test
  void aRehearsalMakesLaterStartsQuickAndIsNeverInTheWay() throws Exception {
    build();
    var archives = repository.resolve("tool/target/archive");
    Files.delete(archives);
    var first = run("--version");
    printsTheVersion(first);
    assertThat(first.err()).isEmpty();
    Path archive;
    try (var files = Files.walk(archives)) {
      archive = files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    assertThat(archive).isNotEmptyFile();

    // Refuses to start without it.
    String required = Runtime.version().feature() >= 25 ? "-XX:AOTMode=on" : "-Xshare:on";
    environment.put("FACTORS_JAVA_OPTS", required);
    printsTheVersion(run("--version"));

    // The same jars, written again.
    for (String written : List.of("factors.jar", "lib/SHA256")) {
      environment.remove("FACTORS_JAVA_OPTS");
      FileTime before = Files.getLastModifiedTime(archive);
      touch(repository.resolve("tool/target/" + written));
      printsTheVersion(run("--version"));
      assertThat(Files.getLastModifiedTime(archive)).as(written).isGreaterThan(before);
      environment.put("FACTORS_JAVA_OPTS", required);
      printsTheVersion(run("--version"));
    }

    environment.remove("FACTORS_JAVA_OPTS");
    for (var damage : List.of("", "not an archive")) {
      Files.delete(archive);
      Files.writeString(archive, damage);
      var damaged = run("--version");
      printsTheVersion(damaged);
      assertThat(damaged.err()).isEmpty();
    }
  }

  private static void printsTheVersion(Outcome call) {
    assertThat(call).extracting(Outcome::exit).as(call.toString()).isEqualTo(0);
    assertThat(call.out()).matches("factors \\S+\n");
  }

  private static void refuses(Outcome call, int exit, String... words) {
    assertThat(call.exit()).as(call.toString()).isEqualTo(exit);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).startsWith("factors: ").hasLineCount(1).contains(words);
  }

  /** Puts the build that is being tested into the copy, with a file in the way of rehearsals. */
  private void build() throws IOException {
    var built = Path.of("target").toAbsolutePath();
    var target = Files.createDirectory(repository.resolve("tool/target"));
    Files.copy(built.resolve("factors.jar"), target.resolve("factors.jar"));
    Files.createSymbolicLink(target.resolve("lib"), built.resolve("lib"));
    Files.createFile(target.resolve("archive"));
    setTime(target.resolve("factors.jar"), "2021-02-02T20:20:20Z");
  }

  private static void touch(Path path) throws IOException {
    setTime(path, Instant.now().toString());
  }

  private static void setTime(Path path, String instant) throws IOException {
    Files.setLastModifiedTime(path, FileTime.from(Instant.parse(instant)));
  }

  /** Lets the launcher start {@link Probe} in place of the tool, to see what arrives there. */
  private void probe(String task) throws IOException {
    var name = "LauncherIT$Probe.class";
    var copy = Files.createDirectories(workingFolder.resolve("probe/dev/factors")).resolve(name);
    try (var in = Objects.requireNonNull(LauncherIT.class.getResourceAsStream(name))) {
      Files.copy(in, copy);
    }
    environment.put("FACTORS_JAVA_OPTS", "-cp probe dev.factors.LauncherIT$Probe " + task);
  }

  private Path script(String path, String... lines) throws IOException {
    var script = folder.resolve(path);
    Files.createDirectories(script.getParent());
    Files.writeString(script, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return script;
  }

  /** One folder with links to everything on the PATH except one program. */
  private String pathWithout(String program) throws IOException {
    var bin = Files.createDirectory(folder.resolve("without-" + program));
    for (var entry : System.getenv("PATH").split(":")) {
      if (Files.isDirectory(Path.of(entry))) {
        try (var files = Files.list(Path.of(entry))) {
          for (var file : (Iterable<Path>) files::iterator) {
            var link = bin.resolve(file.getFileName());
            if (!link.endsWith(program) && !Files.isSymbolicLink(link)) {
              Files.createSymbolicLink(link, file);
            }
          }
        }
      }
    }
    return bin.toString();
  }

  private Outcome run(String... arguments) throws Exception {
    return finish(start(arguments));
  }

  private Running start(String... arguments) throws IOException {
    return start(processBuilder(arguments).command());
  }

  private Running start(List<String> command) throws IOException {
    var out = Files.createTempFile(folder, "out", "");
    var err = Files.createTempFile(folder, "err", "");
    var process =
        processBuilder()
            .command(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new Running(process, out, err);
  }

  private ProcessBuilder processBuilder(String... arguments) {
    var command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(Arrays.asList(arguments));
    var builder =
        new ProcessBuilder(command)
            .directory(workingFolder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }

  private static Outcome finish(Running running) throws Exception {
    var process = running.process();
    if (!process.waitFor(5, MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    return new Outcome(
        process.exitValue(), Files.readString(running.out()), Files.readString(running.err()));
  }

  private void signal(String name, Process process) throws Exception {
    inShell("kill -s \"$1\" \"$2\"", name, Long.toString(process.pid()));
  }

  private void inShell(String script, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
    command.addAll(Arrays.asList(arguments));
    var process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertThat(process.waitFor()).as(script).isZero();
  }

  private record Running(Process process, Path out, Path err) {}

  private record Outcome(int exit, String out, String err) {}

  /** Says what a Java that the launcher has started sees. */
  static final class Probe {
    private Probe() {}

    /** The task, then the launcher's own class path and main class, then what the user gave. */
    public static void main(String[] args) throws Exception {
      switch (args[0]) {
        case "arguments" -> {
          System.out.print(System.getProperty("user.dir") + "\0");
          for (var argument : Arrays.asList(args).subList(4, args.length)) {
            System.out.print(argument + "\0");
          }
          System.out.flush();
        }
        case "copy" -> {
          PrintStream out = System.out;
          System.in.transferTo(out);
          out.flush();
          System.exit(42);
        }
        case "wait" -> {
          System.out.println(ProcessHandle.current().pid());
          new CountDownLatch(1).await();
        }
        default -> throw new IllegalArgumentException(args[0]);
      }
    }
  }
}
