package dev.factors.review.report;

import dev.factors.review.Term;

/** The words of closed vocabularies as people read them. */
final class Words {

  private Words() {}

  static String of(Term term) {
    return term.label().replace('-', ' ');
  }
}
