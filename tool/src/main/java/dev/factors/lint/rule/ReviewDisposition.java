package dev.factors.lint.rule;

/** A comment has one disposition, with a reason, by somebody else than its commenter. */
public final class ReviewDisposition extends ReviewRule {

  public ReviewDisposition() {
    super("review/disposition");
  }
}
