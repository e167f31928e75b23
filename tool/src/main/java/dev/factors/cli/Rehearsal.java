package dev.factors.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.factors.source.AtomicFolder;
import dev.factors.source.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the commands on a small paper, and shows nothing of it: the launcher lets Java remember the
 * classes that are loaded on the way, with which later starts take a fraction of the time.
 */
public final class Rehearsal {

  private static final List<List<String>> COMMON =
      List.of(List.of("init", "A Paper"), List.of("new", "Second Factor"));

  /** The second lint finds that nothing has changed. */
  static final List<List<String>> READING =
      List.of(
          List.of("--version"),
          List.of("--help"),
          List.of("lint"),
          List.of("lint"),
          List.of("lint", "--format", "json", "--milestone", "0.1.0"),
          List.of("lint", "--format", "sarif", "--changed-since", "v0.0.1"),
          List.of("lint", "--format", "github", "paper"),
          List.of("lint", "--diff"),
          List.of("rules"),
          List.of("rules", "language/placeholder"),
          List.of("outline"),
          List.of("outline", "--format", "json"),
          List.of("comments", "collect"),
          List.of("comments", "collect", "--format", "json"),
          List.of("comments", "list"),
          List.of("comments", "show", "0.0.1/reader/1"),
          List.of("comments", "report", "-o", "target/report.html"),
          List.of("gate", "0.1.0"),
          List.of("gate", "1.0.0", "--format", "json"),
          List.of("status"),
          List.of("status", "--format", "json"));

  private static final List<List<String>> RENDERING =
      List.of(List.of("build", "html"), List.of("build", "pdf"), List.of("diff", "0.0.1"));

  /** Where nothing is complained of, the second finds that nothing has changed. */
  private static final List<List<String>> RENDERING_AT_FIRST =
      List.of(List.of("build", "html"), List.of("build", "html"));

  private final Path folder;

  /** What the process was given, without what would send Git to another repository. */
  private final Map<String, String> environment = new HashMap<>(System.getenv());

  private Rehearsal(Path folder) {
    this.folder = folder;
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
  }

  /**
   * Rehearses.
   *
   * @param args {@code rendering} for the commands that render, nothing for the others
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("factors-");
    try {
      if (List.of(args).contains("rendering")) {
        in(folder, RENDERING_AT_FIRST, RENDERING);
      } else {
        in(folder, List.of(), READING);
      }
    } finally {
      AtomicFolder.delete(folder);
    }
  }

  /**
   * Runs commands on a paper that is made for them in an empty folder; says how they ended.
   *
   * @param atFirst on the paper as it begins, in which nothing is wrong
   * @param commands on a paper with a history, and with everything that people write
   */
  static Map<List<String>, Integer> in(
      Path folder, List<List<String>> atFirst, List<List<String>> commands) throws IOException {
    Rehearsal rehearsal = new Rehearsal(folder);
    Map<List<String>, Integer> codes = new LinkedHashMap<>();
    COMMON.forEach(command -> codes.put(command, rehearsal.run(command)));
    rehearsal.commit("Begin\n\nReviewed-by: Rehearsal <rehearsal@example.org>");
    atFirst.forEach(command -> codes.put(command, rehearsal.run(command)));
    rehearsal.makeHistory();
    commands.forEach(command -> codes.put(command, rehearsal.run(command)));
    return codes;
  }

  private int run(List<String> arguments) {
    PrintStream nowhere = Main.stream(OutputStream.nullOutputStream());
    Console console =
        new Console(
            InputStream.nullInputStream(),
            nowhere,
            nowhere,
            false,
            false,
            false,
            environment,
            folder,
            Clock.systemUTC());
    return CommandLineRunner.run(console, arguments.toArray(String[]::new));
  }

  /**
   * A paper with everything that people write, released, commented on, answered and changed.
   * Without Git, what reads the history ends early, and is remembered up to there.
   */
  private void makeHistory() throws IOException {
    write("paper.yaml", "paper/paper.yaml", "");
    write("factor.adoc", "paper/factors/second-factor.adoc", "");
    write("image.svg", "paper/images/unused.svg", "");
    commit("Write");
    String read = git("rev-parse", "HEAD").strip();
    git("tag", "--annotate", "--no-sign", "--message=Release", "v0.0.1");
    write("release.yaml", "releases/0.0.1/release.yaml", read);
    write("comments.json", "releases/0.0.1/comments.json", read);
    write("comments.yaml", "reviews/0.0.1/reader/first.yaml", read);
    commit("Comment");
    Path factor = folder.resolve("paper/factors/second-factor.adoc");
    Files.writeString(factor, Files.readString(factor).replace("analyse the", "analyse a"));
    write("answers.yaml", "reviews/0.0.1/dispositions/first.yaml", read);
    commit("Answer\n\nAddresses-comment: 0.0.1/reader/1");
    // Git keeps what is old packed, as differences, and what is new in a file each.
    git("repack", "-a", "-d", "-q");
    git("pack-refs", "--all");
    write("later-comments.yaml", "reviews/0.0.1/reader/second.yaml", read);
    commit("Comment again");
  }

  /** Writes a file; in it stands the id of the commit that was read, where COMMIT stood. */
  private void write(String resource, String path, String commit) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, Resource.text(Rehearsal.class, "rehearsal/" + resource).replace("COMMIT", commit));
  }

  private void commit(String message) throws IOException {
    git("add", "--all");
    git("-c", "commit.gpgSign=false", "commit", "--quiet", "--no-verify", "--message=" + message);
  }

  /** What a git command prints; where there is no git, nothing. */
  private String git(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("git", "-c", "user.name=Rehearsal", "-c", "user.email=rehearsal@example.org"));
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().keySet().retainAll(environment.keySet());
      Process git = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String printed = new String(git.getInputStream().readAllBytes(), UTF_8);
      git.waitFor();
      return printed;
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
