package dev.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What does not render loads nothing of what renders, and does without its libraries. */
class ReadingIT {

  private static final List<String> COMMANDS =
      List.of(
          "new Another",
          "lint",
          "lint --format sarif",
          "status",
          "rules",
          "rules language/placeholder",
          "outline",
          "comments collect",
          "comments list",
          "comments report -o report.html",
          "gate 0.0.1",
          "--help",
          "lint --help");

  @TempDir private Path folder;

  @Test
  void commandsThatDoNotRenderLoadNeitherJrubyNorAsciidoctor() throws Exception {
    var loaded = folder.resolve("loaded");
    var paper = Files.createDirectory(folder.resolve("paper-of-mine"));
    assertThat(factors(loaded, paper, "init Paper")).isZero();
    for (var command :
        List.of(
            "git add --all", "git -c user.name=A -c user.email=a@example.org commit -qm Begin")) {
      run(List.of(command.split(" ")), paper);
    }
    for (var command : COMMANDS) {
      // Clean or findings: a class that is not there would be a defect.
      assertThat(factors(loaded, paper, command)).as(command).isLessThan(2);
      try (var lines = Files.lines(loaded)) {
        assertThat(lines)
            .as(command)
            .anyMatch(line -> line.contains("dev.factors.cli."))
            .noneMatch(line -> line.contains("org.jruby") || line.contains("org.asciidoctor"));
      }
    }
  }

  private static int factors(Path loaded, Path paper, String command) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
    var arguments =
        new ArrayList<>(
            List.of(
                java,
                "-Xlog:class+load:file=" + loaded,
                "-cp",
                classPath(),
                "dev.factors.cli.Main"));
    arguments.addAll(List.of(command.split(" ")));
    return run(arguments, paper);
  }

  /** The tool as it was packaged, without the folder {@code lib/rendering}. */
  private static String classPath() throws IOException {
    var target = Path.of("target").toAbsolutePath();
    try (var files = Files.list(target.resolve("lib"))) {
      return Stream.concat(Stream.of(target.resolve("factors.jar")), files)
          .map(Path::toString)
          .filter(file -> file.endsWith(".jar"))
          .collect(Collectors.joining(":"));
    }
  }

  private static int run(List<String> command, Path folder) throws Exception {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start()
        .waitFor();
  }
}
