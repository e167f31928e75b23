package dev.factors.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackOrderTest {

  @TempDir Path temp;
  Sandbox sandbox;
  final List<ObjectId> trees = new ArrayList<>();

  @BeforeEach
  void create() {
    sandbox = Sandbox.create(temp);
    for (int file = 0; file < 20; file++) {
      sandbox.write("paper/" + file, "0\n");
    }
    for (int i = 0; i < 20; i++) {
      String commit = sandbox.write("paper/" + i, "1\n").commit("Change " + i);
      trees.add(ObjectId.fromString(sandbox.git("rev-parse", commit + ":paper")));
    }
    Collections.shuffle(trees, new Random(1));
  }

  @Test
  void putsEachBaseBeforeItsDeltas() throws Exception {
    sandbox.git("repack", "-adfq");
    Map<String, String> bases = bases();
    assertThat(bases).isNotEmpty();
    List<String> sorted = sorted();
    bases.forEach(
        (delta, base) -> assertThat(sorted.indexOf(base)).isLessThan(sorted.indexOf(delta)));
  }

  @Test
  void leavesAsTheyAreWhatNoPackHas() {
    assertThat(sorted()).isEqualTo(trees.stream().map(ObjectId::name).toList());
  }

  private List<String> sorted() {
    try (GitRepository repository = sandbox.open()) {
      List<ObjectId> sorted = PackOrder.of(repository.jgit()).sorted(trees, tree -> tree);
      assertThat(sorted).containsExactlyInAnyOrderElementsOf(trees);
      return sorted.stream().map(ObjectId::name).toList();
    }
  }

  /** What git says of the trees that are deltas: the trees that they are deltas of. */
  private Map<String, String> bases() throws Exception {
    Path index;
    try (Stream<Path> files = Files.list(sandbox.folder().resolve(".git/objects/pack"))) {
      index = files.filter(file -> file.toString().endsWith(".idx")).findFirst().orElseThrow();
    }
    Map<String, String> bases = new HashMap<>();
    for (String line : sandbox.git("verify-pack", "-v", index.toString()).split("\n", -1)) {
      String[] words = line.split(" +", -1);
      if (words.length == 7 && trees.contains(ObjectId.fromString(words[0]))) {
        bases.put(words[0], words[6]);
      }
    }
    return bases;
  }
}
