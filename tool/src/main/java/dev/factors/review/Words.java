package dev.factors.review;

/** The words of closed vocabularies as people read them. */
final class Words {

  private Words() {}

  static String of(Term term) {
    return term.label().replace('-', ' ');
  }
}
