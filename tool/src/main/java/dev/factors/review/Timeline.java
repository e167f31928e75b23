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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When each entry, each file and each disposition came: one pass over history, oldest first. */
final class Timeline {

  private final Archive archive;
  private final Map<CommentId, List<Introduction>> introductions = new LinkedHashMap<>();
  private final Map<CommentId, Submission> submissions = new HashMap<>();
  private final Map<String, Moment> dispositions = new HashMap<>();
  private final Map<Stance, Commit> stances = new HashMap<>();
  private final Map<Stance, Moment> submittedStances = new HashMap<>();
  private int order;

  Timeline(Archive archive) {
    this.archive = archive;
  }

  void add(FolderChange change) {
    introduce(change);
    if (change.mainline()) {
      submit(change);
    }
    order++;
  }

  /** The ids of all entries that were ever committed. */
  Collection<CommentId> ids() {
    return introductions.keySet();
  }

  /** The commits that brought an entry, oldest first; more than one after copies and returns. */
  List<Introduction> introductions(CommentId id) {
    return introductions.getOrDefault(id, List.of());
  }

  /** What was submitted under an id; empty where it never came to the branch asked about. */
  Optional<Submission> submission(CommentId id) {
    return Optional.ofNullable(submissions.get(id));
  }

  /** When a disposition came to the branch asked about, the last time that it came. */
  Optional<Moment> disposition(String content) {
    return Optional.ofNullable(dispositions.get(content));
  }

  /** The commit that brought a position into a reviewer's folder. */
  Optional<Commit> stance(CommentFile file) {
    return Stance.inFolder(file).map(stances::get);
  }

  /** When a file with its position came to the branch asked about. */
  Optional<Moment> submittedStance(CommentFile file) {
    return Stance.inFile(file).map(submittedStances::get);
  }

  /** What no parent has is new: a merge brings only what it makes up itself. */
  private void introduce(FolderChange change) {
    List<@Nullable String> parents = change.parentTrees();
    @Nullable String first = parents.isEmpty() ? null : parents.get(0);
    for (FolderDelta delta : archive.deltas(change.tree(), first)) {
      Set<CommentId> known = new HashSet<>();
      Set<Stance> knownStances = new HashSet<>();
      boolean inherited = false;
      for (@Nullable String parent : parents) {
        @Nullable String folder = archive.folder(parent, delta.key());
        FolderContent content = archive.content(delta.key(), folder);
        known.addAll(content.entries().keySet());
        knownStances.addAll(stances(content));
        inherited |= folder != null && folder.equals(delta.now());
      }
      if (!inherited) {
        FolderContent now = archive.content(delta.key(), delta.now());
        now.entries().values().stream()
            .filter(held -> !known.contains(held.entry().id()))
            .forEach(held -> introduce(held, change));
        stances(now).stream()
            .filter(stance -> !knownStances.contains(stance))
            .forEach(stance -> stances.putIfAbsent(stance, change.commit()));
      }
    }
  }

  private void introduce(Held held, FolderChange change) {
    introductions
        .computeIfAbsent(held.entry().id(), id -> new ArrayList<>(1))
        .add(new Introduction(held, change.commit(), change.tip()));
  }

  private void submit(FolderChange change) {
    Moment moment = Moment.of(order, change.commit());
    @Nullable String first = change.parentTrees().isEmpty() ? null : change.parentTrees().get(0);
    for (FolderDelta delta : archive.deltas(change.tree(), first)) {
      FolderContent now = archive.content(delta.key(), delta.now());
      FolderContent before = archive.content(delta.key(), delta.before());
      for (Held held : now.entries().values()) {
        submissions.putIfAbsent(held.entry().id(), new Submission(held.entry().content(), moment));
      }
      now.dispositions().stream()
          .filter(content -> !before.dispositions().contains(content))
          .forEach(content -> dispositions.put(content, moment));
      now.files().stream()
          .flatMap(file -> Stance.inFile(file).stream())
          .forEach(stance -> submittedStances.putIfAbsent(stance, moment));
    }
  }

  private static List<Stance> stances(FolderContent content) {
    return content.files().stream().flatMap(file -> Stance.inFolder(file).stream()).toList();
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
