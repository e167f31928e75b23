package dev.factors.review;

import dev.factors.yaml.YamlNode.Mapping;
import java.util.List;
import java.util.Optional;

/** Makes dispositions of YAML; an entry that does not say enough to be one is left out. */
final class DispositionFileReader {

  private DispositionFileReader() {}

  static DispositionFile read(String path, Mapping root) {
    List<Disposition> dispositions =
        root.mappings("dispositions").stream().flatMap(node -> disposition(node).stream()).toList();
    List<Acknowledgement> acknowledgements =
        root.mappings("acknowledgements").stream()
            .flatMap(node -> acknowledgement(node).stream())
            .toList();
    return new DispositionFile(path, dispositions, acknowledgements);
  }

  private static Optional<Disposition> disposition(Mapping node) {
    Optional<CommentId> comment = comment(node, "comment");
    Optional<Outcome> outcome =
        node.text("disposition").flatMap(label -> Term.of(Outcome.class, label));
    if (comment.isEmpty() || outcome.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Disposition(
            comment.get(),
            node.place(),
            Content.of(node),
            outcome.get(),
            text(node, "rationale"),
            text(node, "by"),
            node.text("commit").orElse(null),
            comment(node, "duplicate-of").orElse(null),
            node.text("supersedes").filter("true"::equalsIgnoreCase).isPresent()));
  }

  private static Optional<Acknowledgement> acknowledgement(Mapping node) {
    Optional<CommentId> comment = comment(node, "comment");
    Optional<Acknowledgement.Event> event =
        node.text("event").flatMap(label -> Term.of(Acknowledgement.Event.class, label));
    if (comment.isEmpty() || event.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Acknowledgement(
            comment.get(),
            node.place(),
            Content.of(node),
            event.get(),
            text(node, "rationale"),
            text(node, "by")));
  }

  private static Optional<CommentId> comment(Mapping node, String key) {
    return node.text(key).flatMap(CommentId::parse);
  }

  private static String text(Mapping node, String key) {
    return node.text(key).orElse("").stripTrailing();
  }
}
