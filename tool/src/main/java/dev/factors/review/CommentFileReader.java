package dev.factors.review;

import dev.factors.yaml.YamlNode;
import dev.factors.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes comments of YAML, valid or not: what a damaged file still says is kept, because history
 * must show what was ever said. The folder, not the file, says which reviewer and which version.
 */
final class CommentFileReader {

  private final ReviewPath path;

  private CommentFileReader(ReviewPath path) {
    this.path = path;
  }

  static CommentFile read(ReviewPath path, Mapping root) {
    CommentFileReader reader = new CommentFileReader(path);
    List<Entry> entries = new ArrayList<>();
    for (Mapping node : root.mappings("comments")) {
      reader.entry(node).ifPresent(entries::add);
    }
    return new CommentFile(
        path.toString(),
        path.version(),
        path.reviewer(),
        root.text("name").orElse(null),
        root.text("affiliation").orElse(null),
        root.text("commit").orElse(null),
        root.text("position").flatMap(label -> Term.of(Position.class, label)).orElse(null),
        entries);
  }

  private Optional<Entry> entry(Mapping node) {
    return node.text("id")
        .filter(CommentFileReader::canBeAnId)
        .map(local -> new CommentId(path.version(), path.reviewer(), local))
        .flatMap(id -> entry(id, node));
  }

  /** What wants to withdraw or to answer and does not say what is no comment instead. */
  private static Optional<Entry> entry(CommentId id, Mapping node) {
    String content = Content.of(node);
    if (node.get("retracts").isPresent()) {
      return reference(id, node, "retracts")
          .map(retracted -> new Retraction(id, node.place(), content, retracted));
    }
    if (node.get("responds-to").isPresent()) {
      return node.text("response")
          .flatMap(label -> Term.of(Response.class, label))
          .flatMap(
              response ->
                  reference(id, node, "responds-to")
                      .map(answered -> new Reply(id, node.place(), content, answered, response)));
    }
    return Optional.of(comment(id, node, content));
  }

  private static Comment comment(CommentId id, Mapping node, String content) {
    return new Comment(
        id,
        node.place(),
        content,
        node.text("factor").orElse(null),
        node.text("section").orElse(null),
        quote(node),
        node.text("paragraph").orElse(null),
        node.text("type").flatMap(label -> Term.of(CommentType.class, label)).orElse(null),
        node.text("blocking").filter("true"::equalsIgnoreCase).isPresent(),
        node.text("comment").orElse("").stripTrailing(),
        node.text("proposed-change").map(String::stripTrailing).orElse(null),
        reference(id, node, "replaces").orElse(null));
  }

  private static @Nullable Quote quote(Mapping node) {
    YamlNode quote = node.get("quote").orElse(null);
    if (quote instanceof YamlNode.Scalar exact) {
      return new Quote(exact.text().stripTrailing(), null, null);
    }
    return quote instanceof Mapping selector && selector.text("exact").isPresent()
        ? new Quote(
            selector.text("exact").get(),
            selector.text("prefix").orElse(null),
            selector.text("suffix").orElse(null))
        : null;
  }

  private static Optional<CommentId> reference(CommentId from, Mapping node, String key) {
    return node.text(key).flatMap(from::sibling);
  }

  private static boolean canBeAnId(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '/' || Character.isISOControl(c) || Character.isWhitespace(c)) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
