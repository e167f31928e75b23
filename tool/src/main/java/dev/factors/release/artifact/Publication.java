package dev.factors.release.artifact;

import dev.factors.release.Artifact;
import dev.factors.release.Candidate;
import dev.factors.release.Production;
import dev.factors.render.Backend;
import dev.factors.render.Edition.Paragraphs;

/** The paper itself, in one of its forms. */
public record Publication(Backend backend) implements Artifact {

  @Override
  public String name(Candidate candidate) {
    return candidate.name() + "." + backend.extension();
  }

  @Override
  public byte[] render(Production production) {
    // The PDF of a version under review has the numbers of its review edition: one can cite paper.
    boolean numbered = backend == Backend.PDF && production.candidate().milestone().reviewEdition();
    return production.publication(backend, numbered ? Paragraphs.NUMBERED : Paragraphs.PLAIN);
  }
}
