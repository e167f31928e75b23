package dev.factors.lint;

import dev.factors.review.CommentFile;
import dev.factors.review.anchor.Lookup;
import java.util.Optional;
import java.util.function.Function;

/**
 * What rules ask that the paper itself does not answer.
 *
 * @param links asked whether addresses are there
 * @param textRead asked for the text that the reviewer of a file has read; empty where it is not
 *     known, or history does not hold it
 */
public record Outside(Links links, Function<CommentFile, Optional<Lookup>> textRead) {

  /** Asks nobody: neither the network nor history. */
  public static final Outside NOTHING = new Outside(Links.OFFLINE, file -> Optional.empty());
}
