package dev.factors.cli;

import dev.factors.source.AtomicFolder;
import dev.factors.source.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Runs the commands on a small paper, and shows nothing of it: the launcher lets Java remember the
 * classes that are loaded on the way, with which later starts take a fraction of the time.
 */
public final class Rehearsal {

  private static final List<List<String>> COMMON =
      List.of(List.of("init", "A Paper"), List.of("new", "Second Factor"));

  private static final List<List<String>> READING =
      List.of(
          List.of("--version"),
          List.of("--help"),
          List.of("lint"),
          List.of("lint", "--format", "json", "--milestone", "0.1.0"),
          List.of("rules"),
          List.of("rules", "language/placeholder"),
          List.of("outline"),
          List.of("comments", "collect"),
          List.of("comments", "list"),
          List.of("gate", "0.0.1"),
          List.of("gate", "1.0.0", "--format", "json"),
          List.of("status"));

  private static final List<List<String>> RENDERING =
      List.of(List.of("build", "html"), List.of("build", "pdf"));

  private final Path folder;

  private Rehearsal(Path folder) {
    this.folder = folder;
  }

  /**
   * Rehearses.
   *
   * @param args {@code rendering} for the commands that render, nothing for the others
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("factors-");
    try {
      Rehearsal rehearsal = new Rehearsal(folder);
      COMMON.forEach(rehearsal::run);
      rehearsal.write();
      rehearsal.commit();
      (List.of(args).contains("rendering") ? RENDERING : READING).forEach(rehearsal::run);
    } finally {
      AtomicFolder.delete(folder);
    }
  }

  private void run(List<String> arguments) {
    PrintStream nowhere = Main.stream(OutputStream.nullOutputStream());
    Console console =
        new Console(
            InputStream.nullInputStream(),
            nowhere,
            nowhere,
            false,
            false,
            false,
            System.getenv(),
            folder,
            Clock.systemUTC());
    CommandLineRunner.run(console, arguments.toArray(String[]::new));
  }

  /** A factor with everything that a scanner and rules meet in a paper that people have written. */
  private void write() throws IOException {
    Path factor = folder.resolve("paper/factors/second-factor.adoc");
    if (Files.exists(factor)) {
      Files.write(factor, Resource.beside(Rehearsal.class, "rehearsal.adoc"));
    }
  }

  /** Without Git, what reads the history ends early, and is remembered up to there. */
  private void commit() {
    try {
      for (List<String> command :
          List.of(
              List.of("git", "add", "--all"),
              List.of(
                  "git",
                  "-c",
                  "user.name=Rehearsal",
                  "-c",
                  "user.email=rehearsal@example.org",
                  "-c",
                  "commit.gpgSign=false",
                  "commit",
                  "--quiet",
                  "--no-verify",
                  "--message=Begin\n\nReviewed-by: Rehearsal <rehearsal@example.org>"),
              List.of("git", "repack", "-a", "-d", "-q"))) {
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
      }
    } catch (IOException e) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
