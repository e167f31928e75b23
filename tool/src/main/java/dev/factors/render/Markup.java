package dev.factors.render;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Asciidoctor's HTML with elements that say what they are: sections, articles, figures and asides
 * in the place of divisions with a class. Ids stay where links expect them.
 */
final class Markup {

  private static final Set<String> ACTIVE =
      Set.of(
          "script",
          "style",
          "iframe",
          "object",
          "embed",
          "link",
          "meta",
          "base",
          "form",
          "input",
          "button",
          "textarea",
          "select",
          "template",
          "noscript");

  /** What names a file to load: everything that the page shows is in it. */
  private static final Set<String> OUTSIDE = Set.of("src", "srcset", "poster", "background");

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  private final Element body;

  private Markup(Element body) {
    this.body = body;
  }

  /**
   * Reads what Asciidoctor made of a document without its header and footer.
   *
   * @return an element whose children are the document's blocks
   */
  static Element of(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    Markup markup = new Markup(body);
    markup.disarm();
    markup.sections();
    markup.paragraphs();
    markup.tables();
    markup.figures();
    markup.asides();
    markup.lists();
    markup.anchors();
    markup.notes();
    markup.blanks();
    return body;
  }

  /**
   * Takes out what could act in a browser. Passed-through HTML is an error to the linter, and the
   * page's policy would let none of it run: what has no effect is better not there.
   */
  private void disarm() {
    for (Element element : body.getAllElements()) {
      if (ACTIVE.contains(element.normalName())) {
        element.remove();
        continue;
      }
      for (Attribute attribute : List.copyOf(element.attributes().asList())) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        boolean column = name.equals("style") && element.normalName().equals("col");
        if (name.startsWith("on")
            || (name.equals("style") && !column)
            || (name.endsWith("href") && !isHarmless(attribute.getValue()))
            || (OUTSIDE.contains(name) && !attribute.getValue().startsWith("data:"))) {
          element.removeAttr(attribute.getKey());
        }
      }
    }
  }

  /** Whether a link target is a place in the page, a file or a page elsewhere. */
  static boolean isHarmless(String target) {
    int colon = target.indexOf(':');
    return colon < 0
        || target.startsWith("#")
        || SCHEMES.contains(target.substring(0, colon).toLowerCase(Locale.ROOT));
  }

  private void sections() {
    body.select("div.sectionbody").unwrap();
    for (int level = 1; level <= 5; level++) {
      body.select("div.sect" + level).tagName("section");
    }
    body.select("h1, h2, h3, h4, h5, h6").select("a.link, a.anchor").unwrap();
  }

  private void paragraphs() {
    for (Element block : body.select("div.paragraph")) {
      Element title = block.selectFirst("> .title");
      Element text = block.selectFirst("> p");
      if (text != null) {
        if (title != null) {
          block.before(title.tagName("p"));
        }
        merge(block, text);
      }
    }
  }

  private void tables() {
    for (Element column : body.select("col[style]")) {
      String width = column.attr("style").replaceAll("[^0-9.]", "");
      column.removeAttr("style");
      if (!width.isEmpty() && width.length() < 10) {
        column.addClass("w" + Math.round(Double.parseDouble(width)));
      }
    }
    body.select("thead th").attr("scope", "col");
    body.select("tbody th").attr("scope", "row");
    for (Element cell : body.select("td, th")) {
      Element only = onlyChild(cell);
      if (only != null && only.is("p.tableblock")) {
        only.unwrap();
      }
    }
    body.select("p.tableblock").removeClass("tableblock");
    // A table that is wider than a small window scrolls by itself, not the page with it.
    for (Element table : body.select("table.tableblock")) {
      table.wrap("<div class=\"scroll\"></div>");
    }
  }

  private void figures() {
    for (Element block : body.select("div.imageblock, div.listingblock, div.literalblock")) {
      Element title = block.selectFirst("> .title");
      block.select("> .content").unwrap();
      if (block.hasClass("imageblock") || title != null) {
        block.tagName("figure");
      }
      if (title != null) {
        title.tagName("figcaption").removeClass("title");
      }
    }
    body.select("img").attr("loading", "eager").attr("decoding", "async");
    for (Element block : body.select("div.quoteblock, div.verseblock")) {
      block.tagName("figure");
      block.select("> .attribution").tagName("figcaption");
    }
  }

  private void asides() {
    for (Element block : body.select("div.admonitionblock")) {
      Element label = block.selectFirst("td.icon .title");
      Element content = block.selectFirst("td.content");
      if (label != null && content != null) {
        block.tagName("aside").empty();
        block.appendChild(label.tagName("p").clone());
        block.insertChildren(-1, List.copyOf(content.childNodes()));
        block.attr("aria-label", label.text());
      }
    }
    for (Element block : body.select("div.sidebarblock")) {
      block.tagName("aside").select("> .content").unwrap();
      Element title = block.selectFirst("> .title");
      if (title != null) {
        title.tagName("p");
        block.attr("aria-label", title.text());
      }
    }
  }

  private void lists() {
    for (Element block : body.select("div.ulist, div.olist, div.dlist")) {
      Element list = onlyChild(block);
      if (list != null) {
        merge(block, list);
      }
    }
    for (Element text : body.select("li > p:first-child, dd > p:first-child")) {
      if (text.nextElementSibling() == null && text.attributes().isEmpty()) {
        text.unwrap();
      }
    }
  }

  /** An empty anchor at the beginning of an item is the item's id. */
  private void anchors() {
    for (Element anchor : body.select("a[id]:not([href])")) {
      Element parent = anchor.parent();
      if (parent != null && anchor.childNodeSize() == 0 && isFirst(anchor)) {
        Element item = parent.is("li > p:first-child") ? parent.parent() : parent;
        if (item != null && item.is("dt, li, td, p") && item.id().isEmpty()) {
          item.id(anchor.id());
          anchor.remove();
        }
      }
    }
  }

  private static boolean isFirst(Node node) {
    for (Node before = node.previousSibling(); before != null; before = before.previousSibling()) {
      if (!(before instanceof TextNode text) || !text.isBlank()) {
        return false;
      }
    }
    return true;
  }

  private void notes() {
    Element notes = body.selectFirst("div#footnotes");
    if (notes != null) {
      notes.tagName("section").attr("role", "doc-endnotes").attr("aria-label", "Notes");
      notes.select("hr").remove();
    }
    body.select("sup.footnote > a, sup.footnoteref > a")
        .attr("role", "doc-noteref")
        .removeAttr("title");
    body.select("sup.footnote").select("a.footnote").removeClass("footnote");
  }

  /** Lines that are left empty where elements were taken away. */
  private void blanks() {
    for (Element element : body.getAllElements()) {
      for (TextNode text : element.textNodes()) {
        if (text.isBlank()
            && text.previousSibling() instanceof TextNode before
            && before.isBlank()) {
          before.remove();
        }
      }
    }
  }

  private static @Nullable Element onlyChild(Element element) {
    return element.childrenSize() == 1 && element.ownText().isBlank() ? element.child(0) : null;
  }

  /** Puts a block's id and classes on the element that it consists of, and takes the block away. */
  private static void merge(Element block, Element content) {
    if (!block.id().isEmpty()) {
      content.id(block.id());
    }
    block.classNames().stream()
        .filter(name -> !Set.of("paragraph", "ulist", "olist", "dlist").contains(name))
        .forEach(content::addClass);
    block.unwrap();
  }
}
