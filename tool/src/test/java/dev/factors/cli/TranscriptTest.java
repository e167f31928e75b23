package dev.factors.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Golden transcripts: what a user types, and what the screen shows. Each file of {@code
 * src/test/resources/transcripts} begins in a repository of its own that holds the specimen paper.
 *
 * <p>A line {@code $ factors …} runs the tool in this process, with standard input from a file
 * where it ends with {@code < FILE}; any other {@code $ …} runs in a shell; below stand standard
 * output, standard error behind {@code ! }, and the exit code behind {@code ? } where it is not 0.
 * {@code mvn test -Dtest=TranscriptTest -Dtranscripts.update} writes them anew: read the difference
 * before you commit it.
 */
final class TranscriptTest {

  private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts");
  private static final Path SPECIMEN = Path.of("src/test/resources/specimen");

  @TempDir private Path temporary;

  @TestFactory
  Stream<DynamicTest> transcripts() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(TRANSCRIPTS)) {
      files = found.sorted().toList();
    }
    assertThat(files).isNotEmpty();
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> replay(file)));
  }

  private void replay(Path file) throws IOException, InterruptedException {
    Path repository = Files.createDirectory(temporary.resolve(file.getFileName().toString()));
    copy(SPECIMEN, repository);
    shell("git init -q -b main && git add -A && git commit -qm Begin", repository);
    String expected = Files.readString(file);
    List<String> actual = new ArrayList<>();
    for (String line : expected.lines().toList()) {
      if (line.startsWith("#")) {
        if (!actual.isEmpty()) {
          actual.add("");
        }
        actual.add(line);
      } else if (line.startsWith("$ ")) {
        if (!actual.isEmpty() && !actual.get(actual.size() - 1).startsWith("#")) {
          actual.add("");
        }
        actual.add(line);
        actual.addAll(run(line.substring(2), repository));
      }
    }
    String text = String.join("\n", actual) + "\n";
    if (System.getProperty("transcripts.update") != null) {
      Files.writeString(file, text);
    } else {
      assertThat(text).isEqualTo(expected);
    }
  }

  private List<String> run(String command, Path repository)
      throws IOException, InterruptedException {
    Invocation result =
        command.equals("factors") || command.startsWith("factors ")
            ? factors(command.substring("factors".length()), repository)
            : shell(command, repository);
    List<String> lines = new ArrayList<>();
    result.out().lines().forEach(lines::add);
    result.err().lines().map(line -> ("! " + line).stripTrailing()).forEach(lines::add);
    if (result.code() != 0) {
      lines.add("? " + result.code());
    }
    return lines.stream().map(line -> line.replace(repository.toString(), "/repository")).toList();
  }

  /** Runs a command line, of whose shell's grammar {@code < FILE} is understood. */
  private static Invocation factors(String line, Path repository) throws IOException {
    String[] parts = line.split(" < ", 2);
    byte[] input =
        parts.length == 1 ? new byte[0] : Files.readAllBytes(repository.resolve(parts[1]));
    return Invocation.piped(repository, input, arguments(parts[0]));
  }

  private static Invocation shell(String command, Path folder)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", command).directory(folder.toFile());
    builder.environment().putAll(Invocation.environment());
    Path err = Files.createTempFile("transcript", ".err");
    Process process = builder.redirectError(err.toFile()).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Invocation result = new Invocation(process.waitFor(), out, Files.readString(err));
    Files.delete(err);
    return result;
  }

  /** Splits at blanks, but not inside double quotes. */
  private static String[] arguments(String line) {
    List<String> arguments = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    boolean quoted = false;
    for (char c : (line + " ").toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ' ' && !quoted) {
        if (!current.isEmpty()) {
          arguments.add(current.toString());
        }
        current.setLength(0);
      } else {
        current.append(c);
      }
    }
    return arguments.toArray(String[]::new);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path copy = to.resolve(from.relativize(path));
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
        }
      }
    }
  }
}
