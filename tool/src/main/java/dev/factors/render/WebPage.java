package dev.factors.render;

import dev.factors.digest.Sha256;
import dev.factors.source.Resource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.Section;
import org.asciidoctor.ast.StructuralNode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The HTML edition: one file that loads nothing. Its content security policy allows its own style
 * sheet and script, by hash, and the images and fonts that are in the file.
 */
final class WebPage {

  private static final String HEADINGS = "h2[id], h3[id], h4[id], h5[id], h6[id]";

  /** The items of a list, not those of lists inside it. */
  private static final String ITEMS =
      "> li, > dd, > .statement > dd, > ul > li, > ol > li, > dl > dd, > table > tbody > tr > td:last-child";

  private final Document source;
  private final Path paper;
  private final Edition edition;
  private final org.jsoup.nodes.Document page;
  private final Element text;

  private WebPage(Document source, Path paper, Edition edition) {
    this.source = source;
    this.paper = paper;
    this.edition = edition;
    this.page = Jsoup.parse(Resource.text(WebPage.class, "publication.html"));
    this.text = page.expectFirst("main");
  }

  /**
   * Makes the page.
   *
   * @param source the paper as Asciidoctor has read it, for the backend html5
   * @param paper the folder that holds the theme and the factors
   * @param data for the tools of a review edition, JSON; null for another edition
   */
  static org.jsoup.nodes.Document of(
      Document source, Path paper, Edition edition, @Nullable String data) {
    WebPage page = new WebPage(source, paper, edition);
    page.cover();
    List<Chapter> chapters = page.chapters();
    Contents.add(chapters, page.page.expectFirst("nav > ol"));
    Cards.add(chapters, page.text);
    page.permalinks();
    page.paragraphNumbers();
    if (data == null) {
      page.head("", "");
    } else {
      ReviewTools.add(page.page, data);
      page.head(ReviewTools.style(), ReviewTools.script());
    }
    page.page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    return page.page;
  }

  /** A page as a file: HTML in UTF-8. */
  static byte[] bytes(org.jsoup.nodes.Document page) {
    return (page.outerHtml() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private void cover() {
    String title = attribute("doctitle");
    page.expectFirst("h1").html(title);
    page.expectFirst(".running a").text(plain(title));
    page.expectFirst(".running .version").text(edition.version());
    Element facts = page.expectFirst(".facts");
    fact(facts, "Version", "version").text(edition.version());
    if (edition.date() != null) {
      fact(facts, "Date", "date")
          .appendElement("time")
          .attr("datetime", edition.date().toString())
          .text(edition.date().toString());
    }
    String authors = attribute("authors");
    if (!authors.isEmpty()) {
      fact(facts, "Authors", "authors").html(authors);
    }
    String licence = attribute("license");
    if (!licence.isEmpty() && Markup.isHarmless(attribute("license-url"))) {
      fact(facts, "Licence", "licence")
          .appendElement("a")
          .attr("rel", "license")
          .attr("href", attribute("license-url"))
          .text(plain(licence));
    }
    Element notice = page.expectFirst(".notice");
    if (edition.notice() == null) {
      notice.remove();
    } else {
      notice.text(edition.notice());
    }
    Element colophon = page.expectFirst(".colophon");
    colophon.appendElement("p").text(plain(title) + ", version " + edition.version());
  }

  private static Element fact(Element facts, String term, String name) {
    Element fact = facts.appendElement("div").addClass(name);
    fact.appendElement("dt").text(term);
    return fact.appendElement("dd");
  }

  /** Puts in the text, and takes it apart. */
  private List<Chapter> chapters() {
    text.appendChildren(Markup.of(String.valueOf(source.convert())).childNodes());
    Map<String, Section> sections = new HashMap<>();
    for (StructuralNode node : source.getBlocks()) {
      if (node instanceof Section section) {
        sections.put(section.getId(), section);
      }
    }
    List<Chapter> chapters = new ArrayList<>();
    for (Element heading : text.select("> section > h2[id]")) {
      Section section = sections.get(heading.id());
      if (section != null) {
        boolean factor = Files.exists(paper.resolve("factors").resolve(heading.id() + ".adoc"));
        chapters.add(Chapter.of(heading, section, factor));
      }
    }
    return chapters;
  }

  /** Headings and statements can be pointed at. A heading's link is beside it, not part of it. */
  private void permalinks() {
    for (Element heading : text.select(HEADINGS)) {
      Element line = new Element("div").addClass("heading");
      heading.before(line);
      line.appendChild(heading);
      line.appendElement("a")
          .addClass("permalink")
          .attr("href", "#" + heading.id())
          .attr("aria-label", "Link to " + heading.text());
    }
    for (Element term : text.select("dl.conformance > dt[id]")) {
      Element statement = new Element("div").addClass("statement");
      term.before(statement);
      Element part = term;
      do {
        Element next = part.nextElementSibling();
        statement.appendChild(part);
        part = next;
      } while (part != null && part.normalName().equals("dd"));
      term.append(" ")
          .appendElement("a")
          .addClass("permalink")
          .attr("href", "#" + term.id())
          .attr("aria-label", "Link to " + term.id())
          .text(term.id());
    }
  }

  /**
   * Puts each number before its block, in an element without text: what a reader selects and copies
   * is the block's text alone.
   */
  private void paragraphNumbers() {
    for (Element numbered : text.select("[class*=" + ParagraphNumbering.ROLE + "]")) {
      List<String> numbers =
          numbered.classNames().stream()
              .filter(name -> name.startsWith(ParagraphNumbering.ROLE))
              .map(name -> name.substring(ParagraphNumbering.ROLE.length()))
              .toList();
      numbers.forEach(number -> numbered.removeClass(ParagraphNumbering.ROLE + number));
      List<Element> blocks =
          numbered.is("ul, ol, dl, .dlist, .ulist, .olist, .colist, .hdlist, .qlist")
              ? numbered.select(ITEMS)
              : List.of(numbered);
      for (int i = 0; i < Math.min(numbers.size(), blocks.size()); i++) {
        addNumber(numbers.get(i), blocks.get(i));
      }
    }
  }

  private static void addNumber(String number, Element block) {
    block.attr("data-paragraph", number);
    if (block.is(".statement > dd")) {
      return; // its id is there to see
    }
    Element link =
        new Element("a")
            .addClass("paragraph")
            .attr("id", "paragraph--" + number)
            .attr("href", "#paragraph--" + number)
            .attr("aria-label", "Paragraph " + number)
            .attr("data-number", number.substring(number.lastIndexOf('-') + 1));
    Element box = block.closest(".scroll");
    if (box == null) {
      block.prependChild(link);
    } else {
      Element numbered = new Element("div").addClass("numbered");
      box.before(numbered);
      numbered.appendChild(link).appendChild(box);
    }
  }

  private void head(String moreStyle, String moreScript) {
    Path theme = paper.resolve("theme");
    String style = StyleSheet.of(theme) + widths() + moreStyle;
    String script = Resource.text(WebPage.class, "publication.js") + moreScript;
    page.expectFirst("html").attr("lang", source.getAttribute("lang", "en").toString());
    Element head = page.head();
    head.expectFirst("meta")
        .after(
            new Element("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", policy(style, script)));
    String title = plain(attribute("doctitle"));
    head.appendElement("title").text(title);
    named("description", attribute("description"));
    named("keywords", attribute("keywords"));
    named("author", attribute("authors"));
    named("citation_title", title);
    named("citation_author", attribute("authors"));
    named("citation_language", page.expectFirst("html").attr("lang"));
    named("citation_keywords", attribute("keywords"));
    if (edition.date() != null) {
      named("citation_publication_date", edition.date().toString().replace('-', '/'));
    }
    graph("og:type", "article");
    graph("og:title", title);
    graph("og:description", attribute("description"));
    graph("og:locale", page.expectFirst("html").attr("lang").replace('-', '_'));
    Path icon = theme.resolve("icon.svg");
    if (Files.isRegularFile(icon)) {
      head.appendElement("link").attr("rel", "icon").attr("href", StyleSheet.dataUri(icon));
    }
    head.appendElement("style").appendChild(new DataNode(style));
    head.appendElement("script").appendChild(new DataNode(script));
  }

  private void named(String name, String content) {
    if (!content.isEmpty()) {
      page.head().appendElement("meta").attr("name", name).attr("content", plain(content));
    }
  }

  private void graph(String property, String content) {
    if (!content.isEmpty()) {
      page.head().appendElement("meta").attr("property", property).attr("content", plain(content));
    }
  }

  /** Rules for the columns whose width the text gives, which a style attribute may not. */
  private String widths() {
    StringBuilder rules = new StringBuilder();
    for (String name : new TreeSet<>(text.select("col[class]").eachAttr("class"))) {
      rules.append("col.").append(name).append("{width:").append(name.substring(1)).append("%}\n");
    }
    return rules.toString();
  }

  private static String policy(String style, String script) {
    return "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
        .formatted(Sha256.base64(style), Sha256.base64(script));
  }

  /** An attribute of the document, which Asciidoctor gives as HTML; empty where it is not set. */
  private String attribute(String name) {
    return String.valueOf(source.getAttribute(name, ""));
  }

  private static String plain(String html) {
    return Jsoup.parseBodyFragment(html).text();
  }
}
