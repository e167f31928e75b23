package dev.factors.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A repository made with the git binary, in an environment that knows nothing of this machine. */
public final class Sandbox {

  private final Path folder;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private long seconds = 1_767_225_600;

  private Sandbox(Path folder, Path home) {
    this.folder = folder;
    environment.put("PATH", String.valueOf(System.getenv("PATH")));
    environment.put("HOME", home.toString());
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("LC_ALL", "C");
    as("Ed Itor", "ed@example.org");
  }

  /** An empty repository on the branch main. */
  public static Sandbox create(Path folder) {
    try {
      Files.createDirectories(folder.resolve("home"));
      Files.createDirectories(folder.resolve("work"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Sandbox sandbox = new Sandbox(folder.resolve("work"), folder.resolve("home"));
    sandbox.git("init", "-q", "-b", "main");
    return sandbox;
  }

  /** The same environment in another folder. */
  public Sandbox in(Path other) {
    Sandbox sandbox = new Sandbox(other, other);
    sandbox.environment.putAll(environment);
    sandbox.seconds = seconds;
    return sandbox;
  }

  public Path folder() {
    return folder;
  }

  public Map<String, String> environment() {
    return Collections.unmodifiableMap(environment);
  }

  public GitRepository open() {
    return GitRepository.open(folder, environment);
  }

  /** From now on this person writes and commits. */
  public Sandbox as(String name, String email) {
    environment.put("GIT_COMMITTER_NAME", name);
    environment.put("GIT_COMMITTER_EMAIL", email);
    return authored(name, email);
  }

  /** From now on this person writes, and commits as before. */
  public Sandbox authored(String name, String email) {
    environment.put("GIT_AUTHOR_NAME", name);
    environment.put("GIT_AUTHOR_EMAIL", email);
    return this;
  }

  public Sandbox without(String... variables) {
    Arrays.asList(variables).forEach(environment.keySet()::remove);
    return this;
  }

  public Sandbox with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Lets the clock of the next commits go on. */
  public Sandbox days(int days) {
    seconds += days * 86_400L;
    return this;
  }

  public Sandbox write(String path, String text) {
    return write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public Sandbox write(String path, byte[] bytes) {
    try {
      Files.createDirectories(folder.resolve(path).getParent());
      Files.write(folder.resolve(path), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Commits all there is in the work tree; the id of the commit. */
  public String commit(String message) {
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", message);
    return git("rev-parse", "HEAD");
  }

  /** Runs git; what it prints, without the last line feed. */
  public String git(String... arguments) {
    return gitWithInput("", arguments);
  }

  public String gitWithInput(String input, String... arguments) {
    seconds += 60;
    environment.put("GIT_AUTHOR_DATE", seconds + " +0100");
    environment.put("GIT_COMMITTER_DATE", seconds + " +0100");
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + output);
      }
      return output.endsWith("\n") ? output.substring(0, output.length() - 1) : output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
