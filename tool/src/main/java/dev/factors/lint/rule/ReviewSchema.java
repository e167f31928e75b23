package dev.factors.lint.rule;

/** Review files are as their schemas say. */
public final class ReviewSchema extends ReviewRule {

  public ReviewSchema() {
    super("review/schema");
  }
}
