package dev.factors.release.artifact;

import dev.factors.release.Artifact;
import dev.factors.release.Candidate;
import dev.factors.release.Production;
import dev.factors.render.Backend;
import dev.factors.render.Edition.Paragraphs;

/** The paper as a page whose paragraphs can be cited, where the milestone asks for it. */
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
    return production.publication(Backend.HTML, Paragraphs.NUMBERED);
  }
}
