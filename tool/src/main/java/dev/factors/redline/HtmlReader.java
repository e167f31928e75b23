package dev.factors.redline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rendered text of a paper. What HTML calls flow content makes parts, phrasing content
 * makes words; everything that could do anything but be read is left out.
 */
final class HtmlReader {

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "caption",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "figcaption",
          "figure",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private static final Safelist READ =
      new Safelist()
          .addTags(BLOCKS.toArray(String[]::new))
          .addTags("a", "abbr", "b", "br", "cite", "code", "dfn", "em", "i", "img", "kbd", "mark")
          .addTags("q", "samp", "small", "span", "strong", "sub", "sup", "var")
          .addAttributes(":all", "id", "class", "lang", "dir")
          .addAttributes("a", "href")
          .addAttributes("img", "src", "alt")
          .addAttributes("td", "colspan", "rowspan")
          .addAttributes("th", "colspan", "rowspan", "scope")
          .addAttributes("ol", "start")
          .addProtocols("a", "href", "#", "http", "https", "mailto")
          .addProtocols("img", "src", "data")
          .preserveRelativeLinks(false);

  private static final Pattern WORD =
      Pattern.compile(
          "(\\s+)|[\\p{L}\\p{M}\\p{N}]+(?:['\\u2019\\-\\u2010\\u2011_./@][\\p{L}\\p{M}\\p{N}]+)*|.",
          Pattern.DOTALL);

  private HtmlReader() {}

  /**
   * Reads a text.
   *
   * @param html the text without page furniture
   */
  static Node read(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    document.select("#toc, nav, script, style, button, template").remove();
    for (Element drawing : document.select("svg")) {
      String source =
          Base64.getEncoder().encodeToString(drawing.outerHtml().getBytes(StandardCharsets.UTF_8));
      drawing.replaceWith(
          new Element("img")
              .attr("src", "data:image/svg+xml;base64," + source)
              .attr("alt", drawing.select("title").text()));
    }
    Document clean = new Cleaner(READ).clean(document);
    return branch(clean.body(), new Element("div"), null);
  }

  /**
   * Reads an element.
   *
   * @param claimed the id of the part around it, which may come from this element's anchor
   */
  private static Node read(Element element, @Nullable String claimed) {
    String own = ownId(element);
    String id = Objects.equals(own, claimed) ? null : own;
    if (element.normalName().equals("pre")) {
      return pre(element, id);
    }
    return holdsBlocks(element)
        ? branch(element, shell(element), id)
        : new Node(shell(element), id, List.of(), words(element.childNodes(), isHeading(element)));
  }

  private static Node branch(Element element, Element shell, @Nullable String id) {
    if (element.normalName().equals("dl")) {
      return new Node(shell, id, entries(element), List.of());
    }
    List<Node> children = new ArrayList<>();
    List<org.jsoup.nodes.Node> phrase = new ArrayList<>();
    for (org.jsoup.nodes.Node child : element.childNodes()) {
      if (child instanceof Element inner && (isBlock(inner) || holdsBlocks(inner))) {
        flush(phrase, children);
        children.add(read(inner, id));
      } else {
        phrase.add(child);
      }
    }
    flush(phrase, children);
    return new Node(shell, id, children, List.of());
  }

  /** Text beside blocks, as in an item that holds a list. */
  private static void flush(List<org.jsoup.nodes.Node> phrase, List<Node> children) {
    List<Token> tokens = words(phrase, false);
    if (!tokens.isEmpty()) {
      children.add(new Node(new Element("div").addClass("text"), null, List.of(), tokens));
    }
    phrase.clear();
  }

  /** A term and what is said of it belong together; HTML allows a division around them. */
  private static List<Node> entries(Element list) {
    List<Node> entries = new ArrayList<>();
    List<Node> parts = new ArrayList<>();
    String id = null;
    for (Element child : list.children()) {
      if (child.normalName().equals("div")) {
        entries.add(read(child, null));
        continue;
      }
      boolean begins = child.normalName().equals("dt");
      if (begins
          && !parts.isEmpty()
          && parts.get(parts.size() - 1).shell().normalName().equals("dd")) {
        entries.add(entry(id, parts));
        parts.clear();
      }
      if (parts.isEmpty()) {
        id = ownId(child);
      }
      parts.add(read(child, id));
    }
    if (!parts.isEmpty()) {
      entries.add(entry(id, parts));
    }
    return entries;
  }

  private static Node entry(@Nullable String id, List<Node> parts) {
    return new Node(new Element("div").addClass("entry"), id, parts, List.of());
  }

  private static Node pre(Element element, @Nullable String id) {
    List<Node> lines = new ArrayList<>();
    for (String line : element.wholeText().split("\n", -1)) {
      List<Token> tokens = new ArrayList<>();
      Matcher word = WORD.matcher(line);
      while (word.find()) {
        tokens.add(Token.of(word.group(), List.of()));
      }
      lines.add(new Node(new Element("code").addClass("line"), null, List.of(), tokens));
    }
    return new Node(shell(element), id, lines, List.of());
  }

  private static List<Token> words(List<org.jsoup.nodes.Node> nodes, boolean heading) {
    List<Token> tokens = new ArrayList<>();
    for (org.jsoup.nodes.Node node : nodes) {
      add(node, List.of(), heading, tokens);
    }
    while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).text().equals(" ")) {
      tokens.remove(tokens.size() - 1);
    }
    return tokens;
  }

  private static void add(
      org.jsoup.nodes.Node node, List<Element> marks, boolean heading, List<Token> tokens) {
    if (node instanceof TextNode text) {
      addText(text.getWholeText(), marks, tokens);
    } else if (node instanceof Element element) {
      String name = element.normalName();
      // A heading's link to itself is the page's furniture, and so are numbers of footnotes.
      boolean furniture = heading && name.equals("a");
      List<Element> inner = furniture ? marks : with(marks, shell(element));
      if (name.equals("img")) {
        tokens.add(new Token("[image: " + element.attr("alt") + "]", element.attr("src"), inner));
      } else if (name.equals("br")) {
        tokens.add(new Token("\n", " ", inner));
      } else if (name.equals("sup") && element.hasClass("footnote")) {
        tokens.add(new Token(element.text(), "[footnote]", marks));
      } else {
        element.childNodes().forEach(child -> add(child, inner, heading, tokens));
      }
    }
  }

  private static void addText(String text, List<Element> marks, List<Token> tokens) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (word.group(1) == null) {
        tokens.add(Token.of(word.group(), marks));
      } else if (!tokens.isEmpty() && !tokens.get(tokens.size() - 1).isSpace()) {
        tokens.add(Token.of(" ", marks));
      }
    }
  }

  private static List<Element> with(List<Element> marks, Element mark) {
    List<Element> all = new ArrayList<>(marks);
    all.add(mark);
    return all;
  }

  /** Of a section the id of its heading, of a term or an item that of the anchor it begins with. */
  private static @Nullable String ownId(Element element) {
    if (element.hasAttr("id")) {
      return element.id();
    }
    Element first = element.firstElementChild();
    if (first == null) {
      return null;
    }
    boolean anchor =
        first.normalName().equals("a") && first.hasAttr("id") && first.childNodeSize() == 0;
    boolean heading = isHeading(first) && first.hasAttr("id");
    boolean item = element.normalName().equals("li") && first.normalName().equals("p");
    return anchor || heading ? first.id() : item ? ownId(first) : null;
  }

  private static Element shell(Element element) {
    Element shell = element.shallowClone().removeAttr("id");
    return isHeading(element) ? shell.removeAttr("class") : shell;
  }

  private static boolean isHeading(Element element) {
    return Node.HEADINGS.contains(element.normalName());
  }

  private static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  private static boolean holdsBlocks(Element element) {
    return element.children().stream().anyMatch(child -> isBlock(child) || holdsBlocks(child));
  }
}
