package dev.factors.redline;

import java.util.List;

/**
 * Words that are in both versions, or words that are in one of them only.
 *
 * @param before the words in the old version; empty where they are inserted
 * @param after the words in the new version; empty where they are deleted
 */
record Run(Kind kind, List<Token> before, List<Token> after) {

  /** What has become of the words. */
  enum Kind {
    SAME,
    DELETED,
    INSERTED
  }

  Run {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  static Run same(List<Token> before, List<Token> after) {
    return new Run(Kind.SAME, before, after);
  }

  static Run deleted(List<Token> tokens) {
    return new Run(Kind.DELETED, tokens, List.of());
  }

  static Run inserted(List<Token> tokens) {
    return new Run(Kind.INSERTED, List.of(), tokens);
  }

  /** The words, those of the new version where it has them. */
  List<Token> tokens() {
    return kind == Kind.DELETED ? before : after;
  }

  boolean isSame() {
    return kind == Kind.SAME;
  }
}
