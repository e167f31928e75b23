package dev.factors.review;

import dev.factors.git.Commit;
import dev.factors.git.FolderChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When each entry, each file and each answer came: one pass over history, oldest first. */
final class Timeline {

  private final Archive archive;
  private final Map<CommentId, Map<String, Wording>> wordings = new LinkedHashMap<>();
  private final Map<CommentId, List<Introduction>> introductions = new HashMap<>();
  private final Map<CommentId, Map<String, Moment>> submissions = new HashMap<>();
  private final Map<CommentId, Moment> deletions = new HashMap<>();
  private final Map<CommentId, Moment> firstAnswers = new HashMap<>();
  private final Map<String, Moment> dispositions = new HashMap<>();
  private final Map<String, Moment> acknowledgements = new HashMap<>();
  private final Map<Stance, Commit> stances = new HashMap<>();
  private final Map<Stance, Moment> submittedStances = new HashMap<>();
  private final Map<String, Vote> votes = new HashMap<>();
  private final Map<Unreadable, Commit> unreadable = new LinkedHashMap<>();
  private int order;

  Timeline(Archive archive) {
    this.archive = archive;
  }

  void add(FolderChange change) {
    List<FolderDelta> deltas = archive.deltas(change);
    deltas.forEach(delta -> introduce(delta, change));
    if (change.mainline()) {
      Moment moment = Moment.of(order, change.commit());
      deltas.forEach(delta -> submit(delta, moment));
    }
    order++;
  }

  /** The ids of all entries that were ever committed. */
  Collection<CommentId> ids() {
    return wordings.keySet();
  }

  /** The files that cannot be read, with the commit that brought each, oldest first. */
  Map<Unreadable, Commit> unreadable() {
    return unreadable;
  }

  /** The commits that brought an entry, oldest first; more than one after copies and returns. */
  List<Introduction> introductions(CommentId id) {
    return introductions.getOrDefault(id, List.of());
  }

  /** What was said under an id, by content, oldest first. */
  Map<String, Wording> wordings(CommentId id) {
    return wordings.getOrDefault(id, Map.of());
  }

  /** What an entry said where it is held. */
  Wording wording(Held held) {
    Entry entry = held.entry();
    return Objects.requireNonNull(wordings(entry.id()).get(entry.content()), "no such wording");
  }

  /**
   * When each content of an id first came to the branch asked about. The first of them was
   * submitted: what was said before was a draft, and what is said later is an alteration.
   */
  Map<String, Moment> submissions(CommentId id) {
    return submissions.getOrDefault(id, Map.of());
  }

  /** When an entry was taken from the branch asked about, the last time. */
  Moment deletion(CommentId id) {
    return deletions.getOrDefault(id, Moment.NEVER);
  }

  /** When a comment was disposed of for the first time on the branch asked about. */
  Moment firstAnswer(CommentId comment) {
    return firstAnswers.getOrDefault(comment, Moment.NEVER);
  }

  /** When a disposition came to the branch asked about, the last time that it came. */
  Moment disposition(Disposition disposition) {
    return dispositions.getOrDefault(disposition.content(), Moment.NEVER);
  }

  /** When an acknowledgement came to the branch asked about, the last time that it came. */
  Moment acknowledgement(Acknowledgement acknowledgement) {
    return acknowledgements.getOrDefault(acknowledgement.content(), Moment.NEVER);
  }

  /** The commit that brought a position into a reviewer's folder. */
  Optional<Commit> stance(CommentFile file) {
    return Stance.inFolder(file).map(stances::get);
  }

  /** When a file with its position came to the branch asked about. */
  Optional<Moment> submittedStance(CommentFile file) {
    return Stance.inFile(file).map(submittedStances::get);
  }

  /** What a file on the branch asked about said of its reviewer's stand when it was submitted. */
  Optional<Vote> submittedVote(CommentFile file) {
    return Optional.ofNullable(votes.get(file.path()));
  }

  /** What no parent has is new: a merge brings only what it makes up itself. */
  private void introduce(FolderDelta delta, FolderChange change) {
    for (Held held : delta.now().entries().values()) {
      introduce(held, delta.before(), change);
    }
    introduceStances(delta.now(), delta.before(), change.commit());
    for (Unreadable file : delta.now().unreadable()) {
      if (delta.before().stream().noneMatch(before -> before.unreadable().contains(file))) {
        unreadable.putIfAbsent(file, change.commit());
      }
    }
  }

  private void introduce(Held held, List<FolderContent> before, FolderChange change) {
    CommentId id = held.entry().id();
    Held inherited = inherited(id, before);
    Map<String, Wording> known = wordings.computeIfAbsent(id, key -> new LinkedHashMap<>());
    Introduction introduction;
    if (inherited != null) {
      introduction = wording(inherited).introduction();
    } else {
      introduction = new Introduction(held, change.commit(), change.tip());
      introductions.computeIfAbsent(id, key -> new ArrayList<>(1)).add(introduction);
    }
    known.putIfAbsent(held.entry().content(), new Wording(held, change.commit(), introduction));
  }

  private static @Nullable Held inherited(CommentId id, List<FolderContent> before) {
    for (FolderContent content : before) {
      Held held = content.entries().get(id);
      if (held != null) {
        return held;
      }
    }
    return null;
  }

  private void introduceStances(FolderContent now, List<FolderContent> before, Commit commit) {
    List<Stance> taken = stances(now);
    if (taken.isEmpty()) {
      return;
    }
    Set<Stance> known = new HashSet<>();
    before.forEach(content -> known.addAll(stances(content)));
    taken.stream()
        .filter(stance -> !known.contains(stance))
        .forEach(stance -> stances.putIfAbsent(stance, commit));
  }

  private void submit(FolderDelta delta, Moment moment) {
    FolderContent now = delta.now();
    FolderContent before = delta.firstBefore();
    for (Held held : now.entries().values()) {
      submissions
          .computeIfAbsent(held.entry().id(), id -> new LinkedHashMap<>(2))
          .putIfAbsent(held.entry().content(), moment);
    }
    for (CommentId id : before.entries().keySet()) {
      if (!now.entries().containsKey(id)) {
        deletions.put(id, moment);
      }
    }
    if (!now.answers().isEmpty()) {
      submitAnswers(now, before, moment);
    }
    for (CommentFile file : now.files()) {
      votes.putIfAbsent(file.path(), Vote.in(file));
      Stance.inFile(file).ifPresent(stance -> submittedStances.putIfAbsent(stance, moment));
    }
  }

  private void submitAnswers(FolderContent now, FolderContent before, Moment moment) {
    Map<String, Disposition> known = before.dispositions();
    now.dispositions()
        .forEach(
            (content, disposition) -> {
              if (!known.containsKey(content)) {
                dispositions.put(content, moment);
                firstAnswers.putIfAbsent(disposition.comment(), moment);
              }
            });
    Set<String> acknowledged = before.acknowledgements();
    now.acknowledgements().stream()
        .filter(content -> !acknowledged.contains(content))
        .forEach(content -> acknowledgements.put(content, moment));
  }

  private static List<Stance> stances(FolderContent content) {
    List<Stance> stances = new ArrayList<>(0);
    for (CommentFile file : content.files()) {
      Stance.inFolder(file).ifPresent(stances::add);
    }
    return stances;
  }

  /**
   * A position that is taken somewhere.
   *
   * @param path of a file, or of the folder of a reviewer's files
   */
  private record Stance(String path, Position position) {

    static Optional<Stance> inFile(CommentFile file) {
      return Optional.ofNullable(file.position())
          .map(position -> new Stance(file.path(), position));
    }

    static Optional<Stance> inFolder(CommentFile file) {
      return inFile(file)
          .map(stance -> new Stance(file.version() + "/" + file.reviewer(), stance.position()));
    }
  }
}
