package dev.factors.review;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one folder holds in one commit.
 *
 * @param entries by id; where an id is there twice, the first file by name counts
 * @param files the comment files by path
 * @param answers the files of dispositions by path
 */
record FolderContent(
    Map<CommentId, Held> entries, List<CommentFile> files, List<DispositionFile> answers) {

  static final FolderContent EMPTY = new FolderContent(Map.of(), List.of(), List.of());

  FolderContent {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    files = List.copyOf(files);
    answers = List.copyOf(answers);
  }

  /** How much there is to remember. */
  int size() {
    return 1 + entries.size() + answers.stream().mapToInt(file -> file.dispositions().size()).sum();
  }

  /** The contents of the dispositions. */
  Set<String> dispositions() {
    return answers.stream()
        .flatMap(file -> file.dispositions().stream())
        .map(Disposition::content)
        .collect(Collectors.toUnmodifiableSet());
  }
}
