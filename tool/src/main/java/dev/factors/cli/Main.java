package dev.factors.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The entry point: composes the command line from what the process was given. */
public final class Main {

  /** The launcher says here which streams are terminals: {@code in}, {@code out}, {@code err}. */
  private static final String TERMINALS = "factors.terminals";

  private Main() {}

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    List<String> terminals = List.of(System.getProperty(TERMINALS, "").split(",", -1));
    Console console =
        new Console(
            // By itself it asks a pipe for its length, which JDK 17 answers with "Illegal seek".
            new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
            stream(new FileOutputStream(FileDescriptor.out)),
            stream(new FileOutputStream(FileDescriptor.err)),
            terminals.contains("in"),
            terminals.contains("out"),
            terminals.contains("err"),
            System.getenv(),
            Path.of("").toAbsolutePath(),
            Clock.systemUTC());
    System.exit(CommandLineRunner.run(console, args));
  }

  /** UTF-8 whatever the locale: what the tool prints is what the files hold. */
  static PrintStream stream(OutputStream out) {
    return new PrintStream(
        new BufferedOutputStream(new PipeOutputStream(out)), false, StandardCharsets.UTF_8);
  }
}
