package dev.factors.render;

import java.util.List;
import org.jsoup.nodes.Element;

/** The contents beside the text: chapters, and the sections of each. */
final class Contents {

  private Contents() {}

  /**
   * Lists the chapters.
   *
   * @param list to add to
   */
  static void add(List<Chapter> chapters, Element list) {
    for (Chapter chapter : chapters) {
      Element item = list.appendElement("li");
      Element link = item.appendElement("a").attr("href", "#" + chapter.heading().id());
      if (chapter.factor()) {
        item.addClass("factor");
        link.appendElement("span").addClass("number").text(chapter.number());
        link.appendText(" ");
      }
      link.appendElement("span").html(withoutLinks(chapter.title()));
      List<Element> sections = chapter.element().select("> section > h3[id]");
      if (!sections.isEmpty()) {
        Element inner = item.appendElement("ol");
        for (Element section : sections) {
          inner
              .appendElement("li")
              .appendElement("a")
              .attr("href", "#" + section.id())
              .html(withoutLinks(section.html()));
        }
      }
    }
  }

  /** A title as it can stand inside a link: without links, ids and notes. */
  static String withoutLinks(String title) {
    Element copy = new Element("span").html(title);
    copy.select("sup.footnote, sup.footnoteref").remove();
    copy.select("[id]").removeAttr("id");
    copy.select("a").unwrap();
    return copy.html();
  }
}
