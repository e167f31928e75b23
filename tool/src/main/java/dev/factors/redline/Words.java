package dev.factors.redline;

import java.util.Locale;

/** What kinds of change and parts are called. */
final class Words {

  private Words() {}

  /** What has happened to a part. */
  static String of(Delta.Kind kind) {
    return switch (kind) {
      case SAME -> "unchanged";
      case AROUND, CHANGED -> "changed";
      case REFORMATTED -> "markup only";
      case RENUMBERED -> "renumbered";
      case INSERTED -> "inserted";
      case DELETED -> "deleted";
      case MOVED -> "moved here";
      case MOVED_AWAY -> "moved away";
    };
  }

  /** What a part is. */
  static String of(Node node) {
    if (node.isSection()) {
      return "section";
    }
    String name = node.shell().normalName();
    return switch (name) {
      case "li" -> "item";
      case "tr" -> "row";
      case "td", "th" -> "cell";
      case "ul", "ol", "dl" -> "list";
      case "pre" -> "listing";
      case "code" -> "line";
      case "table", "figure", "caption" -> name;
      case "dt", "dd" -> "entry";
      case "div" -> ofDivision(node);
      default -> node.isHeading() ? "heading" : ofCell(node);
    };
  }

  /** Where a part stands: the section around it and the one around that. */
  static String place(Node node) {
    Node section = node.isSection() ? node : node.section();
    if (section == null) {
      return "the beginning";
    }
    Node around = section.section();
    return around == null ? section.title() : around.title() + ", " + section.title();
  }

  /** A count and what is counted. */
  static String count(int number, String one, String many) {
    return String.format(Locale.ENGLISH, "%,d %s", number, number == 1 ? one : many);
  }

  private static String ofDivision(Node node) {
    if (node.shell().hasClass("entry")) {
      return "entry";
    }
    return node.children().size() == 1 ? of(node.children().get(0)) : "block";
  }

  private static String ofCell(Node node) {
    Node parent = node.parent();
    return parent != null && parent.shell().normalName().matches("td|th|dd|li")
        ? of(parent)
        : "paragraph";
  }
}
