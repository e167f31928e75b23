package dev.factors.release;

/** A file of a release. */
public interface Artifact {

  /** Whether a release has the file. */
  default boolean belongsTo(Candidate candidate) {
    return true;
  }

  /** The file's name in the release's folder. */
  String name(Candidate candidate);

  /** The file's bytes: the same from the same commit, on any machine and on any day. */
  byte[] render(Production production);
}
