package dev.factors.review;

import static dev.factors.review.Reviews.collect;
import static dev.factors.review.Reviews.comment;
import static dev.factors.review.Reviews.dispositions;
import static dev.factors.review.Reviews.file;
import static dev.factors.review.Reviews.path;
import static dev.factors.review.Reviews.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.zafarkhaja.semver.Version;
import dev.factors.git.Sandbox;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

  private static final String ANSWERS = "reviews/0.0.1/dispositions/first.yaml";
  private static final String REJECTED =
      "{comment: 0.0.1/jdoe/1, disposition: rejected, rationale: no, by: editors}";
  private static final String OVERRULED =
      "{comment: 0.0.1/jdoe/1, disposition: rejected, rationale: heard, by: chair,"
          + " supersedes: true}";
  private static final Version V001 = Version.parse("0.0.1");
  private static final Version V010 = Version.parse("0.1.0");

  @TempDir Path temp;
  Sandbox sandbox;

  @BeforeEach
  void create() {
    sandbox = Sandbox.create(temp);
    sandbox.write("reviews/roster.yaml", Reviews.ROSTER).commit("Begin");
    sandbox.as("Jane", "jdoe@example.org");
    sandbox.write(path("jdoe", "first"), "position: discuss\n" + file("jdoe", comment("1", "x")));
    sandbox.commit("Review");
    sandbox.as("Ed Itor", "ed@example.org");
  }

  @Test
  void countsWhatHasNoDisposition() {
    assertThat(collect(sandbox).undisposed(V010)).hasSize(1);
    assertThat(collect(sandbox).undisposed(V001)).isEmpty();
    sandbox.write(ANSWERS, dispositions(REJECTED)).commit("Answer");
    Ledger ledger = collect(sandbox);
    assertThat(ledger.undisposed(V010)).isEmpty();
    assertThat(row(ledger, "0.0.1/jdoe/1").answer())
        .extracting(answer -> answer.disposition().outcome())
        .isEqualTo(Outcome.REJECTED);
  }

  @Test
  void waitsForTheCommentersAnswer() {
    sandbox.write(ANSWERS, dispositions(REJECTED)).commit("Answer");
    assertThat(collect(sandbox).notFormallyAddressed(V010, 14)).hasSize(1);
    sandbox.days(13).commit("Go on");
    assertThat(collect(sandbox).openBlocking(V010, 14)).hasSize(1);
    sandbox.days(1).commit("Go on");
    assertThat(collect(sandbox).openBlocking(V010, 14)).isEmpty();
  }

  @Test
  void believesTheCommenter() {
    sandbox.write(ANSWERS, dispositions(REJECTED)).commit("Answer");
    respond("2", "not-satisfied");
    sandbox.days(100).commit("Go on");
    assertThat(collect(sandbox).notFormallyAddressed(V010, 14)).hasSize(1);
    respond("3", "satisfied");
    assertThat(collect(sandbox).notFormallyAddressed(V010, 14)).isEmpty();
  }

  @Test
  void letsAChairOverrule() {
    sandbox.write(ANSWERS, dispositions(REJECTED)).commit("Answer");
    respond("2", "not-satisfied");
    sandbox.write(ANSWERS, dispositions(REJECTED, OVERRULED)).commit("Overrule");
    assertThat(collect(sandbox).notFormallyAddressed(V010, 14)).isEmpty();
    respond("3", "not-satisfied");
    assertThat(collect(sandbox).notFormallyAddressed(V010, 14)).isEmpty();
  }

  @Test
  void overrulesNobodyByTheFirstDisposition() {
    respond("2", "not-satisfied");
    sandbox.write(ANSWERS, dispositions(OVERRULED)).commit("Answer");
    sandbox.days(100).commit("Go on");
    assertThat(collect(sandbox).notFormallyAddressed(V010, 14)).hasSize(1);
  }

  @Test
  void doesNotTakeAnAnswerToAnEarlierDispositionForOneToTheLater() {
    sandbox.write(ANSWERS, dispositions(REJECTED.replace("rejected", "accepted"))).commit("Yes");
    respond("2", "satisfied");
    sandbox.write(ANSWERS, dispositions(REJECTED)).commit("No");
    assertThat(collect(sandbox).notFormallyAddressed(V010, 14)).hasSize(1);
  }

  @Test
  void wantsAnEditorsWordForWhatIsGone() {
    sandbox.git("rm", "-q", path("jdoe", "first"));
    sandbox.commit("Delete");
    assertThat(collect(sandbox).broken()).hasSize(1);
    sandbox.write(ANSWERS, acknowledgement("altered", "editors")).commit("Acknowledge");
    assertThat(collect(sandbox).broken()).hasSize(1);
    sandbox.write(ANSWERS, acknowledgement("deleted", "jroe")).commit("Acknowledge");
    assertThat(collect(sandbox).broken()).hasSize(1);
    sandbox.write(ANSWERS, acknowledgement("deleted", "editors")).commit("Acknowledge");
    assertThat(collect(sandbox).broken()).isEmpty();
  }

  @Test
  void wantsAnotherWordForALaterAlteration() {
    review(comment("1", "y")).commit("Alter");
    sandbox.write(ANSWERS, acknowledgement("altered", "editors")).commit("Acknowledge");
    assertThat(collect(sandbox).broken()).isEmpty();
    review(comment("1", "z")).commit("Alter again");
    assertThat(collect(sandbox).broken()).hasSize(1);
    sandbox
        .write(ANSWERS, acknowledgement("altered", "editors").replace("asked for", "once more"))
        .commit("Acknowledge");
    assertThat(collect(sandbox).broken()).isEmpty();
    sandbox.git("rm", "-q", path("jdoe", "first"));
    sandbox.commit("Delete");
    assertThat(collect(sandbox).broken()).hasSize(1);
  }

  @Test
  void takesNoWordForWhatIsStillToHappen() {
    sandbox.write(ANSWERS, acknowledgement("altered", "editors")).commit("Acknowledge");
    review(comment("1", "y")).commit("Alter");
    assertThat(collect(sandbox).broken()).hasSize(1);
  }

  @Test
  void hearsAnAnswerThatWasMergedBeforeTheDisposition() {
    respond("2", "satisfied");
    assertThat(row(collect(sandbox), "0.0.1/jdoe/1").response()).isNull();
    sandbox.write(ANSWERS, dispositions(REJECTED)).commit("Answer");
    assertThat(row(collect(sandbox), "0.0.1/jdoe/1").response()).isEqualTo(Response.SATISFIED);
  }

  @Test
  void countsReviewersAndOrganizations() {
    sandbox.as("J. Roe", "jroe@example.org");
    sandbox.write(
        path("jroe", "first"), "position: yes\n" + file("jroe").replace("comments:\n", ""));
    sandbox.commit("Vote");
    sandbox.as("Mal Lory", "mallory@example.org");
    sandbox.write(path("stranger", "first"), file("stranger", comment("1", "x"))).commit("Hello");
    sandbox.as("Ed Itor", "ed@example.org");
    sandbox.write(path("editors", "first"), file("editors", comment("1", "x"))).commit("Own");
    Ledger ledger = collect(sandbox);
    assertThat(ledger.quorum(V001, V010)).isEqualTo(new Ledger.Quorum(2, 2));
    assertThat(ledger.quorum(V010, V010)).isEqualTo(new Ledger.Quorum(0, 0));
    assertThat(ledger.ballots())
        .extracting(Ballot::position)
        .containsExactly(Position.DISCUSS, Position.YES);
  }

  @Test
  void showsThatAVoteWasAlteredAfterItWasSubmitted() {
    String vote =
        "affiliation: Beta\nposition: discuss\n" + file("jroe").replace("comments:\n", "");
    sandbox.as("J. Roe", "jroe@example.org");
    sandbox.write(path("jroe", "first"), vote).commit("Vote");
    assertThat(collect(sandbox).ballots()).extracting(Ballot::submitted).containsOnlyNulls();
    sandbox
        .write(path("jroe", "first"), vote.replace("Beta", "Gamma").replace("discuss", "'yes'"))
        .commit("Change my mind");
    assertThat(collect(sandbox).ballots())
        .filteredOn(ballot -> ballot.reviewer().equals("jroe"))
        .extracting(Ballot::position, Ballot::submitted)
        .containsExactly(tuple(Position.YES, new Vote(Position.DISCUSS, "Beta")));
  }

  @Test
  void doesNotCountAVoteThatSomebodyElseCast() {
    sandbox.as("Mal Lory", "mallory@example.org");
    sandbox.write(
        path("jroe", "first"), "position: yes\n" + file("jroe").replace("comments:\n", ""));
    sandbox.commit("Vote");
    assertThat(collect(sandbox).quorum(V001, V010)).isEqualTo(new Ledger.Quorum(1, 1));
  }

  @Test
  void noticesWhatAnEarlierLedgerKnew() {
    CommentId known = CommentId.parse("0.0.1/jdoe/1").orElseThrow();
    CommentId lost = CommentId.parse("0.0.1/jdoe/lost").orElseThrow();
    assertThat(collect(sandbox).vanishedSince(Set.of(known, lost))).containsExactly(lost);
  }

  private Sandbox review(String... entries) {
    return sandbox.write(path("jdoe", "first"), "position: discuss\n" + file("jdoe", entries));
  }

  private void respond(String id, String response) {
    sandbox.as("Jane", "jdoe@example.org");
    sandbox.write(
        path("jdoe", "answer" + id),
        file("jdoe", "  - {id: " + id + ", responds-to: 1, response: " + response + "}\n"));
    sandbox.commit("Respond");
    sandbox.as("Ed Itor", "ed@example.org");
  }

  private static String acknowledgement(String event, String by) {
    return "acknowledgements:\n  - {comment: 0.0.1/jdoe/1, event: "
        + event
        + ", rationale: asked for, by: "
        + by
        + "}\n";
  }
}
