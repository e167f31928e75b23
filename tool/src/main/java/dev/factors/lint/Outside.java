package dev.factors.lint;

/**
 * What rules ask that the paper itself does not answer.
 *
 * @param links asked whether addresses are there
 * @param history asked for what was read, and for what has happened
 */
public record Outside(Links links, History history) {

  /** Asks nobody: neither the network nor history. */
  public static final Outside NOTHING = new Outside(Links.OFFLINE, History.NONE);
}
