package dev.factors.redline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The text of both versions in one, with what has changed marked in it. */
final class RedlineBody {

  private final Redline redline;
  private final Set<String> ids = new HashSet<>();

  RedlineBody(Redline redline) {
    this.redline = redline;
  }

  /** Adds the text to an element. */
  void addTo(Element parent) {
    redline.text().parts().forEach(part -> add(part, parent));
    for (Element link : parent.select("a[href^=#]")) {
      String target = link.attr("href").substring(1);
      if (!ids.contains(target)) {
        link.removeAttr("href");
      }
    }
  }

  private void add(Delta delta, Element parent) {
    if (delta.kind() == Delta.Kind.MOVED_AWAY) {
      addMovedAway(delta, parent);
      return;
    }
    Element shell = delta.node().shell().shallowClone();
    if (!shell.hasClass("line")) {
      parent.appendChild(new TextNode("\n"));
    }
    parent.appendChild(shell);
    Change change = redline.change(delta);
    Optional<String> second = identify(delta, change, shell);
    shell.addClass(cssClass(delta.kind()));
    delta.parts().forEach(part -> add(part, shell));
    addRuns(delta.runs(), shell);
    if (change != null) {
      Element mark = mark(change, shell);
      second.ifPresent(mark::id);
    }
  }

  /**
   * A change is found by its number, and what is in the paper by the id that it has there. An
   * element has one id only; the returned one is left for a place inside.
   */
  private Optional<String> identify(Delta delta, @Nullable Change change, Element shell) {
    List<String> own = new ArrayList<>();
    if (change != null) {
      own.add(change.anchor());
    }
    if (delta.node().id() != null) {
      own.add(Anchors.of(delta));
    }
    own.removeIf(id -> !ids.add(id));
    own.stream().findFirst().ifPresent(id -> shell.attr("id", id));
    return own.stream().skip(1).findFirst();
  }

  /** Says beside the change what it is, where a link to it leads, and what it answers. */
  private Element mark(Change change, Element shell) {
    Element first = shell;
    while (hasPart(first)) {
      first = first.children().stream().filter(RedlineBody::isPart).findFirst().orElseThrow();
    }
    Element mark = new Element("span").addClass("mark");
    first.prependChild(mark);
    Element link = mark.appendElement("a").attr("href", "#" + change.anchor());
    link.appendElement("span").addClass("aside").text("Change ");
    link.appendText(change.number() + "\u00A0");
    link.appendElement("span")
        .text(Words.of(change.delta().kind()) + (change.isReworded() ? ", changed" : ""));
    if (change.delta().kind() == Delta.Kind.MOVED) {
      from(change, mark);
    }
    change
        .comments()
        .forEach(
            comment -> {
              mark.appendText(" ");
              mark.appendElement("a")
                  .addClass("answers")
                  .attr("href", "#" + Comments.anchor(comment))
                  .text(comment.toString());
            });
    mark.appendText(" ");
    return mark;
  }

  private void from(Change change, Element mark) {
    Change origin = redline.otherEnd(change.delta());
    if (origin != null) {
      mark.appendText(" ");
      mark.appendElement("a")
          .attr("href", "#" + origin.anchor())
          .text("from " + Words.place(origin.delta().node()));
    }
  }

  private static boolean hasPart(Element element) {
    return element.children().stream().anyMatch(RedlineBody::isPart);
  }

  private static boolean isPart(Element element) {
    return !Set.of(
                "span", "ins", "del", "a", "em", "strong", "code", "img", "br", "b", "i", "sup",
                "sub", "mark", "kbd", "small", "abbr", "q", "cite", "dfn", "samp", "var")
            .contains(element.normalName())
        || element.hasClass("line");
  }

  private void addMovedAway(Delta delta, Element parent) {
    Node old = delta.node();
    Change change = redline.change(delta);
    Element line =
        switch (old.shell().normalName()) {
          case "li" -> parent.appendElement("li");
          case "tr" -> parent.appendElement("tr").appendElement("td").attr("colspan", "99");
          case "code" -> parent.appendElement("span").addClass("line");
          default -> parent.normalName().equals("dl") ? entry(parent) : parent.appendElement("p");
        };
    line.addClass("moved-away");
    if (change != null) {
      line.attr("id", change.anchor());
    }
    line.appendText("The " + Words.of(old) + " ");
    line.appendElement("q").text(Excerpt.of(old));
    line.appendText(" has moved ");
    Change move = redline.otherEnd(delta);
    if (move != null) {
      line.appendElement("a")
          .attr("href", "#" + move.anchor())
          .text("to " + Words.place(move.delta().node()));
      line.appendText(".");
    }
    if (change != null) {
      mark(change, line);
    }
  }

  private static Element entry(Element list) {
    Element entry = list.appendElement("div");
    entry.appendElement("dt");
    return entry.appendElement("dd");
  }

  private static String cssClass(Delta.Kind kind) {
    return switch (kind) {
      case SAME -> "same";
      case AROUND -> "around";
      case CHANGED -> "changed";
      case REFORMATTED -> "reformatted";
      case RENUMBERED -> "renumbered";
      case INSERTED -> "inserted";
      case DELETED -> "deleted";
      case MOVED, MOVED_AWAY -> "moved";
    };
  }

  private static void addRuns(List<Run> runs, Element parent) {
    for (Run run : runs) {
      switch (run.kind()) {
        case SAME -> addSame(run, parent);
        case DELETED -> addChanged("del", "deleted: ", run, parent);
        case INSERTED -> addChanged("ins", "inserted: ", run, parent);
      }
    }
  }

  private static void addSame(Run run, Element parent) {
    List<Token> part = new ArrayList<>();
    boolean reformatted = false;
    for (int i = 0; i < run.after().size(); i++) {
      boolean differs = !run.before().get(i).markup().equals(run.after().get(i).markup());
      if (differs != reformatted) {
        addPart(part, reformatted, parent);
        part.clear();
        reformatted = differs;
      }
      part.add(run.after().get(i));
    }
    addPart(part, reformatted, parent);
  }

  private static void addPart(List<Token> tokens, boolean reformatted, Element parent) {
    addTokens(
        tokens,
        reformatted && !tokens.isEmpty()
            ? parent.appendElement("span").addClass("restyled")
            : parent);
  }

  private static void addChanged(String tag, String aside, Run run, Element parent) {
    Element changed = parent.appendElement(tag);
    changed.appendElement("span").addClass("aside").text("[" + aside);
    addTokens(run.tokens(), changed);
    changed.appendElement("span").addClass("aside").text("]");
  }

  /**
   * Adds words inside the elements that were around them, each as long as it lasts: of two equal
   * links beside each other, each stays one.
   */
  @SuppressWarnings("ReferenceEquality")
  private static void addTokens(List<Token> tokens, Element parent) {
    List<Element> marks = List.of();
    List<Element> open = new ArrayList<>();
    for (Token token : tokens) {
      int common = 0;
      while (common < Math.min(marks.size(), token.marks().size())
          && marks.get(common) == token.marks().get(common)) {
        common++;
      }
      open.subList(common, open.size()).clear();
      for (Element mark : token.marks().subList(common, token.marks().size())) {
        Element around = open.isEmpty() ? parent : open.get(open.size() - 1);
        Element copy = mark.shallowClone();
        around.appendChild(copy);
        open.add(copy);
      }
      marks = token.marks();
      Element around = open.isEmpty() ? parent : open.get(open.size() - 1);
      if (!around.tag().isSelfClosing()) {
        around.appendText(token.text());
      }
    }
  }
}
