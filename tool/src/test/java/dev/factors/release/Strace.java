package dev.factors.release;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs a Java process under strace(1), which stops or kills it at its calls of the file system.
 *
 * <p>A stopped process has done its call: the disk is then as it would be, had the process been
 * killed there. One that is killed has not.
 */
final class Strace {

  /** Whatever makes, fills, renames or deletes files. */
  private static final String CALLS =
      "openat,rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,rmdir,write,"
          + "pwrite64,ftruncate,chmod,fchmod,utimensat";

  private static final Pattern STOP = Pattern.compile("(\\d+) +--- SIGSTOP .*");
  private static final Pattern STOPPED = Pattern.compile("(\\d+) +--- stopped by SIGSTOP ---");
  private static final Pattern CALL = Pattern.compile("(\\d+) +([a-z0-9]+\\(.*)");

  private final Map<String, String> environment;
  private final List<String> java;

  Strace(Map<String, String> environment, Class<?> main, String... arguments) {
    this.environment = environment;
    this.java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // No thread but the one that works touches a file.
    java.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    java.addAll(List.of("-XX:-UseContainerSupport", "-cp", System.getProperty("java.class.path")));
    java.add(main.getName());
    java.addAll(List.of(arguments));
  }

  static boolean isInstalled() {
    try {
      return new ProcessBuilder("strace", "-f", "-qq", "-o", "/dev/null", "true").start().waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A call of the working thread, and the how many-th it is. */
  record Call(int number, String text) {

    boolean changesSomething() {
      return !text.contains(" = -1 ") && !(text.startsWith("openat") && !text.contains("O_CREAT"));
    }
  }

  /** Runs to the end and stops at each call. */
  void stopAtEachCall(Consumer<Call> stopped) throws IOException, InterruptedException {
    Process strace = start(CALLS, "signal=SIGSTOP");
    try (BufferedReader lines = strace.errorReader(StandardCharsets.ISO_8859_1)) {
      String worker = "";
      String stopping = "";
      Call last = new Call(0, "");
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher call = CALL.matcher(line);
        Matcher stop = STOP.matcher(line);
        Matcher at = STOPPED.matcher(line);
        if (call.matches()) {
          worker = call.group(1);
          last = new Call(last.number() + 1, call.group(2));
        } else if (stop.matches()) {
          stopping = stop.group(1);
        } else if (at.matches() && at.group(1).equals(stopping)) {
          stopping = "";
          stopped.accept(last);
          new ProcessBuilder("kill", "-CONT", worker).start().waitFor();
        }
      }
    }
    if (strace.waitFor() != 0) {
      throw new IllegalStateException("the process ended with " + strace.exitValue());
    }
  }

  /** Kills the process at a call. */
  void killAt(int number) throws IOException, InterruptedException {
    run(CALLS, "signal=SIGKILL:when=" + number);
  }

  /**
   * Lets the disk be full.
   *
   * @param writes when: {@code 3} for the third write alone, {@code 3+} from then on
   * @return whether the process came to its end as if nothing had happened
   */
  boolean fillAt(String writes) throws IOException, InterruptedException {
    return run("write", "error=ENOSPC:when=" + writes) == 0;
  }

  private int run(String calls, String injection) throws IOException, InterruptedException {
    Process strace = start(calls, injection);
    strace.getErrorStream().readAllBytes();
    return strace.waitFor();
  }

  private Process start(String calls, String injection) throws IOException {
    // Written to a file, each line begins with the thread that it is about.
    List<String> command = new ArrayList<>(List.of("strace", "-f", "-qq", "-o", "/dev/stderr"));
    command.addAll(List.of("-e", "trace=" + CALLS));
    command.addAll(List.of("-e", "inject=" + calls + ":" + injection));
    command.addAll(java);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }
}
