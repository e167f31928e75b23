package dev.factors.review;

import static dev.factors.review.Reviews.collect;
import static dev.factors.review.Reviews.collectAll;
import static dev.factors.review.Reviews.comment;
import static dev.factors.review.Reviews.file;
import static dev.factors.review.Reviews.path;
import static dev.factors.source.SummedCache.SUM;
import static dev.factors.source.SummedCache.summed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.git.Sandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of files changes no answer, whatever became of it or of history. */
class KnownFilesTest {

  @TempDir Path temp;
  Sandbox sandbox;
  Path cache;

  @BeforeEach
  void create() {
    sandbox = Sandbox.create(temp);
    cache = sandbox.folder().resolve(".git/factors/reviews");
    sandbox.write("reviews/roster.yaml", Reviews.ROSTER);
    for (int i = 0; i < 120; i++) {
      sandbox.write(path("jdoe", "file-" + i), file("jdoe", comment("c" + i, "'Text " + i + "'")));
    }
    sandbox.write(path("jroe", "odd"), "comments: [\n").commit("Review");
  }

  @Test
  void isWrittenOnceAndUsed() throws IOException {
    String truth = json(collectAll(sandbox));
    assertThat(cache).isRegularFile();
    FileTime written = Files.getLastModifiedTime(cache);
    assertThat(json(collectAll(sandbox))).isEqualTo(truth);
    assertThat(Files.getLastModifiedTime(cache)).isEqualTo(written);
    // What is remembered is believed: here it lies.
    byte[] bytes = Files.readAllBytes(cache);
    String lie = new String(bytes, StandardCharsets.ISO_8859_1).replace("Text 7", "Lies 7");
    Files.write(cache, summed(lie.getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(json(collectAll(sandbox))).isEqualTo(truth.replace("Text 7", "Lies 7"));
  }

  @Test
  void isNotForWhatEveryCloneMustSeeAlike() {
    collect(sandbox);
    assertThat(cache).doesNotExist();
  }

  @Test
  void isRightWhateverComesLater() {
    collectAll(sandbox);
    sandbox.write(path("jdoe", "file-3"), file("jdoe", comment("c3", "'Text 4'")));
    sandbox.write(path("jroe", "file-5"), file("jdoe", comment("c5", "'Text 5'")));
    sandbox.write(
        "reviews/0.0.1/dispositions/file-6.yaml", file("jdoe", comment("c6", "'Text 6'")));
    sandbox.git("rm", "-q", path("jdoe", "file-5"), path("jdoe", "file-6"), path("jdoe", "file-8"));
    sandbox.commit("Alter, move and delete");
    Ledger ledger = collectAll(sandbox);
    assertThat(Reviews.states(ledger))
        .containsAllEntriesOf(
            Map.of(
                "0.0.1/jdoe/c3", State.ALTERED,
                "0.0.1/jdoe/c4", State.SUBMITTED,
                "0.0.1/jdoe/c5", State.DELETED,
                "0.0.1/jroe/c5", State.SUBMITTED,
                "0.0.1/jdoe/c6", State.DELETED,
                "0.0.1/jdoe/c8", State.DELETED));
    assertThat(json(ledger)).isEqualTo(fresh());
    sandbox.git("reset", "-q", "--hard", "HEAD~1");
    assertThat(json(collectAll(sandbox))).isEqualTo(fresh());
  }

  @Test
  void isNotBelievedWhereItIsDamagedAndHarmlessWhereItMakesNoSense() throws IOException {
    String truth = json(collectAll(sandbox));
    byte[] whole = Files.readAllBytes(cache);
    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
      Files.write(cache, damaged);
      assertThat(json(collectAll(sandbox))).isEqualTo(truth);
      // It may say something else, and must not be stumbled over.
      Files.write(cache, summed(Arrays.copyOf(damaged, Math.max(SUM, damaged.length))));
      assertThat(collectAll(sandbox).rows()).isNotNull();
      byte[] hostile = whole.clone();
      Arrays.fill(hostile, SUM + 100 + 40 * i, SUM + 120 + 40 * i, (byte) random.nextInt());
      Files.write(cache, summed(hostile));
      assertThat(collectAll(sandbox).rows()).isNotNull();
    }
  }

  /** The answer of a process that nothing was remembered for. */
  private String fresh() {
    try {
      Files.delete(cache);
      return json(collectAll(sandbox));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String json(Ledger ledger) {
    return new String(LedgerJson.write(ledger, Map.of()), StandardCharsets.UTF_8);
  }
}
