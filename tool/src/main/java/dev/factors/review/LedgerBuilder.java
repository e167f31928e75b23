package dev.factors.review;

import dev.factors.git.Commit;
import dev.factors.git.CommitTrailer;
import dev.factors.git.GitRepository;
import dev.factors.git.Mailmap;
import dev.factors.git.RefTip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares what history brought with what the tips hold. */
final class LedgerBuilder {

  private final Commit source;
  private final Scope scope;
  private final Timeline timeline;
  private final Tip tip;
  private final List<Tip> others = new ArrayList<>();
  private final Roster roster;
  private final IdentityGrader grader;
  private final Effects effects;
  private final Answers answers;

  LedgerBuilder(
      GitRepository repository, Commit source, Scope scope, Archive archive, Timeline timeline) {
    this.source = source;
    this.scope = scope;
    this.timeline = timeline;
    this.tip = Tip.of(repository, archive, source);
    for (RefTip other : scope.others()) {
      others.add(Tip.of(repository, archive, repository.resolve(other.commit())));
    }
    this.roster = RosterReader.in(repository.tree(source));
    this.grader = new IdentityGrader(roster, Mailmap.in(repository.tree(source)));
    this.effects = new Effects(tip, this::isGenuine);
    this.answers = new Answers(tip, timeline, roster, effects);
  }

  Ledger build(List<CommitTrailer> trailers) {
    Addressed addressed = new Addressed(trailers);
    List<Row> rows = new ArrayList<>();
    for (CommentId id : timeline.ids()) {
      row(id, addressed).ifPresent(rows::add);
    }
    rows.sort(Comparator.comparing(Row::id));
    List<Ballot> ballots = new Ballots(tip, timeline, roster, grader).all();
    return new Ledger(source, rows, ballots, trailers, roster);
  }

  private Optional<Row> row(CommentId id, Addressed addressed) {
    Introduction introduction = introduction(id);
    Held held = held(id).orElse(introduction.held());
    Comment comment =
        held.entry() instanceof Comment now
            ? now
            : introduction.held().entry() instanceof Comment then ? then : null;
    if (comment == null) {
      return Optional.empty();
    }
    State state = state(id);
    return Optional.of(
        new Row(
            comment,
            state,
            grader.grade(id.reviewer(), introduction.commit()),
            provenance(introduction),
            scope.ref(introduction.tip()),
            roster.complete(held.file()),
            answers.answer(id),
            answers.response(id),
            addressed.by(id),
            answers.isAcknowledged(id, state),
            conflicts(held)));
  }

  private State state(CommentId id) {
    Optional<Held> held = tip.held(id);
    if (held.isEmpty()) {
      boolean wasHere =
          timeline.introductions(id).stream().anyMatch(introduction -> introduction.tip() == 0);
      return !wasHere && held(id).isPresent() ? State.PENDING : State.DELETED;
    }
    String content = held.get().entry().content();
    if (timeline.submission(id).filter(first -> !first.content().equals(content)).isPresent()) {
      return State.ALTERED;
    }
    if (effects.isRetracted(id)) {
      return State.RETRACTED;
    }
    return effects.isReplaced(id) ? State.REPLACED : State.SUBMITTED;
  }

  /** What the branch asked about holds, or the first of the other refs that holds anything. */
  private Optional<Held> held(CommentId id) {
    return tip.held(id)
        .or(() -> others.stream().flatMap(other -> other.held(id).stream()).findFirst());
  }

  /**
   * The oldest commit that holds the comment. An older one of other content under the same id is
   * somebody's other comment, where the branch asked about has one of its own.
   */
  private Introduction introduction(CommentId id) {
    List<Introduction> all = timeline.introductions(id);
    Introduction own =
        all.stream().filter(candidate -> candidate.tip() == 0).findFirst().orElse(all.get(0));
    return all.stream()
        .filter(candidate -> content(candidate).equals(content(own)))
        .findFirst()
        .orElse(own);
  }

  private static String content(Introduction introduction) {
    return introduction.held().entry().content();
  }

  private boolean isGenuine(Entry entry) {
    Commit commit = introduction(entry.id()).commit();
    return grader.grade(entry.id().reviewer(), commit) != Identity.MISMATCH;
  }

  private Provenance provenance(Introduction introduction) {
    Commit commit = introduction.commit();
    return new Provenance(
        commit.id(),
        introduction.held().blob(),
        commit.committer().date(),
        grader.person(commit.author()),
        grader.person(commit.committer()));
  }

  private List<Conflict> conflicts(Held held) {
    Set<String> known = new HashSet<>(Set.of(held.entry().content()));
    List<Conflict> conflicts = new ArrayList<>();
    for (int i = 0; i < others.size(); i++) {
      Held other = others.get(i).held(held.entry().id()).orElse(held);
      if (known.add(other.entry().content())) {
        String text = other.entry() instanceof Comment comment ? comment.text() : "";
        conflicts.add(new Conflict(scope.others().get(i).ref(), other.blob(), text));
      }
    }
    return conflicts;
  }
}
