package dev.factors.review;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.source.Sources;
import java.util.List;

/**
 * What a tree holds below {@code reviews/}.
 *
 * @param comments files of comments, by path
 * @param dispositions files of dispositions, by path
 * @param roster empty where there is none
 * @param places where the entries' values are written
 * @param diagnostics what is wrong, sorted
 */
public record ReviewFiles(
    List<CommentFile> comments,
    List<DispositionFile> dispositions,
    Roster roster,
    Places places,
    List<Diagnostic> diagnostics) {

  public ReviewFiles {
    comments = List.copyOf(comments);
    dispositions = List.copyOf(dispositions);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Reads and checks all files below {@code reviews/}; whatever they hold, it does not throw. */
  public static ReviewFiles read(Sources sources) {
    return new ReviewReader(sources).read();
  }
}
