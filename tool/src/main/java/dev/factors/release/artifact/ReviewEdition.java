package dev.factors.release.artifact;

import dev.factors.release.Artifact;
import dev.factors.release.Candidate;
import dev.factors.release.Production;

/** The paper as a page that one can comment on, where the milestone asks for it. */
public record ReviewEdition() implements Artifact {

  @Override
  public String name(Candidate candidate) {
    return candidate.name() + "-review.html";
  }

  @Override
  public boolean belongsTo(Candidate candidate) {
    return candidate.milestone().reviewEdition();
  }

  @Override
  public byte[] render(Production production) {
    return production.reviewEdition();
  }
}
