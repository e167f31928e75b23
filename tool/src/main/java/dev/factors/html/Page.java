package dev.factors.html;

import dev.factors.digest.Sha256;
import dev.factors.terminal.Printable;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * An HTML page built as a tree, so that text can be nothing but text. Its content security policy
 * allows its own style sheet and its own script, by hash, pictures inside it where it has any, and
 * nothing else: no network.
 */
public final class Page {

  private final Document document = new Document("");
  private final Element policy;
  private final Element body;
  private final String style;
  private final String script;

  /**
   * A page without text.
   *
   * @param language of the text, as HTML's {@code lang} has it
   * @param style CSS
   * @param script JavaScript, which runs when the page is read
   */
  public Page(String language, String title, String style, String script) {
    this.style = style;
    this.script = script;
    document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    document.appendChild(new DocumentType("html", "", ""));
    Element html = document.appendElement("html").attr("lang", language);
    Element head = add(html, "head");
    add(head, "meta").attr("charset", "utf-8");
    this.policy = add(head, "meta").attr("http-equiv", "Content-Security-Policy");
    add(head, "meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    add(head, "meta").attr("name", "color-scheme").attr("content", "light dark");
    add(head, "title", title);
    add(head, "style").appendChild(new DataNode(style));
    this.body = add(html, "body");
  }

  public Element body() {
    return body;
  }

  /** The page's bytes, in UTF-8; nothing is added to the page after that. */
  public byte[] bytes() {
    policy.attr(
        "content",
        "default-src 'none'; script-src 'sha256-%s'; style-src 'sha256-%s';%s base-uri 'none'; form-action 'none'"
            .formatted(
                Sha256.base64(script),
                Sha256.base64(style),
                body.selectFirst("img") == null ? "" : " img-src data:;"));
    add(body, "script").appendChild(new DataNode(script));
    return (document.outerHtml() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Adds an element on a line of its own. */
  public static Element add(Element parent, String tag) {
    parent.appendChild(new TextNode("\n"));
    return parent.appendElement(tag);
  }

  /** Adds an element with text, which is shown without terminal escapes and control characters. */
  public static Element add(Element parent, String tag, String text) {
    return add(parent, tag).text(Printable.of(text));
  }

  /** Adds an element with text to the line. */
  public static Element inline(Element parent, String tag, String text) {
    return parent.appendElement(tag).text(Printable.of(text));
  }
}
