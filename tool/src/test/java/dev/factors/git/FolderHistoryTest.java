package dev.factors.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderHistoryTest {

  @TempDir Path temp;
  Sandbox sandbox;

  @BeforeEach
  void create() {
    sandbox = Sandbox.create(temp);
  }

  @Test
  void namesTheCommitsThatChangeTheFolder() {
    sandbox.write("paper/a", "1\n").commit("No reviews");
    sandbox.write("reviews/a", "1\n").write("reviewsx/a", "1\n").commit("Add");
    sandbox.write("paper/a", "2\n").commit("Elsewhere");
    sandbox.write("reviews/x/y/b", "1\n").commit("Add below");
    sandbox.git("rm", "-rq", "reviews");
    sandbox.commit("Remove");
    sandbox.write("reviews", "a file now\n").commit("A file of that name");
    assertThat(subjects("HEAD")).containsExactly("Add", "Add below", "Remove");
  }

  @Test
  void comparesAMergeWithEveryParent() {
    sandbox.write("reviews/a", "1\n").commit("Begin");
    sandbox.git("checkout", "-q", "-b", "side");
    sandbox.write("reviews/b", "1\n").commit("Side");
    sandbox.git("checkout", "-q", "main");
    sandbox.write("paper/a", "1\n").commit("Main");
    sandbox.git("merge", "-q", "-s", "ours", "-m", "Drop the side", "side");
    List<FolderChange> changes = read("HEAD").changes();
    assertThat(changes)
        .extracting(change -> change.commit().subject())
        .containsExactly("Begin", "Side", "Drop the side");
    assertThat(changes).extracting(FolderChange::mainline).containsExactly(true, false, true);
    assertThat(changes.get(2).tree()).isEqualTo(changes.get(2).parentTrees().get(0));
    assertThat(changes.get(2).tree()).isNotEqualTo(changes.get(2).parentTrees().get(1));
  }

  @Test
  void putsParentsBeforeChildrenWhateverTheirClocksSay() {
    sandbox.days(1000).write("reviews/a", "1\n").commit("In the future");
    sandbox.days(-2000).write("reviews/a", "2\n").commit("In the past");
    sandbox.days(10).write("reviews/a", "3\n").commit("A little later");
    assertThat(subjects("HEAD")).containsExactly("In the future", "In the past", "A little later");
  }

  @Test
  void saysWhichTipReachesACommitFirst() {
    sandbox.write("reviews/a", "1\n").commit("Begin");
    sandbox.git("checkout", "-q", "-b", "side");
    sandbox.write("reviews/b", "1\n").commit("Side");
    sandbox.git("checkout", "-q", "-b", "far");
    sandbox.write("reviews/c", "1\n").commit("Far");
    assertThat(read("main", "side", "far").changes())
        .extracting(FolderChange::tip)
        .containsExactly(0, 1, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "author nobody\ncommitter nobody\n\nNo dates\n",
        "author A <a@b> 99999999999999999999 +9999\ncommitter A <a@b> -5 -9999\n\nOdd dates\n",
        "author <<>> 1 +0000\ncommitter A <a@b> 1 +0000\nencoding x-bogus\n\nOdd\n",
        "author A <a@b> 1 +0000\ncommitter A <a@b> 1 +0000\nencoding UTF-16\n\nA: 1\n\nA: 1\n",
        "author A <a@b> 1 +0000\ncommitter A <a@b> 1 +0000\ngpgsig nothing\n\n",
        "\n",
      })
  void isNotStoppedByACommitThatNoGitWouldWrite(String text) {
    sandbox.write("reviews/a", "1\n").commit("Begin");
    String header = "tree " + sandbox.git("rev-parse", "HEAD^{tree}") + "\n";
    String odd =
        sandbox.gitWithInput(
            header + text, "hash-object", "-t", "commit", "-w", "--stdin", "--literally");
    sandbox.git("update-ref", "refs/heads/main", odd);
    sandbox.write("reviews/b", "1\n");
    sandbox.git("add", "-A");
    String tree = sandbox.git("write-tree");
    String tip = sandbox.git("commit-tree", "-m", "Go on", "-p", odd, tree);
    try (GitRepository repository = sandbox.open()) {
      FolderHistory history =
          FolderHistory.read(repository, "reviews", List.of(tip), Set.of("reviewed-by"));
      assertThat(history.changes()).hasSize(2);
      assertThat(history.changes().get(0).commit().id()).isEqualTo(odd);
      assertThat(history.changes().get(0).commit().author().date()).isNotNull();
    }
  }

  @Test
  void collectsTheTrailersAskedForFromAllCommits() {
    String first = sandbox.commit("One\n\nReviewed-by: A <a@example.org>\nOther: x");
    String second = sandbox.commit("Two\n\nreviewed-BY: B");
    assertThat(read("HEAD").trailers())
        .containsExactly(
            new CommitTrailer(first, new Trailer("Reviewed-by", "A <a@example.org>")),
            new CommitTrailer(second, new Trailer("reviewed-BY", "B")));
  }

  private List<String> subjects(String tip) {
    return read(tip).changes().stream().map(change -> change.commit().subject()).toList();
  }

  private FolderHistory read(String... tips) {
    try (GitRepository repository = sandbox.open()) {
      List<String> ids = List.of(tips).stream().map(tip -> repository.resolve(tip).id()).toList();
      return FolderHistory.read(repository, "reviews", ids, Set.of("reviewed-by"));
    }
  }
}
