package dev.factors.lint.rule;

/** What a review file refers to is there. */
public final class ReviewDangling extends ReviewRule {

  public ReviewDangling() {
    super("review/dangling");
  }
}
