package dev.factors.diagnostic;

/** Where the text of a line comes from. */
@FunctionalInterface
public interface SourceLines {

  /** The text of a line counted from 1, without line feed; empty where there is none. */
  String line(String file, int number);
}
