package dev.factors.release.artifact;

import dev.factors.redline.RedlinePage;
import dev.factors.release.Artifact;
import dev.factors.release.Candidate;
import dev.factors.release.Production;

/** What has changed since the release before, word by word; made where there is one. */
public final class RedlineHtml implements Artifact {

  @Override
  public boolean belongsTo(Candidate candidate) {
    return candidate.previous().isPresent();
  }

  @Override
  public String name(Candidate candidate) {
    return candidate.name() + "-redline.html";
  }

  @Override
  public byte[] render(Production production) {
    return production.redline().map(RedlinePage::of).orElseThrow();
  }
}
