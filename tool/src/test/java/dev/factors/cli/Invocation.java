package dev.factors.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One run of the command line, on a day that is the same for ever. */
record Invocation(int code, String out, String err) {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  /** Whether a person sits there. */
  private enum Streams {
    PIPES,
    TERMINAL
  }

  /** Runs it between pipes. */
  static Invocation piped(Path folder, byte[] input, String... arguments) {
    return run(folder, environment(), Streams.PIPES, input, arguments);
  }

  /**
   * Runs it on a terminal, where somebody types.
   *
   * @param editor command line of the editor that is opened
   */
  static Invocation typed(Path folder, String editor, List<String> lines, String... arguments) {
    Map<String, String> environment = environment();
    environment.put("GIT_EDITOR", editor);
    environment.put("NO_COLOR", "1");
    byte[] input = String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8);
    return run(folder, environment, Streams.TERMINAL, input, arguments);
  }

  /** A console in a folder that nobody sits at, and nobody listens to. */
  static Console silent(Path folder) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new Console(
        InputStream.nullInputStream(),
        nowhere,
        nowhere,
        false,
        false,
        false,
        environment(),
        folder,
        CLOCK);
  }

  /** The same people and the same day on every machine, so that commits have the same ids. */
  static Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    environment.put("PATH", System.getenv("PATH"));
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    for (String role : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + role + "_NAME", "An Author");
      environment.put("GIT_" + role + "_EMAIL", "author@example.org");
      environment.put("GIT_" + role + "_DATE", "2026-02-01T12:00:00Z");
    }
    return environment;
  }

  private static Invocation run(
      Path folder,
      Map<String, String> environment,
      Streams streams,
      byte[] input,
      String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    boolean terminal = streams == Streams.TERMINAL;
    Console console =
        new Console(
            new ByteArrayInputStream(input),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal,
            terminal,
            terminal,
            environment,
            folder,
            CLOCK);
    int code = CommandLineRunner.run(console, arguments);
    return new Invocation(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
