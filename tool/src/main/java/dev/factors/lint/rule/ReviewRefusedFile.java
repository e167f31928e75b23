package dev.factors.lint.rule;

/** There is nothing below reviews/ but review files. */
public final class ReviewRefusedFile extends ReviewRule {

  public ReviewRefusedFile() {
    super("review/refused-file");
  }
}
