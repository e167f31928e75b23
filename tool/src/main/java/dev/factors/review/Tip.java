package dev.factors.review;

import dev.factors.git.Commit;
import dev.factors.git.GitRepository;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the reviews of one commit hold.
 *
 * @param entries by id
 * @param shadowed further entries of other content under their ids
 * @param files of comments, by path
 * @param answers files of dispositions, by path
 */
record Tip(
    Map<CommentId, Held> entries,
    List<Held> shadowed,
    List<CommentFile> files,
    List<DispositionFile> answers) {

  static Tip of(GitRepository repository, Archive archive, Commit commit) {
    @Nullable String reviews = repository.tree(commit).folder(ReviewPath.ROOT).orElse(null);
    Map<CommentId, Held> entries = new LinkedHashMap<>();
    List<Held> shadowed = new ArrayList<>();
    List<CommentFile> files = new ArrayList<>();
    List<DispositionFile> answers = new ArrayList<>();
    for (Map.Entry<FolderKey, String> folder : archive.folders(reviews).entrySet()) {
      FolderContent content = archive.content(folder.getKey(), folder.getValue());
      entries.putAll(content.entries());
      shadowed.addAll(content.shadowed());
      files.addAll(content.files());
      answers.addAll(content.answers());
    }
    return new Tip(entries, shadowed, files, answers);
  }

  Optional<Held> held(CommentId id) {
    return Optional.ofNullable(entries.get(id));
  }
}
