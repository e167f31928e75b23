package dev.factors.paper;

import java.util.List;

/**
 * The words that the paper uses for one thing each.
 *
 * @param terms preferred terms and what they stand instead of
 * @param products product and vendor names that normative text must not use
 * @param weaselWords words that add nothing, or claim what should be shown
 * @param abbreviations that need no explanation, beside the well-known ones
 */
public record Vocabulary(
    List<Term> terms, List<String> products, List<String> weaselWords, List<String> abbreviations) {

  /** What holds where the configuration does not say otherwise. */
  static final List<String> WEASEL_WORDS =
      List.of(
          "basically",
          "clearly",
          "easily",
          "extremely",
          "fairly",
          "in fact",
          "incredibly",
          "just",
          "literally",
          "merely",
          "needless to say",
          "obviously",
          "of course",
          "quite",
          "rather unique",
          "simply",
          "surprisingly",
          "trivially",
          "undoubtedly",
          "very");

  public Vocabulary {
    terms = List.copyOf(terms);
    products = List.copyOf(products);
    weaselWords = List.copyOf(weaselWords);
    abbreviations = List.copyOf(abbreviations);
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
