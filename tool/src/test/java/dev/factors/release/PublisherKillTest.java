package dev.factors.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.factors.digest.Sha256;
import dev.factors.git.GitRepository;
import dev.factors.git.Sandbox;
import dev.factors.git.Signing;
import dev.factors.release.Interrupted.End;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A release that dies at any of its calls of the file system: what it leaves is as before or
 * complete, and the next run says which and completes it.
 */
final class PublisherKillTest {

  private static final String FOLDER = "releases/0.0.1";

  /** Of kills in earnest; {@code -Dkills=1000} makes one at every call. */
  private static final int KILLS = Integer.getInteger("kills", 4);

  /** About as many as a release makes. */
  private static final int WRITES = 60;

  @TempDir private Path temporary;
  private Sandbox original;
  private String before;

  /** A moment at which the process was stopped. */
  private record Moment(Strace.Call call, Sandbox repository) {}

  @BeforeEach
  void prepare() {
    boolean installed = Strace.isInstalled();
    assertThat(installed || System.getenv("CI") == null).as("strace(1) is installed").isTrue();
    assumeTrue(installed, "skipped: strace(1) is not installed (Debian: apt-get install strace)");
    original = Sandbox.create(temporary.resolve("original"));
    original.write(".gitignore", "target/\n").write("paper/a", "1\n").commit("Begin");
    original.write("paper/a", "2\n").commit("Go on");
    // Somebody else's change, staged: it is nobody's business.
    original.write("notes", "mine\n").git("add", "notes");
    before = original.git("rev-parse", "HEAD");
  }

  @Test
  void nothingIsLostWhereverItIsKilled() throws IOException, InterruptedException {
    Sandbox stopped = copy(original, "stopped");
    List<Moment> moments = new ArrayList<>();
    Path begun = temporary.resolve("begun");
    strace(stopped, begun)
        .stopAtEachCall(
            call -> {
              if (Files.exists(begun) && call.changesSomething()) {
                moments.add(new Moment(call, copy(stopped, "moment-" + call.number())));
              }
            });
    long inside = moments.stream().filter(moment -> isWithinTheWindow(moment.repository())).count();
    assertThat(moments).as("points of time").hasSizeGreaterThan(150);
    assertThat(inside).as("of which between the first file and the tag").isGreaterThan(100);
    moments.forEach(this::completes);

    int first = moments.get(0).call().number();
    int last = moments.get(moments.size() - 1).call().number();
    for (int kill = 0; kill < Math.min(KILLS, last - first); kill++) {
      Sandbox killed = copy(original, "killed-" + kill);
      int number = first + (last - first) * kill / KILLS;
      strace(killed, temporary.resolve("begun-" + kill)).killAt(number);
      completes(new Moment(new Strace.Call(number, "killed"), killed));
    }
  }

  @Test
  void fullDiskLeavesAllAsItWas() throws IOException, InterruptedException {
    int failed = 0;
    for (int write = 1; write <= KILLS; write++) {
      String number = String.valueOf(write * WRITES / KILLS);
      Sandbox full = copy(original, "full-" + write);
      if (!strace(full, temporary.resolve("full-begun-" + write)).fillAt(number)) {
        failed++;
        assertThat(full.git("rev-parse", "HEAD")).as(number).isEqualTo(before);
        assertThat(full.git("status", "--porcelain")).as(number).isEqualTo("A  notes");
        assertThat(full.git("tag")).as(number).isEmpty();
        assertThat(leftovers(full)).as(number).isEmpty();
      }
      Sandbox stays = copy(original, "stays-full-" + write);
      strace(stays, temporary.resolve("stays-begun-" + write)).fillAt(number + "+");
      completes(new Moment(new Strace.Call(write, "disk full"), stays));
    }
    assertThat(failed).isGreaterThan(KILLS / 2);
  }

  private Strace strace(Sandbox repository, Path begun) {
    return new Strace(
        repository.environment(),
        PublishingProcess.class,
        repository.folder().toString(),
        begun.toString());
  }

  private void completes(Moment moment) {
    Sandbox repository = moment.repository();
    String at = "at " + moment.call();
    try (GitRepository git = repository.open()) {
      String head = git.head().id();
      boolean committed = !head.equals(before);
      assertThat(files(repository)).as("files " + at).isIn(Map.of(), expected());
      assertThat(git.tags()).as("tags " + at).isIn(Map.of(), Map.of("v0.0.1", head));
      if (committed) {
        assertThat(files(repository)).as("a commit has its files " + at).isEqualTo(expected());
        assertThat(git.head().parents()).as(at).containsExactly(before);
      } else {
        assertThat(git.tags()).as("a tag has a commit " + at).isEmpty();
      }

      boolean intended = Files.exists(git.ownFile("factors-release.journal"));
      Optional<Interrupted> found =
          new Publisher(git, PublishingProcess.CLOCK, Signing.AS_CONFIGURED).recover();
      Optional<End> expected =
          Optional.of(committed ? End.FINISHED : End.TAKEN_BACK).filter(end -> intended);
      assertThat(found.map(Interrupted::end)).as(at).isEqualTo(expected);
      if (!committed) {
        assertThat(git.head().id()).as(at).isEqualTo(before);
        assertThat(git.tags()).as(at).isEmpty();
        assertThat(git.dirtyPaths(List.of("releases", "paper"))).as(at).isEmpty();
        PublishingProcess.publish(git);
      }
      assertThat(git.head().parents()).as(at).containsExactly(before);
      assertThat(git.tags()).as(at).isEqualTo(Map.of("v0.0.1", git.head().id()));
    }
    assertThat(files(repository)).as(at).isEqualTo(expected());
    assertThat(leftovers(repository)).as("leftovers " + at).isEmpty();
    assertThat(repository.git("status", "--porcelain")).as(at).isEqualTo("A  notes");
    assertThat(repository.git("fsck", "--strict")).as(at).doesNotContain("error", "missing");
  }

  /** After the first file is in its place, before the tag. */
  private static boolean isWithinTheWindow(Sandbox repository) {
    return Files.exists(repository.folder().resolve("releases"))
        && !Files.exists(repository.folder().resolve(".git/refs/tags/v0.0.1"));
  }

  private static Map<String, String> expected() {
    Map<String, String> files = new TreeMap<>();
    PublishingProcess.bundle().files().forEach((name, bytes) -> files.put(name, Sha256.hex(bytes)));
    return files;
  }

  private static Map<String, String> files(Sandbox repository) {
    Map<String, String> files = new TreeMap<>();
    Path folder = repository.folder().resolve(FOLDER);
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.list(folder)) {
        for (Path path : paths.toList()) {
          files.put(path.getFileName().toString(), Sha256.hex(Files.readAllBytes(path)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  /** But for objects that nothing refers to, which Git's own garbage collection takes away. */
  private static List<Path> leftovers(Sandbox repository) {
    try (Stream<Path> paths = Files.walk(repository.folder())) {
      return paths
          .filter(path -> !path.toString().contains("/.git/objects/"))
          .filter(path -> path.toString().matches(".*(\\.lock|\\.part|/factors-.*|/unpublished)"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy in which what was one file under two names still is. */
  private Sandbox copy(Sandbox from, String name) {
    Path folder = temporary.resolve(name);
    try {
      int code =
          new ProcessBuilder("cp", "-a", from.folder().toString(), folder.toString())
              .start()
              .waitFor();
      assertThat(code).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return from.in(folder);
  }
}
