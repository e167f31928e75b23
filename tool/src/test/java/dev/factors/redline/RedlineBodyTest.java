package dev.factors.redline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.asciidoc.PlainText;
import dev.factors.manuscript.Manuscript;
import dev.factors.paper.PaperReader;
import dev.factors.source.FolderTree;
import dev.factors.source.Sources;
import dev.factors.terminal.DisplayWidth;
import dev.factors.terminal.Paint;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a redline must hold, whatever it makes of a change: without what is inserted it is the old
 * text, without what is deleted it is the new one.
 */
final class RedlineBodyTest {

  private static final int PAPERS = 8;
  private static final int COLUMNS = 72;

  /** Real text: the paper of this repository, its blocks as Asciidoctor's HTML has them. */
  private static final Manuscript MANUSCRIPT = manuscript();

  private static final String PAPER = html();

  @TestFactory
  Stream<DynamicTest> both_versions_can_be_read_from_it() {
    return IntStream.range(0, PAPERS)
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed,
                    () -> {
                      String edited = edited(PAPER, new Random(seed));
                      assertReadable(PAPER, edited);
                      assertReadable(edited, PAPER);
                      assertFits(redline(PAPER, edited));
                    }));
  }

  @Test
  void what_has_nothing_in_common_can_be_read_from_it() {
    assertReadable("<p>One.</p>", "<ul><li>Two</li></ul>");
    assertReadable("", "<p>Two</p>");
    assertReadable("<p>One.</p>", "");
    assertReadable("<pre>a\n  b</pre><p>x<br>y</p>", "<pre>a\n b</pre><p>x y</p>");
  }

  private static void assertReadable(String before, String after) {
    Redline redline = redline(before, after);
    Element page = new Element("div");
    new RedlineBody(redline).addTo(page);
    page.select(".mark, .aside").remove();
    page.select("code.line").append("\n");
    assertSame(text(without(page.clone(), "del, .deleted, .moved-away")), after);
    assertSame(text(old(page.clone())), before);
  }

  /** Shows where two long texts part. */
  /** On a terminal nothing goes beyond its width but a word. */
  private static void assertFits(Redline redline) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new RedlineText(new PrintStream(out, true, StandardCharsets.UTF_8), Paint.ANSI, COLUMNS)
        .print(redline);
    assertThat(out.toString(StandardCharsets.UTF_8).replaceAll("\u001b\\[[0-9;]*m", "").lines())
        .allMatch(line -> DisplayWidth.of(line) <= COLUMNS || !line.strip().contains(" "));
  }

  private static void assertSame(String actual, String html) {
    String expected = normal(HtmlReader.read(html).text());
    int common = 0;
    while (common < Math.min(actual.length(), expected.length())
        && actual.charAt(common) == expected.charAt(common)) {
      common++;
    }
    assertThat(around(actual, common)).isEqualTo(around(expected, common));
  }

  private static String around(String text, int place) {
    return text.substring(Math.max(0, place - 60), Math.min(text.length(), place + 60));
  }

  private static String normal(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static Element without(Element page, String gone) {
    page.select(gone).remove();
    return page;
  }

  /** Puts back where it stood what has moved. */
  private static Element old(Element page) {
    for (Element away : page.select(".moved-away")) {
      Element target = page.getElementById(away.select("a").attr("href").substring(1));
      Element row = away.normalName().matches("td|dd") ? away.parent() : away;
      row.before(new Element("was").attr("of", target.attr("id")));
      row.remove();
    }
    List<Element> places = page.select("was");
    for (int i = places.size() - 1; i >= 0; i--) {
      Element place = places.get(i);
      Element target = page.getElementById(place.attr("of"));
      target.remove();
      place.replaceWith(target);
    }
    return without(page, "ins, .inserted");
  }

  private static String text(Element page) {
    return normal(HtmlReader.read(page.html()).text());
  }

  private static Redline redline(String before, String after) {
    return Redline.of(
        new Side("old", null, MANUSCRIPT, before),
        new Side("new", null, MANUSCRIPT, after),
        List.of(),
        List.of());
  }

  /** The text after an author's hour. */
  private static String edited(String html, Random random) {
    Element body = Jsoup.parseBodyFragment(html).body();
    for (int edits = 1 + random.nextInt(12); edits > 0; edits--) {
      List<Element> parts = body.select("p, div.paragraph, li, tr, div.sect2, div.sect1, td");
      Element part = parts.get(random.nextInt(parts.size()));
      Element other = parts.get(random.nextInt(parts.size()));
      switch (random.nextInt(6)) {
        case 0 -> part.remove();
        case 1 -> part.before(part.shallowClone().text("Something new " + edits + ", in a word."));
        case 2 -> swap(part, other);
        default -> reword(part, random);
      }
    }
    return body.html();
  }

  private static void swap(Element part, Element other) {
    boolean kin = part != other && part.normalName().equals(other.normalName());
    if (kin && !part.parents().contains(other) && !other.parents().contains(part)) {
      part.remove();
      other.after(part);
    }
  }

  private static void reword(Element part, Random random) {
    for (TextNode text : part.textNodes()) {
      StringBuilder words = new StringBuilder();
      for (String word : text.getWholeText().split("(?<= )", -1)) {
        words.append(
            switch (random.nextInt(12)) {
              case 0 -> "";
              case 1 -> word + "truly ";
              case 2 -> "(" + word.strip() + ") ";
              default -> word;
            });
      }
      text.text(words.toString());
    }
  }

  private static Manuscript manuscript() {
    Sources sources = new Sources(new FolderTree(Path.of("..")));
    return Manuscript.read(PaperReader.read(sources), sources);
  }

  private static String html() {
    Element body = new Element("body");
    MANUSCRIPT.document().root().children().forEach(block -> add(block, body));
    return body.html();
  }

  private static void add(dev.factors.asciidoc.Block block, Element parent) {
    Element element =
        switch (block.context()) {
          case "section" -> parent.appendElement("div").addClass("sect" + block.level());
          case "ulist" -> parent.appendElement("ul");
          case "dlist" -> parent.appendElement("table").appendElement("tbody");
          case "list_item" ->
              parent.normalName().equals("tbody")
                  ? parent.appendElement("tr")
                  : parent.appendElement("li");
          case "listing" -> parent.appendElement("pre");
          default -> parent.appendElement("div").addClass("paragraph").appendElement("p");
        };
    String text = PlainText.of(block).text();
    if (block.is("section") && block.id() != null) {
      element.appendElement("h2").attr("id", block.id()).text(String.valueOf(block.titleText()));
    } else if (element.normalName().equals("tr")) {
      element.appendElement("td").text(String.valueOf(block.title()));
      element.appendElement("td").text(text);
    } else if (!text.isEmpty()) {
      element.text(text);
    }
    if (!element.normalName().matches("tr|p")) {
      block.children().forEach(child -> add(child, element));
    }
  }
}
