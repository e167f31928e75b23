package dev.factors.serve;

import dev.factors.digest.Sha256;
import dev.factors.json.JsonDocument;
import dev.factors.source.Resource;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The page as the browser is given it: the HTML edition with the preview's own script and style.
 *
 * @param html the page
 * @param policy its content security policy: by hash, it allows the scripts and style sheets that
 *     the page had before the text came into it
 * @param event JSON with the text and the contents, to be put into a page of the same shell
 */
record PreviewPage(String html, String policy, String event) {

  /** What is shown until there is a paper to show. */
  static PreviewPage empty(String token) {
    return of(Jsoup.parse(Resource.text(PreviewPage.class, "preview.html")), token);
  }

  /**
   * The preview of an HTML edition.
   *
   * @param page the edition, which is changed
   * @param token to be sent with what is to be written
   */
  static PreviewPage of(Document page, String token) {
    page.outputSettings().prettyPrint(false);
    page.select("meta[http-equiv]").remove();
    Element text = page.expectFirst("main");
    Element contents = page.expectFirst("nav.contents > ol");
    String textHtml = text.html();
    String contentsHtml = contents.html();
    List<Node> textNodes = List.copyOf(text.childNodes());
    List<Node> contentsNodes = List.copyOf(contents.childNodes());
    text.empty();
    contents.empty();
    Element review = page.getElementById("page--review");
    String data = review == null ? "" : review.data();
    if (review != null) {
      review.empty();
    }

    Element head = page.head();
    // The review edition's script submits to the address that it finds here.
    named(head, "factors-submit", PreviewServer.COMMENTS);
    named(head, "factors-token", token);
    head.appendElement("style")
        .appendChild(new DataNode(Resource.text(PreviewPage.class, "preview.css")));
    head.appendElement("script")
        .appendChild(new DataNode(Resource.text(PreviewPage.class, "preview.js")));
    String policy =
        "default-src 'none'; style-src %s; script-src %s; img-src data:; font-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
            .formatted(hashes(page, "style"), hashes(page, "script:not([type])"));

    String shell = Sha256.base64(policy + token + page.title() + page.body().outerHtml());
    String state = Sha256.base64(textHtml);
    named(head, "factors-shell", shell);
    named(head, "factors-text", state);
    if (review != null) {
      review.appendChild(new DataNode(data));
    }
    text.appendChildren(textNodes);
    contents.appendChildren(contentsNodes);
    String event =
        JsonDocument.of(
            json -> {
              json.writeStringField("shell", shell);
              json.writeStringField("state", state);
              json.writeStringField("text", textHtml);
              json.writeStringField("contents", contentsHtml);
            });
    return new PreviewPage(page.outerHtml(), policy, event);
  }

  private static void named(Element head, String name, String content) {
    head.appendElement("meta").attr("name", name).attr("content", content);
  }

  private static String hashes(Document page, String elements) {
    return page.select(elements).stream()
        .map(each -> "'sha256-" + Sha256.base64(each.data()) + "'")
        .collect(Collectors.joining(" "));
  }
}
