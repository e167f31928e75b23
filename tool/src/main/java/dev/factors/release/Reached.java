package dev.factors.release;

import dev.factors.lint.History;
import dev.factors.manuscript.Manuscript;
import dev.factors.review.CommentFile;
import dev.factors.review.Ledger;
import dev.factors.review.anchor.Anchoring;
import dev.factors.review.anchor.Lookup;
import java.util.Optional;

/**
 * What the source commit reaches. Of other commits each clone knows different ones: whether they
 * are there is not asked.
 *
 * @param known the comments that the commit's history holds
 * @param anchoring where what they quote stands in the commit, whose manuscript is asked about
 */
record Reached(Ledger known, Anchoring anchoring) implements History {

  @Override
  public Optional<Lookup> textRead(CommentFile file) {
    return anchoring.lookup(file);
  }

  @Override
  public Lookup today(Manuscript manuscript) {
    return anchoring.lookup();
  }

  @Override
  public boolean lacks(String commit) {
    return false;
  }

  @Override
  public Optional<Ledger> ledger() {
    return Optional.of(known);
  }
}
