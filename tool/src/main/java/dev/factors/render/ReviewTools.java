package dev.factors.render;

import dev.factors.source.Resource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a review edition has beside the text: the forms and the script to comment with. */
final class ReviewTools {

  private ReviewTools() {}

  static String style() {
    return Resource.text(ReviewTools.class, "review.css");
  }

  static String script() {
    return Resource.text(ReviewTools.class, "review.js");
  }

  /**
   * Puts the forms, and what they have to know, into a page.
   *
   * @param data JSON, which is never run; of HTML it holds nothing, since {@code <} is escaped
   */
  static void add(Document page, String data) {
    Document tools = Jsoup.parseBodyFragment(Resource.text(ReviewTools.class, "review.html"));
    page.expectFirst(".theme").before(tools.expectFirst("body > .desk-toggle"));
    page.body().appendChildren(tools.body().children());
    page.body()
        .appendChild(
            new Element("script")
                .attr("type", "application/json")
                .attr("id", "page--review")
                .appendChild(new DataNode(data.replace("<", "\\u003c"))));
  }
}
