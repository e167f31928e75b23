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
 * @param shadowed the entries whose id is there already, with another content
 * @param files the comment files by path
 * @param answers the files of dispositions by path
 * @param unreadable the files that hold what cannot be read, by path
 */
record FolderContent(
    Map<CommentId, Held> entries,
    List<Held> shadowed,
    List<CommentFile> files,
    List<DispositionFile> answers,
    List<Unreadable> unreadable) {

  static final FolderContent EMPTY =
      new FolderContent(Map.of(), List.of(), List.of(), List.of(), List.of());

  FolderContent {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    shadowed = List.copyOf(shadowed);
    files = List.copyOf(files);
    answers = List.copyOf(answers);
    unreadable = List.copyOf(unreadable);
  }

  /** How much there is to remember. */
  int size() {
    return 1
        + entries.size()
        + shadowed.size()
        + answers.stream().mapToInt(file -> file.dispositions().size()).sum();
  }

  /** The dispositions, by content. */
  Map<String, Disposition> dispositions() {
    Map<String, Disposition> dispositions = new LinkedHashMap<>();
    for (DispositionFile file : answers) {
      file.dispositions().forEach(each -> dispositions.putIfAbsent(each.content(), each));
    }
    return dispositions;
  }

  /** The contents of the acknowledgements. */
  Set<String> acknowledgements() {
    return answers.stream()
        .flatMap(file -> file.acknowledgements().stream())
        .map(Acknowledgement::content)
        .collect(Collectors.toUnmodifiableSet());
  }
}
