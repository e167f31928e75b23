package dev.factors.lint;

import dev.factors.manuscript.Manuscript;
import dev.factors.review.Comment;
import dev.factors.review.CommentFile;
import dev.factors.review.Ledger;
import dev.factors.review.anchor.Lookup;
import java.util.Optional;

/** What the repository's history knows and the files of the paper do not say. */
public interface History {

  /** Answers nothing: there is no repository. */
  History NONE =
      new History() {
        @Override
        public Optional<Lookup> textRead(CommentFile file) {
          return Optional.empty();
        }

        @Override
        public boolean lacks(String commit) {
          return false;
        }

        @Override
        public Optional<Ledger> ledger() {
          return Optional.empty();
        }
      };

  /** The text that the reviewer of a file has read; empty where nothing here knows or holds it. */
  Optional<Lookup> textRead(CommentFile file);

  /** Today's text, which is made here unless something else has made it as well. */
  default Lookup today(Manuscript manuscript) {
    return Lookup.in(manuscript.sources(), manuscript.documents());
  }

  /** Whether it need not be looked up that the text says once what a comment is about. */
  default boolean isKnownOnce(CommentFile file, Comment comment) {
    return false;
  }

  /** In how many places of the text that was read stands what a comment is about. */
  default Optional<Lookup.Answer> find(CommentFile file, Comment comment) {
    return textRead(file).map(text -> text.find(comment).answer());
  }

  /**
   * Whether it is certain that there is no such commit.
   *
   * @param commit its id, or the beginning of it
   */
  boolean lacks(String commit);

  /** The comments that the commit which is checked out reaches; empty where nobody can say. */
  Optional<Ledger> ledger();
}
