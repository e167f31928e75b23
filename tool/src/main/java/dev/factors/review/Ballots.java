package dev.factors.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The positions at the tip: of several files of a reviewer the one submitted last counts. */
final class Ballots {

  private final Tip tip;
  private final Timeline timeline;
  private final Roster roster;
  private final IdentityGrader grader;

  Ballots(Tip tip, Timeline timeline, Roster roster, IdentityGrader grader) {
    this.tip = tip;
    this.timeline = timeline;
    this.roster = roster;
    this.grader = grader;
  }

  List<Ballot> all() {
    Map<CommentId, CommentFile> last = new TreeMap<>();
    for (CommentFile file : tip.files()) {
      if (file.position() != null) {
        last.merge(
            new CommentId(file.version(), file.reviewer(), ""),
            file,
            (earlier, later) -> order(later) >= order(earlier) ? later : earlier);
      }
    }
    List<Ballot> ballots = new ArrayList<>();
    for (CommentFile file : last.values()) {
      Position position = file.position();
      if (position != null) {
        ballots.add(ballot(file, position));
      }
    }
    return ballots;
  }

  private Ballot ballot(CommentFile file, Position position) {
    CommentFile complete = roster.complete(file);
    Identity identity =
        timeline
            .stance(file)
            .map(commit -> grader.grade(file.reviewer(), commit))
            .orElse(Identity.UNROSTERED);
    return new Ballot(
        file.version(),
        file.reviewer(),
        complete.name(),
        complete.affiliation(),
        position,
        identity,
        timeline.submittedVote(file).filter(vote -> !vote.equals(Vote.in(file))).orElse(null));
  }

  private int order(CommentFile file) {
    return timeline.submittedStance(file).map(Moment::order).orElse(-1);
  }
}
