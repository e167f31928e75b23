package dev.factors.git;

import dev.factors.diagnostic.Failure;
import dev.factors.source.AtomicFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A program that Git runs as well, in the same environment: {@code gpg}, which finds its agent
 * there, or {@code ssh-keygen}.
 */
final class ExternalProgram {

  private ExternalProgram() {}

  /**
   * How it ended.
   *
   * @param out what it printed to standard output
   * @param err what it printed to standard error
   */
  record Result(int code, String out, String err) {

    /** What it said to a person. */
    String said() {
      return err.lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("[GNUPG:]"))
          .collect(Collectors.joining("; "));
    }
  }

  /** Works in a folder that nobody else can read, and that is gone afterwards. */
  @FunctionalInterface
  interface Work<T> {
    T in(Path folder) throws IOException;
  }

  /** Works in a folder of its own. */
  static <T> T working(Work<T> work) {
    try {
      Path folder = Files.createTempDirectory("factors-signature");
      try {
        return work.in(folder);
      } finally {
        AtomicFolder.delete(folder);
      }
    } catch (IOException e) {
      throw Failure.inputOutput("cannot exchange files with the program that signs", e);
    }
  }

  /**
   * Runs a program to its end.
   *
   * @param folder for what it reads and says
   * @param input for its standard input
   * @throws Failure of kind USAGE where there is no such program
   */
  static Result run(Path folder, byte[] input, List<String> command) throws IOException {
    Path in = Files.write(folder.resolve("stdin"), input);
    Path err = folder.resolve("stderr");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectInput(in.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(QuietSystem.environment());
    Process process = start(builder);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      int code = process.waitFor();
      return new Result(code, out, new String(Files.readAllBytes(err), StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      process.destroy();
      throw new IllegalStateException(e);
    }
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw Failure.usage(builder.command().get(0) + " cannot be run: " + e.getMessage());
    }
  }
}
