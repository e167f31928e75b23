package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.git.GitRepository;
import dev.factors.source.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The editor that Git would open: {@code GIT_EDITOR}, {@code core.editor}, {@code VISUAL}, {@code
 * EDITOR}, and then {@code vi}. What was written stays in its file until the next time.
 */
final class Editor {

  /** As Git's: hints stand below, so that a text may begin its lines with what it likes. */
  private static final String SCISSORS = "# ------------------------ >8 ------------------------";

  private final Map<String, String> environment;
  private final String command;
  private final Path file;

  Editor(FactorsCommand factors, GitRepository repository) {
    this.environment = factors.environment();
    this.file = repository.privateFile("FACTORS_EDITMSG");
    this.command =
        Stream.of(
                variable("GIT_EDITOR"),
                repository.configuredEditor(),
                variable("VISUAL").filter(any -> !"dumb".equals(environment.get("TERM"))),
                variable("EDITOR"))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse("vi");
  }

  /**
   * Lets a person write.
   *
   * @param text to begin with
   * @param hint what is asked for, shown below the text
   * @return the text without blanks at its end; empty where the person gave up
   */
  String write(String text, String hint) {
    String hints =
        hint.lines()
            .map(line -> ("# " + line).stripTrailing() + "\n")
            .collect(Collectors.joining());
    AtomicFile.write(
        file, (text + "\n" + SCISSORS + "\n" + hints).getBytes(StandardCharsets.UTF_8));
    open();
    String written = read();
    int end = ("\n" + written).indexOf("\n" + SCISSORS);
    return (end < 0 ? written : written.substring(0, end)).stripTrailing();
  }

  private void open() {
    // The shell takes the command apart, as Git has it: EDITOR may hold options.
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command + " \"$@\"", command, file.toString()).inheritIO();
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      int code = builder.start().waitFor();
      if (code != 0) {
        throw Failure.usage(
            "the editor '" + command + "' has failed; GIT_EDITOR or core.editor names another");
      }
    } catch (IOException e) {
      throw Failure.inputOutput("cannot start the editor '" + command + "'", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.usage("nothing was written: interrupted");
    }
  }

  private String read() {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException e) {
      throw Failure.usage("what was written is not UTF-8; it is kept in " + file);
    } catch (IOException e) {
      throw Failure.inputOutput("cannot read " + file, e);
    }
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
