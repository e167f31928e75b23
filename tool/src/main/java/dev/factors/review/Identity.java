package dev.factors.review;

/** How sure it is that a comment comes from the reviewer it names; from the surest down. */
public enum Identity implements Term {
  /** By a commit that a rostered key of that person signed. */
  SIGNED,
  /** By a commit that the forge signed. */
  FORGE_SIGNED,
  /** The author's address is the person's; the committer is the same person or the forge. */
  AUTHOR,
  /** The person is author or co-author, but somebody else committed. */
  CARRIED,
  /** There is nothing to compare with. */
  UNROSTERED,
  /** The person's addresses are known, and nobody on the commit has one of them. */
  MISMATCH
}
