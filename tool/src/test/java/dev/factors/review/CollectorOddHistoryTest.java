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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histories that hide comments, or seem to. */
class CollectorOddHistoryTest {

  private static final String FIRST = path("jdoe", "first");
  private static final String ONE = "0.0.1/jdoe/1";
  private static final String TWO = "0.0.1/jdoe/2";

  @TempDir Path temp;
  Sandbox sandbox;

  @BeforeEach
  void create() {
    sandbox = Sandbox.create(temp);
    sandbox.write("reviews/roster.yaml", Reviews.ROSTER).commit("Begin");
    sandbox.as("Jane Doe", "jdoe@example.org");
  }

  @Test
  void takesACommentThatWasAlteredAndRestoredForUntouched() {
    write(comment("1", "x")).commit("Review");
    write(comment("1", "y")).commit("Alter");
    write(comment("1", "x")).commit("Restore");
    assertThat(states(collect(sandbox))).isEqualTo(Map.of(ONE, State.SUBMITTED));
  }

  @Test
  void followsACommentFromFileToFile() {
    write(comment("1", "x"), comment("2", "y"));
    String commit = sandbox.commit("Review");
    write(comment("1", "x"));
    sandbox.write(path("jdoe", "second"), file("jdoe", comment("2", "y"))).commit("Split");
    Ledger ledger = collect(sandbox);
    assertThat(states(ledger)).isEqualTo(Map.of(ONE, State.SUBMITTED, TWO, State.SUBMITTED));
    assertThat(row(ledger, TWO).introduced().commit()).isEqualTo(commit);
    assertThat(row(ledger, TWO).file().path()).isEqualTo(path("jdoe", "second"));
  }

  @Test
  void findsWhatGaveWayInAMergeToAnotherCommentOfItsId() {
    branch("side");
    write(comment("1", "theirs"));
    String lost = sandbox.commit("Side");
    sandbox.git("checkout", "-q", "main");
    write(comment("1", "ours")).commit("Main");
    sandbox.git("merge", "-q", "-s", "ours", "-m", "Merge", "side");
    sandbox.git("branch", "-D", "side");
    Row row = row(collect(sandbox), ONE);
    assertThat(row.state()).isEqualTo(State.SUBMITTED);
    assertThat(row.comment().text()).isEqualTo("ours");
    assertThat(sandbox.git("log", "--format=%s", "-1", row.introduced().commit()))
        .isEqualTo("Main");
    assertThat(row.conflicts())
        .containsExactly(
            new Conflict(null, sandbox.git("rev-parse", lost + ":" + FIRST), "theirs"));
  }

  @Test
  void findsTheSameIdInTwoFiles() {
    write(comment("1", "x"));
    sandbox.write(path("jdoe", "second"), file("jdoe", comment("1", "z"))).commit("Review");
    Row row = row(collect(sandbox), ONE);
    assertThat(row.comment().text()).isEqualTo("x");
    assertThat(row.conflicts()).extracting(Conflict::comment).containsExactly("z");
    sandbox.write(path("jdoe", "before"), file("jdoe", comment("1", "shadow"))).commit("Shadow");
    assertThat(row(collect(sandbox), ONE).state()).isEqualTo(State.ALTERED);
  }

  @Test
  void namesWhatCannotBeRead() {
    sandbox.write(FIRST, "comments: [{id: 1, comment: Why}\n");
    String broken = sandbox.commit("Say it");
    write(comment("1", "Why")).commit("Say it in YAML");
    sandbox.write(path("jdoe", "second"), "comments:\n  - {comment: Who}\n  - And how?\n");
    String nameless = sandbox.commit("Without an id");
    sandbox.write(path("jdoe", "latin"), new byte[] {'a', ':', ' ', (byte) 0xe4, '\n'});
    String latin = sandbox.commit("Not in UTF-8");
    sandbox.git("rm", "-q", path("jdoe", "second"), path("jdoe", "latin"));
    sandbox.commit("As if nobody had said a word");
    Ledger ledger = collect(sandbox);
    assertThat(states(ledger)).isEqualTo(Map.of(ONE, State.SUBMITTED));
    assertThat(
            ledger.unreadable().entrySet().stream()
                .map(each -> each.getValue().id() + " " + each.getKey().file())
                .toList())
        .containsExactly(
            broken + " " + FIRST,
            nameless + " " + path("jdoe", "second"),
            latin + " " + path("jdoe", "latin"));
    assertThat(ledger.unreadable().keySet())
        .extracting(Unreadable::problem)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("line 1: "),
            second -> assertThat(second).isEqualTo("2 of its entries are no comments with an id"),
            third -> assertThat(third).endsWith("the file is not UTF-8"));
  }

  @Test
  void readsASquashByAnotherPerson() {
    branch("pull");
    write(comment("1", "draft"));
    String draft = sandbox.commit("Draft");
    write(comment("1", "final")).commit("Reword");
    sandbox.git("checkout", "-q", "main");
    sandbox.git("merge", "-q", "--squash", "pull");
    sandbox.as("Ed Itor", "ed@example.org");
    String squash = sandbox.commit("Review (#1)\n\nCo-authored-by: Jane Doe <jdoe@example.org>");
    Row here = row(collect(sandbox), ONE);
    assertThat(here.state()).isEqualTo(State.SUBMITTED);
    assertThat(here.introduced().commit()).isEqualTo(squash);
    assertThat(here.identity()).isEqualTo(Identity.CARRIED);
    Row everywhere = row(collectAll(sandbox), ONE);
    assertThat(everywhere.state()).isEqualTo(State.SUBMITTED);
    assertThat(everywhere.introduced().commit()).isEqualTo(draft);
    assertThat(everywhere.identity()).isEqualTo(Identity.AUTHOR);
    assertThat(everywhere.conflicts()).isEmpty();
  }

  @Test
  void readsARebase() {
    branch("pull");
    write(comment("1", "x"));
    String first = sandbox.commit("Review");
    sandbox.git("update-ref", "refs/pull/1/head", "HEAD");
    sandbox.git("checkout", "-q", "main");
    sandbox.write("paper/a", "1\n").commit("Go on");
    sandbox.git("rebase", "-q", "main", "pull");
    sandbox.git("checkout", "-q", "main");
    sandbox.git("merge", "-q", "--ff-only", "pull");
    Row row = row(collectAll(sandbox), ONE);
    assertThat(row.state()).isEqualTo(State.SUBMITTED);
    assertThat(row.introduced().commit()).isEqualTo(first);
    assertThat(row.ref()).isEqualTo("refs/pull/1/head");
    assertThat(row.conflicts()).isEmpty();
  }

  @Test
  void readsASubtreeMerge() {
    sandbox.git("checkout", "-q", "--orphan", "other");
    sandbox.git("rm", "-rfq", ".");
    sandbox.write("0.0.1/jdoe/first.yaml", file("jdoe", comment("1", "x")));
    sandbox.write("paper/x", "not here\n").commit("Elsewhere");
    sandbox.git("checkout", "-q", "main");
    sandbox.git("merge", "-q", "-s", "ours", "--no-commit", "--allow-unrelated-histories", "other");
    sandbox.git("read-tree", "--prefix=reviews/0.0.1/", "-u", "other:0.0.1");
    String merge = sandbox.commit("Graft the reviews on");
    Row row = row(collect(sandbox), ONE);
    assertThat(row.state()).isEqualTo(State.SUBMITTED);
    assertThat(row.introduced().commit()).isEqualTo(merge);
  }

  @Test
  void ignoresWhatIsNoFile() {
    write(comment("1", "x"));
    sandbox.git("add", "-A");
    sandbox.git("update-index", "--chmod=+x", FIRST);
    String commit = sandbox.git("rev-parse", "HEAD");
    sandbox.git(
        "update-index", "--add", "--cacheinfo", "160000," + commit + "," + path("jroe", "module"));
    String blob = sandbox.gitWithInput("../jdoe/first.yaml", "hash-object", "-w", "--stdin");
    sandbox.git(
        "update-index", "--add", "--cacheinfo", "120000," + blob + "," + path("jroe", "link"));
    sandbox.git("commit", "-q", "-m", "Review");
    assertThat(states(collect(sandbox))).isEqualTo(Map.of(ONE, State.SUBMITTED));
  }

  @Test
  void believesTheFolderNotTheFile() {
    sandbox.write(FIRST, file("jroe", comment("1", "x")).replace("0.0.1", "9.9.9"));
    sandbox.commit("Review");
    assertThat(states(collect(sandbox))).isEqualTo(Map.of(ONE, State.SUBMITTED));
  }

  @Test
  void letsNobodyReplaceForAnother() {
    write(comment("1", "x")).commit("Review");
    sandbox.as("Mal Lory", "mallory@example.org");
    sandbox
        .write(
            path("jdoe", "second"),
            file("jdoe", "  - {id: 2, replaces: 1, type: general, comment: never mind}\n"))
        .commit("Correct her");
    Ledger ledger = collect(sandbox);
    assertThat(states(ledger)).isEqualTo(Map.of(ONE, State.SUBMITTED, TWO, State.SUBMITTED));
    assertThat(row(ledger, TWO).identity()).isEqualTo(Identity.MISMATCH);
  }

  @Test
  void givesAWithdrawalNoEffectThatWasMadeOfAComment() {
    write(comment("1", "x"), comment("2", "y")).commit("Review");
    sandbox.as("Mal Lory", "mallory@example.org");
    write(comment("1", "x"), "  - {id: 2, retracts: 1}\n").commit("Turn one into another");
    assertThat(states(collect(sandbox)))
        .isEqualTo(Map.of(ONE, State.SUBMITTED, TWO, State.ALTERED));
  }

  @Test
  void noticesAnothersHandInADraft() {
    branch("pull");
    write(comment("1", "x")).commit("Draft");
    sandbox.as("Mal Lory", "mallory@example.org");
    write(comment("1", "the opposite")).commit("Reword");
    sandbox.git("checkout", "-q", "main");
    sandbox.git("merge", "-q", "--no-ff", "-m", "Merge", "pull");
    Row row = row(collect(sandbox), ONE);
    assertThat(row.state()).isEqualTo(State.SUBMITTED);
    assertThat(row.identity()).isEqualTo(Identity.MISMATCH);
  }

  @Test
  void countsADraftThatWasDroppedAsDeletedUntilAnEditorSaysThatItIsKnown() {
    branch("pull");
    write(comment("1", "x"), comment("2", "y")).commit("Draft");
    write(comment("2", "y")).commit("Think better of it");
    sandbox.git("checkout", "-q", "main");
    sandbox.git("merge", "-q", "--no-ff", "-m", "Merge", "pull");
    assertThat(states(collect(sandbox)))
        .isEqualTo(Map.of(ONE, State.DELETED, TWO, State.SUBMITTED));
    sandbox.write(
        "reviews/0.0.1/dispositions/known.yaml",
        "acknowledgements:\n"
            + "  - {comment: 0.0.1/jdoe/1, event: deleted, rationale: a draft, by: editors}\n");
    sandbox.commit("Acknowledge");
    assertThat(collect(sandbox).broken()).isEmpty();
  }

  @Test
  void isNotMisledByDates() {
    sandbox.days(400);
    write(comment("1", "x"));
    String first = sandbox.commit("In the future");
    sandbox.days(-800);
    write(comment("1", "y")).commit("In the past");
    Row row = row(collect(sandbox), ONE);
    assertThat(row.state()).isEqualTo(State.ALTERED);
    assertThat(row.introduced().commit()).isEqualTo(first);
  }

  @Test
  void readsWhatWasCommittedNotWhatReplacesIt() {
    write(comment("1", "x"));
    String real = sandbox.commit("Review");
    write(comment("1", "forged"));
    String other = sandbox.commit("Forge");
    sandbox.git("reset", "-q", "--hard", real);
    sandbox.git("replace", real, other);
    sandbox.write(".git/info/grafts", real + "\n");
    Row row = row(collect(sandbox), ONE);
    assertThat(row.comment().text()).isEqualTo("x");
    assertThat(row.introduced().commit()).isEqualTo(real);
  }

  @Test
  void looksAtBranchesAndPullRequestsOnly() {
    branch("topic");
    write(comment("1", "x")).commit("Review");
    sandbox.git("tag", "v1");
    sandbox.write("paper/a", "1\n").git("add", "-A");
    sandbox.git("stash", "-q");
    sandbox.git("checkout", "-q", "main");
    sandbox.git("update-ref", "refs/remotes/pull/7/merge", "topic");
    sandbox.git("update-ref", "refs/remotes/origin/pull/7/merge", "topic");
    sandbox.git("branch", "-D", "topic");
    assertThat(collectAll(sandbox).rows()).isEmpty();
    sandbox.git("update-ref", "refs/remotes/origin/topic", "v1");
    sandbox.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/topic");
    Row row = row(collectAll(sandbox), ONE);
    assertThat(row.state()).isEqualTo(State.PENDING);
    assertThat(row.ref()).isEqualTo("refs/remotes/origin/topic");
  }

  @Test
  void refusesABranchWithoutACommit() {
    Sandbox empty = Sandbox.create(temp.resolve("empty"));
    assertThatThrownBy(() -> collect(empty))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no commit yet");
  }

  @Test
  void readsAThousandCommentsInAFile() {
    String[] entries =
        IntStream.rangeClosed(1, 1000)
            .mapToObj(id -> comment(String.valueOf(id), "x" + id))
            .toArray(String[]::new);
    write(entries).commit("Review");
    entries[499] = comment("500", "changed");
    write(entries).commit("Change one");
    assertThat(
            collect(sandbox).rows().stream()
                .collect(Collectors.groupingBy(Row::state, Collectors.counting())))
        .isEqualTo(Map.of(State.SUBMITTED, 999L, State.ALTERED, 1L));
  }

  @Test
  void readsNamesInOldEncodings() {
    sandbox.git("config", "i18n.commitEncoding", "ISO-8859-1");
    sandbox.with("GIT_AUTHOR_NAME", "J\u001b[31m");
    write(comment("1", "x"));
    sandbox.git("add", "-A");
    String tree = sandbox.git("write-tree");
    byte[] commit =
        ("tree "
                + tree
                + "\nparent "
                + sandbox.git("rev-parse", "HEAD")
                + "\nauthor J\u00f6rg \u001b[31mDoe <jdoe@example.org> 1767225600 +0000"
                + "\ncommitter J\u00f6rg Doe <jdoe@example.org> 1767225600 +0000"
                + "\nencoding ISO-8859-1\n\nReview\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    sandbox.write("../commit", commit);
    String id = sandbox.git("hash-object", "-t", "commit", "-w", "../commit");
    sandbox.git("update-ref", "refs/heads/main", id);
    Ledger ledger = collect(sandbox);
    assertThat(row(ledger, ONE).introduced().author().name()).contains("J\u00f6rg");
    assertThat(new String(LedgerJson.write(ledger, Map.of()), StandardCharsets.UTF_8))
        .contains("\"name\": \"J\u00f6rg Doe\"")
        .doesNotContain("\\u001b");
  }

  @Test
  void takesTheMailmapOfTheCommitAskedAbout() {
    sandbox.as("jd", "jd@laptop");
    write(comment("1", "x")).commit("Review");
    assertThat(row(collect(sandbox), ONE).identity()).isEqualTo(Identity.MISMATCH);
    sandbox.write(".mailmap", "Jane Doe <jdoe@example.org> <jd@laptop>\n");
    assertThat(row(collect(sandbox), ONE).identity()).isEqualTo(Identity.MISMATCH);
    sandbox.commit("Map");
    Row row = row(collect(sandbox), ONE);
    assertThat(row.identity()).isEqualTo(Identity.AUTHOR);
    assertThat(row.introduced().author().name()).isEqualTo("Jane Doe");
  }

  private Sandbox write(String... entries) {
    return sandbox.write(FIRST, file("jdoe", entries));
  }

  private void branch(String name) {
    sandbox.git("checkout", "-q", "-b", name);
  }
}
