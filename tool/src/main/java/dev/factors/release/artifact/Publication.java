package dev.factors.release.artifact;

import dev.factors.release.Artifact;
import dev.factors.release.Candidate;
import dev.factors.release.Production;
import dev.factors.render.Backend;

/** The paper itself, in one of its forms. */
public record Publication(Backend backend) implements Artifact {

  @Override
  public String name(Candidate candidate) {
    return candidate.name() + "." + backend.extension();
  }

  @Override
  public byte[] render(Production production) {
    return production.publication(backend);
  }
}
