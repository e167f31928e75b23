package dev.factors.paper;

import java.util.List;

/**
 * How the paper is written, so far as that is a matter of agreement.
 *
 * @param sentenceWords more words than this are too many for one sentence
 * @param factorTitles how factors' titles are capitalised
 * @param chapterTitles how the titles of all other sections are capitalised
 * @param smallWords words that stay small within a headline
 * @param plainHttp hosts that do not answer by https
 */
public record Style(
    int sentenceWords,
    Capitals factorTitles,
    Capitals chapterTitles,
    List<String> smallWords,
    List<String> plainHttp) {

  /** How a title is capitalised. */
  public enum Capitals {
    /** Every word but the small ones. */
    HEADLINE,
    /** The first word, and names. */
    SENTENCE,
    /** As its author likes. */
    ANY
  }

  /** What holds where the configuration does not say otherwise. */
  static final Style DEFAULT =
      new Style(
          40,
          Capitals.HEADLINE,
          Capitals.SENTENCE,
          List.of(
              "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor", "of",
              "off", "on", "onto", "or", "over", "per", "so", "than", "the", "to", "up", "via",
              "versus", "vs", "with", "yet"),
          List.of());

  public Style {
    smallWords = List.copyOf(smallWords);
    plainHttp = List.copyOf(plainHttp);
  }
}
