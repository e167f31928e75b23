package dev.factors.render;

import org.asciidoctor.ast.Section;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A chapter of the HTML edition.
 *
 * @param element with the heading and everything below it
 * @param ordinal such as {@code Factor 4}, or empty
 * @param title as HTML, without the ordinal
 * @param factor whether the chapter is a factor
 */
record Chapter(Element element, Element heading, String ordinal, String title, boolean factor) {

  /**
   * A chapter of Asciidoctor's HTML: its ordinal is set apart from its title, and a factor becomes
   * an article with a header.
   *
   * @param section what Asciidoctor knows of it
   */
  static Chapter of(Element heading, Section section, boolean factor) {
    Element element = heading.parents().get(0);
    // In a book Asciidoctor calls an abstract a chapter, and keeps the style that it was given.
    element.addClass(String.valueOf(section.getAttribute("style", section.getSectionName())));
    String ordinal = takeOrdinal(heading, section);
    String title = heading.html();
    if (!ordinal.isEmpty()) {
      heading.prependText(" ").prependElement("span").addClass("ordinal").text(ordinal);
    }
    if (factor) {
      Element header = new Element("header");
      heading.before(header);
      header.appendChild(heading);
      Element principle = element.selectFirst("> p.principle");
      if (principle != null) {
        header.appendChild(principle);
      }
      element.tagName("article").addClass("factor").attr("aria-labelledby", heading.id());
    }
    return new Chapter(element, heading, ordinal, title, factor);
  }

  /** Takes what stands before the title, such as {@code Factor 4.}, out of the heading. */
  private static String takeOrdinal(Element heading, Section section) {
    String whole = heading.text();
    String title = Jsoup.parseBodyFragment(String.valueOf(section.getTitle())).text();
    if (heading.childNodeSize() == 0
        || !(heading.childNode(0) instanceof TextNode first)
        || !whole.endsWith(title)) {
      return "";
    }
    String ordinal = whole.substring(0, whole.length() - title.length()).strip();
    if (ordinal.isEmpty() || !first.text().startsWith(ordinal)) {
      return "";
    }
    first.text(first.text().substring(ordinal.length()).stripLeading());
    return ordinal.endsWith(".") ? ordinal.substring(0, ordinal.length() - 1) : ordinal;
  }

  /** The number in the ordinal, or nothing. */
  String number() {
    return ordinal.replaceAll("\\D+", "");
  }
}
