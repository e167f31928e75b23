package dev.factors.release.artifact;

import dev.factors.release.Artifact;
import dev.factors.release.Candidate;
import dev.factors.release.Production;
import dev.factors.release.Releases;
import dev.factors.review.Ledger;
import dev.factors.review.LedgerJson;

/**
 * The comments as history knows them at this release, frozen: later ones must not have lost any.
 */
public final class CommentsJson implements Artifact {

  @Override
  public String name(Candidate candidate) {
    return Releases.COMMENTS;
  }

  @Override
  public byte[] render(Production production) {
    Ledger ledger = production.candidate().ledger();
    return LedgerJson.write(ledger, production.candidate().anchoring().anchors(ledger.rows()));
  }
}
