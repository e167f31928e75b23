package dev.factors.render;

import java.util.List;
import org.jsoup.nodes.Element;

/** All factors at a glance: number, title and principle of each. */
final class Cards {

  private Cards() {}

  /** Adds them below the abstract, or above the first chapter where there is none. */
  static void add(List<Chapter> chapters, Element text) {
    List<Chapter> factors = chapters.stream().filter(Chapter::factor).toList();
    if (factors.isEmpty()) {
      return;
    }
    Element cards = new Element("nav").addClass("cards").attr("aria-label", "Factors");
    Element list = cards.appendElement("ol");
    factors.forEach(factor -> add(factor, list));
    Element first = chapters.get(0).element();
    if (first.hasClass("abstract")) {
      first.after(cards);
    } else {
      first.before(cards);
    }
  }

  private static void add(Chapter factor, Element list) {
    Element link =
        list.appendElement("li").appendElement("a").attr("href", "#" + factor.heading().id());
    if (!factor.number().isEmpty()) {
      link.appendElement("span").addClass("number").text(factor.number());
      link.appendText(" ");
    }
    link.appendElement("strong").html(Contents.withoutLinks(factor.title()));
    Element principle = factor.element().selectFirst("p.principle");
    if (principle != null) {
      link.appendText(" ");
      link.appendElement("span").addClass("saying").html(Contents.withoutLinks(principle.html()));
    }
  }
}
