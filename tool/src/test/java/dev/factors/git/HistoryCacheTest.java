package dev.factors.git;

import static dev.factors.source.SummedCache.SUM;
import static dev.factors.source.SummedCache.summed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered of history is what history says, whatever happened in between. */
class HistoryCacheTest {

  private static final Set<String> KEYS = Set.of("reviewed-by");

  @TempDir Path temp;
  Sandbox sandbox;
  Path cache;

  @BeforeEach
  void create() {
    sandbox = Sandbox.create(temp);
    cache = sandbox.folder().resolve(".git/factors/history");
    grow(new Random(1), 1200);
  }

  @Test
  void isWrittenOnceAndUsed() throws IOException {
    assertThat(again("main")).isEqualTo(read("main"));
    assertThat(cache).isRegularFile();
    FileTime written = Files.getLastModifiedTime(cache);
    grow(new Random(2), 10);
    assertThat(again("main")).isEqualTo(read("main"));
    assertThat(Files.getLastModifiedTime(cache)).isEqualTo(written);
    // What is remembered is believed: with another file for a commit there is another answer.
    FolderHistory truth = again("main");
    forge();
    assertThat(again("main")).isNotEqualTo(truth);
  }

  @Test
  void isNotWrittenOfAShortHistory() {
    sandbox.git("checkout", "-q", "--orphan", "short");
    sandbox.write("reviews/a", "1\n").commit("One");
    assertThat(again("short").changes()).hasSize(1);
    assertThat(cache).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4, 5, 6})
  void isRightAfterNewCommitsNewRefsAndRewrites(long seed) {
    Random random = new Random(seed);
    again("main");
    for (int round = 0; round < 4; round++) {
      List<String> tips = new ArrayList<>(List.of("main"));
      String start = "main~" + random.nextInt(1000);
      switch (random.nextInt(3)) {
        case 0 -> grow(random, 1 + random.nextInt(1500));
        case 1 -> sandbox.git("reset", "-q", "--hard", start);
        default -> {
          sandbox.git("branch", "-f", "side", start);
          tips.add(random.nextInt(2), "side");
        }
      }
      sandbox.write("reviews/" + random.nextInt(9), "" + random.nextInt()).commit("Go on");
      assertThat(again(tips.toArray(String[]::new))).isEqualTo(read(tips.toArray(String[]::new)));
    }
  }

  @Test
  void isNotBelievedWhereItIsDamaged() throws IOException {
    FolderHistory truth = again("main");
    byte[] whole = Files.readAllBytes(cache);
    Random random = new Random(7);
    for (int i = 0; i < 30; i++) {
      byte[] damaged =
          Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
      if (damaged.length > 0) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
      }
      Files.write(cache, damaged);
      assertThat(again("main")).isEqualTo(truth);
      assertThat(cache).hasBinaryContent(whole);
    }
  }

  @Test
  void isNotBelievedWhereItsNumbersMakeNoSense() throws IOException {
    FolderHistory truth = again("main");
    byte[] whole = Files.readAllBytes(cache);
    for (int at = SUM; at < whole.length - 200; at += at < 200 ? 4 : 401) {
      byte[] hostile = whole.clone();
      hostile[at] = 0x7f;
      Files.write(cache, Arrays.copyOf(summed(hostile), whole.length - 8));
      assertThat(again("main")).isEqualTo(truth);
      Files.write(cache, summed(Arrays.copyOf(hostile, at + 200)));
      assertThat(again("main")).isEqualTo(truth);
    }
  }

  @Test
  void isNotBelievedWhereItIsOfAnotherVersionOrQuestion() throws IOException {
    FolderHistory truth = again("main");
    byte[] other = Files.readAllBytes(cache);
    other[SUM + 4 + "factors history ".length()] = '0';
    Files.write(cache, summed(other));
    assertThat(again("main")).isEqualTo(truth);
    try (GitRepository repository = sandbox.open()) {
      List<String> tips = List.of(repository.head().id());
      assertThat(FolderHistory.readAgain(repository, "paper", tips, Set.of(), Runnable::run))
          .isEqualTo(FolderHistory.read(repository, "paper", tips, Set.of()));
    }
  }

  @Test
  void isDoneWithoutWhereItCannotBeWritten() throws IOException {
    Files.writeString(cache.getParent(), "no folder");
    assertThat(again("main")).isEqualTo(read("main"));
    assertThat(cache.getParent()).hasContent("no folder");
  }

  /** Commits that change a file of the folder now and then, some with trailers. */
  private void grow(Random random, int commits) {
    StringBuilder stream = new StringBuilder();
    boolean first = true;
    for (int i = 0; i < commits; i++) {
      int kind = random.nextInt(10);
      String message = kind < 2 ? "Change\n\nReviewed-by: A " + i : "Change " + i;
      stream
          .append("commit refs/heads/main\ncommitter A <a@b> ")
          .append(1_700_000_000 + random.nextInt(1_000_000))
          .append(" +0000\ndata " + message.length() + "\n" + message + "\n");
      if (first && exists()) {
        stream.append("from refs/heads/main^0\n");
      }
      first = false;
      String path = kind == 3 ? "reviews/" + random.nextInt(9) : "notes/" + random.nextInt(9);
      stream.append(
          kind == 4
              ? "D " + path + "\n"
              : "M 100644 inline " + path + "\ndata 2\n" + random.nextInt(10) + "\n\n");
    }
    sandbox.gitWithInput(stream + "done\n", "fast-import", "--quiet", "--done");
    sandbox.git("reset", "-q", "--hard");
  }

  private boolean exists() {
    return !sandbox.git("for-each-ref", "refs/heads/main").isEmpty();
  }

  /** A file that is whole and lies: another content of the file that was changed last. */
  private void forge() throws IOException {
    byte[] bytes = Files.readAllBytes(cache);
    for (int i = bytes.length - 4 - 20; i < bytes.length - 4; i++) {
      bytes[i] ^= 1;
    }
    Files.write(cache, summed(bytes));
  }

  private FolderHistory again(String... tips) {
    try (GitRepository repository = sandbox.open()) {
      return FolderHistory.readAgain(
          repository, "reviews", ids(repository, tips), KEYS, Runnable::run);
    }
  }

  private FolderHistory read(String... tips) {
    try (GitRepository repository = sandbox.open()) {
      return FolderHistory.read(repository, "reviews", ids(repository, tips), KEYS);
    }
  }

  private static List<String> ids(GitRepository repository, String... tips) {
    return List.of(tips).stream().map(tip -> repository.resolve(tip).id()).toList();
  }
}
