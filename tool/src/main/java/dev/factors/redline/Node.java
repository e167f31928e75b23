package dev.factors.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A part of a rendered text: one that holds other parts, such as a section or a row of a table, or
 * one that holds words, such as a paragraph or a line of code.
 */
final class Node {

  static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final Element shell;
  private final @Nullable String id;
  private final List<Node> children;
  private final List<Token> tokens;
  private final String text;
  private final Map<String, Integer> bag = new HashMap<>();
  private final int words;
  private @Nullable Node parent;

  /**
   * A part.
   *
   * @param shell its element without content
   * @param id that links lead to, or null
   */
  Node(Element shell, @Nullable String id, List<Node> children, List<Token> tokens) {
    this.shell = shell;
    this.id = id;
    this.children = List.copyOf(children);
    this.tokens = List.copyOf(tokens);
    this.text =
        Stream.concat(Stream.of(keys(tokens)), children.stream().map(Node::text))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    int count = 0;
    for (Token token : tokens) {
      if (token.isWord()) {
        bag.merge(token.key(), 1, Integer::sum);
        count++;
      }
    }
    for (Node child : children) {
      child.parent = this;
      child.bag.forEach((word, times) -> bag.merge(word, times, Integer::sum));
      count += child.words;
    }
    this.words = count;
  }

  private static String keys(List<Token> tokens) {
    return tokens.stream().map(Token::key).collect(Collectors.joining());
  }

  Element shell() {
    return shell;
  }

  @Nullable String id() {
    return id;
  }

  List<Node> children() {
    return children;
  }

  List<Token> tokens() {
    return tokens;
  }

  @Nullable Node parent() {
    return parent;
  }

  /** Everything that is read in it; images by their content. */
  String text() {
    return text;
  }

  /** How many words it holds. */
  int words() {
    return words;
  }

  boolean isLeaf() {
    return children.isEmpty();
  }

  boolean isHeading() {
    return HEADINGS.contains(shell.normalName());
  }

  boolean isSection() {
    return id != null && !isLeaf() && children.get(0).isHeading();
  }

  /** Only parts of one kind are compared; one that holds words is never one that holds parts. */
  String kind() {
    if (isHeading()) {
      return "heading";
    }
    String name = shell.normalName();
    String kind = name.equals("div") ? name + "." + firstClass() : name;
    return isSection() ? "section" : isLeaf() ? kind : kind + "+";
  }

  /** This and all parts inside, in reading order. */
  Stream<Node> walk() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Node::walk));
  }

  /** The parts that hold words, in order. */
  List<Node> leaves() {
    List<Node> leaves = new ArrayList<>();
    walk().filter(Node::isLeaf).forEach(leaves::add);
    return leaves;
  }

  /** The nearest section around it. */
  @Nullable Node section() {
    Node node = parent;
    while (node != null && !node.isSection()) {
      node = node.parent;
    }
    return node;
  }

  /** The title of a section; the beginning of anything else. */
  String title() {
    List<Token> beginning = isSection() ? children.get(0).tokens : leaves().get(0).tokens;
    return Token.text(beginning).strip();
  }

  /** What share of their words two parts have in common: 0 to 1. */
  double similarity(Node other) {
    if (words + other.words == 0) {
      return text.equals(other.text) ? 1 : 0;
    }
    int common = 0;
    for (Map.Entry<String, Integer> entry : bag.entrySet()) {
      common += Math.min(entry.getValue(), other.bag.getOrDefault(entry.getKey(), 0));
    }
    return 2.0 * common / (words + other.words);
  }

  private String firstClass() {
    return shell.classNames().stream().findFirst().orElse("");
  }
}
