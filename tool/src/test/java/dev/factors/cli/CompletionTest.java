package dev.factors.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.factors.source.MemoryTree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** What shells offer at the cursor; here a bar stands between words, the last one may be empty. */
final class CompletionTest {

  /** What only the user can say. */
  private static final Set<String> FREE = Set.of("NAME", "NUMBER", "ORG", "PORT", "TEXT", "TITLE");

  @TempDir private Path folder;
  private Path repository;

  @BeforeEach
  void begin() throws IOException, InterruptedException {
    repository = Files.createDirectory(folder.resolve("paper"));
    MemoryTree specimen = MemoryTree.copyOf(Path.of("src/test/resources/specimen"));
    for (String path : specimen.list("paper")) {
      Files.createDirectories(repository.resolve(path).getParent());
      Files.write(repository.resolve(path), specimen.read(path));
    }
    Files.createDirectories(repository.resolve("reviews/0.0.1/jdoe"));
    Files.writeString(
        repository.resolve("reviews/roster.yaml"),
        """
        members:
          - handle: jdoe
            name: J. Doe
            emails: [jdoe@example.org]
            role: reviewer
        """);
    Files.writeString(
        repository.resolve("reviews/0.0.1/jdoe/first.yaml"),
        """
        version: 0.0.1
        reviewer: jdoe
        name: J. Doe
        comments:
          - id: 1
            type: general
            blocking: false
            comment: Good.
        """);
    shell(
        List.of(
            "sh",
            "-c",
            "git init -q -b main && git add -A && git -c user.name=J -c user.email=jdoe@example.org"
                + " commit -qm Begin && git branch 'a$(id)' && git tag v0.0.0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          li                                  ; lint
          comments|sh                         ; show
          lint|--fo                           ; --format
          lint|--format|s                     ; sarif
          lint|--format=s                     ; --format=sarif
          lint|--format|=|s                   ; sarif
          lint|--format|=                     ; text json sarif github
          lint|--fail-on|                     ; info warning error
          --color|                            ; auto always never
          -C|                                 ; :folders
          lint|                               ; :files
          lint|--stdin-filename|              ; :files
          comments|list|--state|altered,de    ; altered,deleted
          comments|list|--blocking|=|         ; true false
          comments|list|--disposition|not     ; noted
          comments|list|--factor|             ; first-step second-step none
          comments|add|--section|             ; why conformance related
          comments|add|--reviewer|            ; jdoe
          comments|add|--comment|             ;
          comments|show|0                     ; 0.0.1/jdoe/1
          comments|dispose|0.0.1/jdoe/1|0     ; 0.0.1/jdoe/1
          comments|show|0.0.1/jdoe/1|0        ;
          rules|source/ta                     ; source/tab
          rules|--|source/ta                  ; source/tab
          lint|--changed-since|               ; main v0.0.0
          new|                                ;
          build|                              ; html pdf
          completion|                         ; bash zsh
          lint|--no-such-option|--fo          ; --format
          no-such-command|--vers              ; --version
          """)
  void offers(String typed, String offered) {
    assertThat(words(typed)).isEqualTo(offered == null ? List.of() : List.of(offered.split(" ")));
  }

  @Test
  void offersAnOptionOnceUnlessItCanBeGivenAgain() {
    assertThat(words("lint|--fix|--fi")).isEmpty();
    assertThat(words("comments|collect|--ref|main|--re")).containsExactly("--ref");
  }

  @Test
  void saysWhatWordsStandFor() {
    assertThat(candidates("gate|")).contains("0.0.1\tProposal");
    assertThat(candidates("comments|show|")).containsExactly("0.0.1/jdoe/1\tGood.");
  }

  @Test
  void looksWhereTheCommandWouldRun() {
    repository = folder;
    assertThat(words("-C|paper|comments|show|")).containsExactly("0.0.1/jdoe/1");
    assertThat(words("-C|no-such-folder|gate|")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gate|",
        "comments|show|",
        "comments|add|--factor|",
        "comments|add|--reviewer|",
        "comments|add|--section|",
        "lint|--changed-since|"
      })
  void hasNothingToSayWhereThereIsNoPaper(String typed) {
    repository = folder;
    assertThat(words(typed)).isSubsetOf("none");
  }

  @Test
  void hasNothingToSayOfABrokenPaper() throws IOException {
    Files.writeString(repository.resolve("paper/paper.yaml"), "milestones: [");
    assertThat(words("gate|")).isEmpty();
  }

  @Test
  void knowsEveryValueThatTheHelpNames() {
    Set<String> unknown = new TreeSet<>();
    arguments(CommandLineRunner.model(console(new ByteArrayOutputStream())))
        .filter(argument -> !argument.auxiliaryTypes()[0].isEnum())
        .filter(argument -> argument.arity().max() > 0)
        .filter(argument -> argument.auxiliaryTypes()[0] != Boolean.class)
        .map(ArgSpec::paramLabel)
        .forEach(unknown::add);
    unknown.removeAll(Candidates.VALUES.keySet());
    assertThat(unknown).isSubsetOf(FREE);
  }

  @Test
  void worksInBash() throws IOException, InterruptedException {
    assertThat(inBash("factors ga", "ga", "factors")).containsExactly("gate");
    assertThat(inBash("factors gate ", "", "gate")).containsExactly("0.0.1", "0.1.0", "1.0.0");
    assertThat(inBash("factors lint --format = s", "s", "=")).containsExactly("sarif");
    assertThat(inBash("factors outline paper/f", "paper/f", "outline"))
        .containsExactly("paper/factors");
    assertThat(inBash("factors -C pa", "pa", "-C")).containsExactly("paper");
    assertThat(inBash("factors new ", "", "new")).isEmpty();
  }

  @Test
  void worksInZsh() throws IOException, InterruptedException {
    assumeThat(System.getenv("PATH").split(":"))
        .as("zsh is not installed")
        .anyMatch(bin -> Files.isExecutable(Path.of(bin, "zsh")));
    assertThat(inZsh("factors", "ga"))
        .singleElement()
        .asString()
        .startsWith("gate:Say what stands between");
    assertThat(inZsh("factors", "lint", "--format=s")).containsExactly("--format=sarif");
    assertThat(inZsh("factors", "comments", "show", "")).containsExactly("0.0.1/jdoe/1:Good.");
    assertThat(inZsh("factors", "outline", "paper/f")).containsExactly("files:");
    assertThat(inZsh("factors", "-C", "")).containsExactly("files:-/");
  }

  private List<String> inBash(String line, String word, String before)
      throws IOException, InterruptedException {
    String script =
        """
        source <(factors completion bash) || exit
        read -r -a COMP_WORDS <<<"$1"
        case $1 in *' ') COMP_WORDS+=("") ;; esac
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _factors factors "$2" "$3"
        if [ ${#COMPREPLY[@]} -gt 0 ]; then printf '%s\\n' "${COMPREPLY[@]}"; fi
        """;
    return shell(List.of("bash", "--norc", "-c", script, "bash", line, word, before));
  }

  /** Without the line editor, which needs a terminal: what would be handed to it is printed. */
  private List<String> inZsh(String... words) throws IOException, InterruptedException {
    String script =
        """
        compdef() { }
        compset() { }
        _files() { print -r -- "files:$*" }
        _describe() { print -rl -- ${(P)3} }
        source <(factors completion zsh) || exit
        words=("$@")
        CURRENT=$#words
        _factors
        """;
    List<String> command = new ArrayList<>(List.of("zsh", "-f", "-c", script, "zsh"));
    command.addAll(List.of(words));
    return shell(command);
  }

  /** Runs a command in the repository, with the tool of this build as {@code factors}. */
  private List<String> shell(List<String> command) throws IOException, InterruptedException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path tool = bin.resolve("factors");
    Files.writeString(
        tool,
        "#!/bin/sh\nexec '%s/bin/java' -XX:TieredStopAtLevel=1 -cp '%s' %s \"$@\"\n"
            .formatted(
                System.getProperty("java.home"),
                System.getProperty("java.class.path"),
                Main.class.getName()));
    assertThat(tool.toFile().setExecutable(true)).isTrue();
    ProcessBuilder builder = new ProcessBuilder(command).directory(repository.toFile());
    builder.environment().merge("PATH", bin + ":", (path, first) -> first + path);
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    Path err = folder.resolve("err");
    Process process = builder.redirectError(err.toFile()).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(err)).isZero();
    assertThat(err).isEmptyFile();
    return out.lines().toList();
  }

  private List<String> words(String typed) {
    return candidates(typed).stream().map(line -> line.split("\t", 2)[0]).toList();
  }

  private List<String> candidates(String typed) {
    List<String> arguments = new ArrayList<>(List.of("completion", "--words", "--"));
    arguments.addAll(List.of(typed.split("\\|", -1)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(CommandLineRunner.run(console(out), arguments.toArray(String[]::new))).isZero();
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private Console console(ByteArrayOutputStream out) {
    return new Console(
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
        false,
        false,
        false,
        Map.of(),
        repository,
        Clock.systemUTC());
  }

  private static Stream<ArgSpec> arguments(CommandSpec command) {
    return Stream.concat(
        command.args().stream().filter(argument -> !argument.hidden()),
        command.subcommands().values().stream().flatMap(sub -> arguments(sub.getCommandSpec())));
  }
}
