package dev.factors.review.report;

import dev.factors.review.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * An HTML page built as a tree, so that text can be nothing but text. Its content security policy
 * allows its own style sheet and its own script, by hash, and nothing else: no image, no network.
 */
final class Page {

  private final Document document = new Document("");
  private final Element body;
  private final String script;

  Page(String language, String title, String styleSheet, String script) {
    String style = resource(styleSheet);
    this.script = resource(script);
    document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    document.appendChild(new DocumentType("html", "", ""));
    Element html = document.appendElement("html").attr("lang", language);
    Element head = add(html, "head");
    add(head, "meta").attr("charset", "utf-8");
    add(head, "meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr(
            "content",
            "default-src 'none'; script-src 'sha256-"
                + sha256(this.script)
                + "'; style-src 'sha256-"
                + sha256(style)
                + "'; base-uri 'none'; form-action 'none'");
    add(head, "meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    add(head, "meta").attr("name", "color-scheme").attr("content", "light dark");
    add(head, "title", title);
    add(head, "style").appendChild(new DataNode(style));
    this.body = add(html, "body");
  }

  Element body() {
    return body;
  }

  /** The page's bytes, in UTF-8; nothing is added to the page after that. */
  byte[] bytes() {
    add(body, "script").appendChild(new DataNode(script));
    return (document.outerHtml() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Adds an element on a line of its own. */
  static Element add(Element parent, String tag) {
    parent.appendChild(new TextNode("\n"));
    return parent.appendElement(tag);
  }

  /** Adds an element with text, which is shown without terminal escapes and control characters. */
  static Element add(Element parent, String tag, String text) {
    return add(parent, tag).text(PlainText.of(text));
  }

  /** Adds an element with text to the line. */
  static Element inline(Element parent, String tag, String text) {
    return parent.appendElement(tag).text(PlainText.of(text));
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no such resource: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("unreadable resource: " + name, e);
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
