package dev.factors.lint.rule;

/** Review files say who wrote what on which version, as their folders do. */
public final class ReviewIdentity extends ReviewRule {

  public ReviewIdentity() {
    super("review/identity");
  }
}
