package dev.factors.review;

import static dev.factors.review.Reviews.collect;
import static dev.factors.review.Reviews.collectAll;
import static dev.factors.review.Reviews.comment;
import static dev.factors.review.Reviews.file;
import static dev.factors.review.Reviews.path;
import static dev.factors.review.Reviews.row;
import static dev.factors.review.Reviews.states;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.factors.diagnostic.Failure;
import dev.factors.git.Sandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectorTest {

  private static final String FIRST = path("jdoe", "first");
  private static final String ONE = "0.0.1/jdoe/1";
  private static final String TWO = "0.0.1/jdoe/2";

  @TempDir Path temp;
  Sandbox sandbox;

  @BeforeEach
  void create() {
    sandbox = Sandbox.create(temp);
    sandbox.write("reviews/roster.yaml", Reviews.ROSTER).commit("Begin");
  }

  @Test
  void findsNothingWhereNothingWasSubmitted() {
    Ledger ledger = collect(sandbox);
    assertThat(ledger.rows()).isEmpty();
    assertThat(ledger.ballots()).isEmpty();
  }

  @Test
  void saysWhichCommitIntroducedAComment() {
    sandbox.as("Jane Doe", "jdoe@example.org");
    String commit = sandbox.write(FIRST, file("jdoe", comment("1", "x"))).commit("Review");
    String blob = sandbox.git("rev-parse", "HEAD:" + FIRST);
    String date = sandbox.git("log", "-1", "--format=%ct");
    sandbox.as("Ed Itor", "ed@example.org").write("paper/a", "1\n").commit("Go on");
    Row row = row(collect(sandbox), ONE);
    assertThat(row.state()).isEqualTo(State.SUBMITTED);
    assertThat(row.identity()).isEqualTo(Identity.AUTHOR);
    assertThat(row.introduced().commit()).isEqualTo(commit);
    assertThat(row.introduced().blob()).isEqualTo(blob);
    assertThat(row.introduced().author().email()).isEqualTo("jdoe@example.org");
    assertThat(row.introduced().date().getEpochSecond()).isEqualTo(Long.parseLong(date));
    assertThat(row.file().path()).isEqualTo(FIRST);
  }

  @Test
  void tellsTheAlteredCommentFromItsNeighbour() {
    write(comment("1", "x"), comment("2", "y")).commit("Review");
    write(comment("1", "x"), comment("2", "z")).commit("Change one");
    assertThat(states(collect(sandbox)))
        .isEqualTo(Map.of(ONE, State.SUBMITTED, TWO, State.ALTERED));
    assertThat(collect(sandbox).broken()).hasSize(1);
  }

  @Test
  void doesNotTakeLayoutForContent() {
    write(comment("1", "x")).commit("Review");
    write(
            "  # a remark\n  - comment: |\n      x\n    blocking: true\n    type: 'technical'\n    id: 1\n")
        .commit("Write it otherwise");
    assertThat(states(collect(sandbox))).isEqualTo(Map.of(ONE, State.SUBMITTED));
  }

  @Test
  void findsWhatIsGone() throws IOException {
    write(comment("1", "x"), comment("2", "y")).commit("Review");
    write(comment("1", "x")).commit("Drop one");
    assertThat(states(collect(sandbox)))
        .isEqualTo(Map.of(ONE, State.SUBMITTED, TWO, State.DELETED));
    Files.delete(sandbox.folder().resolve(FIRST));
    sandbox.commit("Drop the file");
    Ledger ledger = collect(sandbox);
    assertThat(states(ledger)).isEqualTo(Map.of(ONE, State.DELETED, TWO, State.DELETED));
    assertThat(row(ledger, TWO).comment().text()).isEqualTo("y");
  }

  @Test
  void seesThatWhatWasDeletedIsBack() {
    write(comment("1", "x")).commit("Review");
    sandbox.git("rm", "-q", FIRST);
    sandbox.commit("Delete");
    write(comment("1", "x")).commit("Put it back");
    Row row = row(collect(sandbox), ONE);
    assertThat(row.state()).isEqualTo(State.SUBMITTED);
    assertThat(sandbox.git("log", "--format=%s", "-1", row.introduced().commit()))
        .isEqualTo("Review");
    write(comment("1", "another")).commit("Change it after all");
    assertThat(states(collect(sandbox))).isEqualTo(Map.of(ONE, State.ALTERED));
  }

  @Test
  void followsACommentThroughARenameWithAnEdit() {
    write(comment("1", "x"), comment("2", "y")).commit("Review");
    sandbox.git("mv", FIRST, path("jdoe", "second"));
    sandbox.write(path("jdoe", "second"), file("jdoe", comment("2", "z"), comment("1", "x")));
    sandbox.commit("Rename and edit");
    Ledger ledger = collect(sandbox);
    assertThat(states(ledger)).isEqualTo(Map.of(ONE, State.SUBMITTED, TWO, State.ALTERED));
    assertThat(row(ledger, ONE).file().path()).isEqualTo(path("jdoe", "second"));
    assertThat(sandbox.git("log", "--format=%s", "-1", row(ledger, ONE).introduced().commit()))
        .isEqualTo("Review");
  }

  @Test
  void letsAReviewerCorrectAndWithdraw() {
    sandbox.as("Jane Doe", "jdoe@example.org");
    write(comment("1", "x"), comment("2", "y")).commit("Review");
    write(
            comment("1", "x"),
            comment("2", "y"),
            "  - {id: 3, replaces: 1, type: technical, blocking: false, comment: better}\n",
            "  - {id: 4, retracts: 2}\n")
        .commit("Correct and withdraw");
    assertThat(states(collect(sandbox)))
        .isEqualTo(
            Map.of(ONE, State.REPLACED, TWO, State.RETRACTED, "0.0.1/jdoe/3", State.SUBMITTED));
  }

  @Test
  void doesNotLetAnybodyElseWithdraw() {
    sandbox.as("Jane Doe", "jdoe@example.org");
    write(comment("1", "x")).commit("Review");
    sandbox.as("Mal Lory", "mallory@example.org");
    sandbox
        .write(path("jdoe", "second"), file("jdoe", "  - {id: 2, retracts: 1}\n"))
        .write(path("jroe", "first"), file("jroe", "  - {id: 1, retracts: 0.0.1/jdoe/1}\n"))
        .commit("Withdraw for her");
    assertThat(states(collect(sandbox))).isEqualTo(Map.of(ONE, State.SUBMITTED));
  }

  @Test
  void noticesThatACommentWasTurnedIntoAWithdrawal() {
    write(comment("1", "x"), comment("2", "y")).commit("Review");
    write("  - {id: 1, retracts: 2}\n", comment("2", "y")).commit("Turn one into another");
    Ledger ledger = collect(sandbox);
    assertThat(row(ledger, ONE).state()).isEqualTo(State.ALTERED);
    assertThat(row(ledger, ONE).comment().text()).isEqualTo("x");
  }

  @Test
  void takesWhatChangedBeforeAMergeForADraft() {
    branch("review");
    write(comment("1", "draft")).commit("Draft");
    write(comment("1", "final")).commit("Reword");
    merge("review");
    Row row = row(collect(sandbox), ONE);
    assertThat(row.state()).isEqualTo(State.SUBMITTED);
    assertThat(row.comment().text()).isEqualTo("final");
    write(comment("1", "later")).commit("Reword again");
    assertThat(states(collect(sandbox))).isEqualTo(Map.of(ONE, State.ALTERED));
  }

  @Test
  void findsWhatAMergeDrops() {
    branch("review");
    write(comment("1", "x")).commit("Review");
    sandbox.git("checkout", "-q", "main");
    sandbox.write("paper/a", "1\n").commit("Go on");
    sandbox.git("merge", "-q", "-s", "ours", "-m", "Merge but drop", "review");
    assertThat(states(collect(sandbox))).isEqualTo(Map.of(ONE, State.DELETED));
  }

  @Test
  void findsWhatAnEvilMergeChangesAndAdds() {
    write(comment("1", "x")).commit("Review");
    branch("side");
    sandbox.write("paper/b", "1\n").commit("Side");
    sandbox.git("checkout", "-q", "main");
    sandbox.write("paper/a", "1\n").commit("Go on");
    sandbox.git("merge", "-q", "--no-commit", "side");
    write(comment("1", "changed"), comment("2", "smuggled"));
    String merge = sandbox.commit("Merge");
    Ledger ledger = collect(sandbox);
    assertThat(states(ledger)).isEqualTo(Map.of(ONE, State.ALTERED, TWO, State.SUBMITTED));
    assertThat(row(ledger, TWO).introduced().commit()).isEqualTo(merge);
  }

  @Test
  void readsAnOctopus() {
    for (String id : new String[] {"1", "2", "3"}) {
      branch("side" + id);
      sandbox.write(path("jdoe", "file" + id), file("jdoe", comment(id, "x"))).commit("Side " + id);
      sandbox.git("checkout", "-q", "main");
    }
    sandbox.git("merge", "-q", "-m", "Octopus", "side1", "side2", "side3");
    Ledger ledger = collect(sandbox);
    assertThat(states(ledger)).hasSize(3).containsValue(State.SUBMITTED);
    assertThat(sandbox.git("log", "--format=%s", "-1", row(ledger, TWO).introduced().commit()))
        .isEqualTo("Side 2");
  }

  @Test
  void readsACrissCross() {
    branch("side");
    write(comment("1", "x")).commit("Side");
    sandbox.git("checkout", "-q", "main");
    sandbox.write(path("jroe", "first"), file("jroe", comment("1", "y"))).commit("Main");
    sandbox.git("branch", "old-main");
    sandbox.git("merge", "-q", "-m", "One way", "side");
    sandbox.git("checkout", "-q", "side");
    sandbox.git("merge", "-q", "-m", "The other way", "old-main");
    sandbox.git("checkout", "-q", "main");
    sandbox.git("merge", "-q", "-m", "Again", "side");
    assertThat(states(collect(sandbox)))
        .isEqualTo(Map.of(ONE, State.SUBMITTED, "0.0.1/jroe/1", State.SUBMITTED));
  }

  @Test
  void takesTheOldestOfTwoCommitsThatBringTheSame() {
    branch("side");
    write(comment("1", "x"));
    String first = sandbox.commit("Review");
    sandbox.git("checkout", "-q", "main");
    sandbox.write("paper/a", "1\n").commit("Go on");
    sandbox.git("cherry-pick", first);
    merge("side");
    Row row = row(collect(sandbox), ONE);
    assertThat(row.introduced().commit()).isEqualTo(first);
    assertThat(row.state()).isEqualTo(State.SUBMITTED);
  }

  @Test
  void readsSeveralRoots() {
    sandbox.git("checkout", "-q", "--orphan", "other");
    sandbox.git("rm", "-rfq", ".");
    write(comment("1", "x")).commit("Another root");
    sandbox.git("checkout", "-q", "main");
    sandbox.git("merge", "-q", "--allow-unrelated-histories", "-m", "Join", "other");
    assertThat(states(collect(sandbox))).isEqualTo(Map.of(ONE, State.SUBMITTED));
  }

  @Test
  void isNotStoppedByWhatIsNoYaml() throws IOException {
    write(comment("1", "x")).commit("Review");
    sandbox.write(FIRST, "{{{ &a *a !!x\n").commit("Damage");
    sandbox.write(FIRST, new byte[] {(byte) 0xff, (byte) 0xfe, 0}).commit("Damage more");
    sandbox.write(path("jroe", "never"), "\tnever: valid\n").commit("Never valid");
    assertThat(states(collect(sandbox))).isEqualTo(Map.of(ONE, State.DELETED));
    write(comment("1", "x")).commit("Repair");
    Files.delete(sandbox.folder().resolve(path("jroe", "never")));
    Files.createSymbolicLink(
        sandbox.folder().resolve(path("jroe", "link")), Path.of("../jdoe/first.yaml"));
    sandbox.commit("Add a link");
    assertThat(states(collect(sandbox))).isEqualTo(Map.of(ONE, State.SUBMITTED));
  }

  @Test
  void keepsACommentThatIsNotAsItsSchemaSays() {
    write("  - {id: 1, type: technicall, comment: x, unknown: y}\n").commit("Review");
    Row row = row(collect(sandbox), ONE);
    assertThat(row.comment().type()).isNull();
    assertThat(row.comment().text()).isEqualTo("x");
  }

  @Test
  void tellsPathsApartThatDifferInCaseOnly() {
    write(comment("1", "x"));
    sandbox.write(path("jdoe", "First"), file("jdoe", comment("2", "y"))).commit("Review");
    write(comment("1", "x"), comment("2", "y"));
    sandbox.git("rm", "-qf", path("jdoe", "First"));
    sandbox.commit("Put both into one");
    assertThat(states(collect(sandbox)))
        .isEqualTo(Map.of(ONE, State.SUBMITTED, TWO, State.SUBMITTED));
  }

  @Test
  void keepsWhatIsNotUtf8FromSpoilingTheRest() {
    write(comment("1", "x"));
    byte[] latin1 = file("jroe", comment("1", "caf\u00e9")).getBytes(StandardCharsets.ISO_8859_1);
    sandbox.write(path("jroe", "first"), latin1).commit("Review");
    assertThat(states(collect(sandbox))).isEqualTo(Map.of(ONE, State.SUBMITTED));
  }

  @Test
  void listsWhatWaitsOnOtherBranches() {
    write(comment("1", "x")).commit("Review");
    branch("pull");
    sandbox.write(path("jroe", "first"), file("jroe", comment("1", "y"))).commit("Pending");
    write(comment("1", "conflicting")).commit("Conflict");
    sandbox.git("checkout", "-q", "main");
    sandbox.git("update-ref", "refs/pull/7/merge", "pull");
    Ledger ledger = collectAll(sandbox);
    assertThat(states(ledger))
        .isEqualTo(Map.of(ONE, State.SUBMITTED, "0.0.1/jroe/1", State.PENDING));
    assertThat(row(ledger, ONE).ref()).isEqualTo("refs/heads/main");
    assertThat(row(ledger, ONE).conflicts())
        .singleElement()
        .satisfies(conflict -> assertThat(conflict.comment()).isEqualTo("conflicting"));
    assertThat(row(ledger, "0.0.1/jroe/1").ref()).isEqualTo("refs/heads/pull");
    assertThat(states(collect(sandbox))).isEqualTo(Map.of(ONE, State.SUBMITTED));
  }

  @Test
  void ignoresTheTrialMergesOfAForge() {
    branch("trial");
    write(comment("1", "x")).commit("Trial");
    sandbox.git("checkout", "-q", "main");
    sandbox.git("update-ref", "refs/pull/7/merge", "trial");
    sandbox.git("branch", "-D", "trial");
    assertThat(collectAll(sandbox).rows()).isEmpty();
    sandbox.git("update-ref", "refs/pull/7/head", "refs/pull/7/merge");
    assertThat(row(collectAll(sandbox), ONE).ref()).isEqualTo("refs/pull/7/head");
  }

  @Test
  void linksCommitsToTheCommentsTheyAddress() {
    write(comment("1", "x")).commit("Review");
    String commit =
        sandbox
            .write("paper/a", "1\n")
            .commit("Say it\n\nADDRESSES-comment: 0.0.1/jdoe/1\nReviewed-by: J <j@example.org>");
    Ledger ledger = collect(sandbox);
    assertThat(row(ledger, ONE).addressedBy()).containsExactly(commit);
    assertThat(ledger.trailers()).hasSize(2);
  }

  @Test
  void refusesAShallowClone() {
    write(comment("1", "x")).commit("Review");
    sandbox.git("clone", "-q", "--depth", "1", sandbox.folder().toUri().toString(), "../shallow");
    Sandbox shallow = sandbox.in(temp.resolve("shallow"));
    assertThatThrownBy(() -> collect(shallow))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("git fetch --unshallow");
  }

  private Sandbox write(String... entries) {
    return sandbox.write(FIRST, file("jdoe", entries));
  }

  private void branch(String name) {
    sandbox.git("checkout", "-q", "-b", name);
  }

  private void merge(String branch) {
    sandbox.git("checkout", "-q", "main");
    sandbox.git("merge", "-q", "--no-ff", "-m", "Merge " + branch, branch);
  }
}
