package dev.factors.paper;

import java.util.List;

/**
 * The words that the paper uses for one thing each.
 *
 * @param terms preferred terms and what they stand instead of
 * @param products product and vendor names that normative text must not use
 */
public record Vocabulary(List<Term> terms, List<String> products) {

  public Vocabulary {
    terms = List.copyOf(terms);
    products = List.copyOf(products);
  }

  /**
   * A preferred term.
   *
   * @param use the word to use
   * @param avoid the variants that mean the same
   */
  public record Term(String use, List<String> avoid) {

    public Term {
      avoid = List.copyOf(avoid);
    }
  }
}
