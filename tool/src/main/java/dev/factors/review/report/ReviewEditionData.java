package dev.factors.review.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import dev.factors.diagnostic.Place;
import dev.factors.json.JsonDocument;
import dev.factors.manuscript.ParagraphNumbers;
import dev.factors.paper.Paper.Forge;
import dev.factors.review.Anchor;
import dev.factors.review.Comment;
import dev.factors.review.CommentId;
import dev.factors.review.Disposition;
import dev.factors.review.Ledger;
import dev.factors.review.Row;
import dev.factors.review.Term;
import dev.factors.terminal.Printable;
import dev.factors.yaml.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a review edition has to know: what is read, where comments go, what others have said. */
public final class ReviewEditionData {

  private final Map<CommentId, Anchor> anchors;
  private final List<Document> documents;

  private ReviewEditionData(Map<CommentId, Anchor> anchors, List<Document> documents) {
    this.anchors = anchors;
    this.documents = documents;
  }

  /**
   * What reviewers have in front of them.
   *
   * @param paper its slug
   * @param version the version that they name
   * @param commit id of the commit that holds the text
   * @param changed whether the text has been changed since that commit
   * @param forge where comments are submitted, or null
   */
  public record Subject(
      String paper, String version, String commit, boolean changed, @Nullable Forge forge) {}

  /**
   * The data as a JSON object.
   *
   * @param anchors where the words that comments are about stand in the commit
   * @param documents of the commit
   */
  public static String of(
      Subject subject, Ledger ledger, Map<CommentId, Anchor> anchors, List<Document> documents) {
    ReviewEditionData data = new ReviewEditionData(anchors, documents);
    return JsonDocument.of(json -> data.write(json, subject, ledger));
  }

  private void write(JsonGenerator json, Subject subject, Ledger ledger) throws IOException {
    Forge forge = subject.forge();
    json.writeStringField("paper", subject.paper());
    json.writeStringField("version", subject.version());
    json.writeStringField("commit", subject.commit());
    json.writeBooleanField("changed", subject.changed());
    json.writeStringField("schema", Schema.address("comments"));
    text(json, "newFile", forge == null ? null : forge.newFile());
    json.writeArrayFieldStart("comments");
    for (Row row : ledger.rows()) {
      if (row.inForce()) {
        write(json, row);
      }
    }
    json.writeEndArray();
  }

  private void write(JsonGenerator json, Row row) throws IOException {
    Comment comment = row.comment();
    Optional<Place> place = Optional.ofNullable(anchors.get(row.id())).map(Anchor::place);
    json.writeStartObject();
    text(json, "id", row.id().toString());
    text(json, "by", row.file().name() == null ? row.id().reviewer() : row.file().name());
    text(json, "affiliation", row.file().affiliation());
    text(json, "factor", comment.factor());
    text(json, "section", comment.section());
    text(json, "paragraph", place.flatMap(this::paragraph).orElse(null));
    text(json, "quote", comment.quote() == null ? null : comment.quote().exact());
    text(json, "type", label(comment.type()));
    json.writeBooleanField("blocking", comment.blocking());
    text(json, "comment", comment.text());
    text(json, "proposedChange", comment.proposedChange());
    Disposition disposition = row.answer() == null ? null : row.answer().disposition();
    text(json, "disposition", disposition == null ? null : disposition.outcome().label());
    text(json, "rationale", disposition == null ? null : disposition.rationale());
    json.writeEndObject();
  }

  /** The number of the innermost block that a place lies in. */
  private Optional<String> paragraph(Place place) {
    return documents.stream()
        .flatMap(document -> ParagraphNumbers.in(document).blocks().entrySet().stream())
        .filter(numbered -> holds(numbered.getValue(), place))
        .map(Map.Entry::getKey)
        .reduce((outer, inner) -> inner);
  }

  private static boolean holds(Block block, Place place) {
    Place own = block.place();
    return own.file().equals(place.file())
        && own.line() <= place.line()
        && place.line() <= own.lastLine();
  }

  private static @Nullable String label(@Nullable Term term) {
    return term == null ? null : term.label();
  }

  private static void text(JsonGenerator json, String key, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(key, Printable.of(value));
    }
  }
}
