package dev.factors.review;

import dev.factors.git.Commit;
import dev.factors.git.CommitTrailer;
import dev.factors.git.GitRepository;
import dev.factors.git.Keyring;
import dev.factors.git.Mailmap;
import dev.factors.git.RefTip;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what history brought with what the tips hold. */
final class LedgerBuilder {

  private final GitRepository repository;
  private final Commit source;
  private final Scope scope;
  private final Timeline timeline;
  private final Tip tip;
  private final Map<CommentId, List<Held>> shadowed;
  private final List<Tip> others = new ArrayList<>();
  private final Roster roster;
  private final Mailmap mailmap;
  private final IdentityGrader grader;
  private final Effects effects;
  private final Answers answers;

  LedgerBuilder(
      GitRepository repository, Commit source, Scope scope, Archive archive, Timeline timeline) {
    this.repository = repository;
    this.source = source;
    this.scope = scope;
    this.timeline = timeline;
    this.tip = Tip.of(repository, archive, source);
    this.shadowed =
        tip.shadowed().stream().collect(Collectors.groupingBy(held -> held.entry().id()));
    for (RefTip other : scope.others()) {
      others.add(Tip.of(repository, archive, repository.resolve(other.commit())));
    }
    this.roster = RosterReader.in(repository.tree(source));
    this.mailmap = Mailmap.in(repository.tree(source));
    this.grader =
        new IdentityGrader(
            repository,
            source,
            roster,
            mailmap,
            scope.isThisMachines() ? Optional.of(new Keyring(repository)) : Optional.empty());
    this.effects = new Effects(tip, this::isGenuine);
    this.answers = new Answers(tip, timeline, roster, effects);
  }

  Ledger build(List<CommitTrailer> trailers) {
    Addressed addressed = new Addressed(trailers);
    List<Row> rows = new ArrayList<>();
    for (CommentId id : timeline.ids()) {
      row(id, addressed).ifPresent(rows::add);
    }
    rows.sort((one, other) -> one.id().compareTo(other.id()));
    List<Ballot> ballots = new Ballots(tip, timeline, roster, grader).all();
    return new Ledger(source, rows, ballots, trailers, notes(), timeline.unreadable(), roster);
  }

  private List<Note> notes() {
    return scope.notes().stream()
        .flatMap(ref -> Notes.read(repository, mailmap, ref).stream())
        .toList();
  }

  private Optional<Row> row(CommentId id, Addressed addressed) {
    Wording submitted = submitted(id);
    Introduction introduction = submitted.introduction();
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
            grade(submitted),
            provenance(introduction),
            scope.ref(introduction.tip()),
            roster.complete(held.file()),
            answers.answer(id),
            answers.response(id),
            addressed.by(id),
            state == State.ALTERED ? submittedComment(id) : null,
            answers.acknowledgement(id, state, changed(id)),
            conflicts(held, introduction)));
  }

  private State state(CommentId id) {
    Optional<Held> held = tip.held(id);
    if (held.isEmpty()) {
      boolean wasHere =
          timeline.introductions(id).stream().anyMatch(introduction -> introduction.tip() == 0);
      return !wasHere && held(id).isPresent() ? State.PENDING : State.DELETED;
    }
    String content = held.get().entry().content();
    if (!content.equals(submitted(id).held().entry().content())) {
      return State.ALTERED;
    }
    if (effects.isRetracted(id)) {
      return State.RETRACTED;
    }
    return effects.isReplaced(id) ? State.REPLACED : State.SUBMITTED;
  }

  private @Nullable Comment submittedComment(CommentId id) {
    return submitted(id).held().entry() instanceof Comment comment ? comment : null;
  }

  /** What the branch asked about holds, or the first of the other refs that holds anything. */
  private Optional<Held> held(CommentId id) {
    return tip.held(id)
        .or(() -> others.stream().flatMap(other -> other.held(id).stream()).findFirst());
  }

  /**
   * What was submitted under an id: what the branch asked about held first. Of what never came
   * there, what a ref holds, or the oldest that history has.
   */
  private Wording submitted(CommentId id) {
    Map<String, Wording> wordings = timeline.wordings(id);
    Iterator<String> submissions = timeline.submissions(id).keySet().iterator();
    return submissions.hasNext()
        ? Objects.requireNonNull(wordings.get(submissions.next()), "came with a commit")
        : held(id).map(timeline::wording).orElseGet(() -> wordings.values().iterator().next());
  }

  /** When a comment came to be as it is on the branch asked about. */
  private Moment changed(CommentId id) {
    return tip.held(id)
        .map(held -> timeline.submissions(id).getOrDefault(held.entry().content(), Moment.NEVER))
        .orElseGet(() -> timeline.deletion(id));
  }

  /** Whether an entry at the tip says what was submitted, and by its reviewer. */
  private boolean isGenuine(Entry entry) {
    Wording submitted = submitted(entry.id());
    return entry.content().equals(submitted.held().entry().content())
        && grade(submitted) != Identity.MISMATCH;
  }

  /** Somebody else's hand in a draft counts: the less certain of the two commits. */
  private Identity grade(Wording wording) {
    String reviewer = wording.held().entry().id().reviewer();
    Identity introduced = grader.grade(reviewer, wording.introduction().commit());
    Identity worded = grader.grade(reviewer, wording.commit());
    return introduced.compareTo(worded) >= 0 ? introduced : worded;
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

  /** The other contents: in the same commit, on other refs, and what gave way in a merge. */
  private List<Conflict> conflicts(Held held, Introduction introduction) {
    CommentId id = held.entry().id();
    Set<String> known = new HashSet<>(Set.of(held.entry().content()));
    // Each is made once, and holds a whole comment, which need not be compared.
    Set<Introduction> traced = Collections.newSetFromMap(new IdentityHashMap<>());
    traced.add(introduction);
    traced.add(timeline.wording(held).introduction());
    List<Conflict> conflicts = new ArrayList<>();
    for (Held other : shadowed.getOrDefault(id, List.of())) {
      if (known.add(other.entry().content())) {
        conflicts.add(conflict(0, other));
      }
    }
    for (int i = 0; i < others.size(); i++) {
      Held other = others.get(i).held(id).orElse(held);
      if (known.add(other.entry().content())) {
        conflicts.add(conflict(i + 1, other));
        traced.add(timeline.wording(other).introduction());
      }
    }
    for (Introduction other : timeline.introductions(id)) {
      if (traced.add(other) && known.add(other.held().entry().content())) {
        conflicts.add(conflict(other.tip(), other.held()));
      }
    }
    return conflicts;
  }

  private Conflict conflict(int tip, Held held) {
    String text = held.entry() instanceof Comment comment ? comment.text() : "";
    return new Conflict(scope.ref(tip), held.blob(), text);
  }
}
