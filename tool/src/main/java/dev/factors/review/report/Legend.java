package dev.factors.review.report;

import dev.factors.html.Page;
import org.jsoup.nodes.Element;

/** What the words of the report mean. */
final class Legend {

  private Legend() {}

  static void add(Element main) {
    Element section = Page.add(main, "section").addClass("legend");
    Page.add(section, "h2", "The words of this report");
    Element list = Page.add(section, "dl");
    Meanings.ALL.forEach(
        (term, meaning) -> {
          Element entry = Page.add(list, "div");
          Page.add(entry, "dt", Words.of(term));
          Page.add(entry, "dd", meaning);
        });
  }
}
