package dev.factors.review;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.factors.diagnostic.Place;
import dev.factors.git.Commit;
import dev.factors.git.CommitTrailer;
import dev.factors.git.Ident;
import dev.factors.terminal.Printable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a ledger, key by key. Keys without a value are there, and null. */
final class LedgerWriter {

  /** Digits of a score behind the point: more would not mean anything. */
  private static final int SCORE_DIGITS = 2;

  private final JsonGenerator json;
  private final Map<CommentId, Anchor> anchors;

  LedgerWriter(JsonGenerator json, Map<CommentId, Anchor> anchors) {
    this.json = json;
    this.anchors = anchors;
  }

  void write(Ledger ledger, int version) throws IOException {
    json.writeStartObject();
    json.writeNumberField("version", version);
    json.writeArrayFieldStart("comments");
    for (Row row : ledger.rows()) {
      write(row);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("ballots");
    for (Ballot ballot : ledger.ballots()) {
      write(ballot);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("trailers");
    for (CommitTrailer trailer : ledger.trailers()) {
      json.writeStartObject();
      text("commit", trailer.commit());
      text("key", trailer.trailer().key());
      text("value", trailer.trailer().value());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notes");
    for (Note note : ledger.notes()) {
      write(note);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("unreadable");
    for (Map.Entry<Unreadable, Commit> file : ledger.unreadable().entrySet()) {
      json.writeStartObject();
      text("file", file.getKey().file());
      text("commit", file.getValue().id());
      text("blob", file.getKey().blob());
      text("problem", file.getKey().problem());
      json.writeEndObject();
    }
    json.writeEndArray();
    write(Summary.of(ledger.rows()));
    json.writeEndObject();
  }

  private void write(Ballot ballot) throws IOException {
    Vote submitted = ballot.submitted();
    json.writeStartObject();
    text("version", ballot.version());
    text("reviewer", ballot.reviewer());
    text("name", ballot.name());
    text("affiliation", ballot.organization());
    term("position", ballot.position());
    term("state", submitted == null ? State.SUBMITTED : State.ALTERED);
    term("identity", ballot.identity());
    if (submitted == null) {
      json.writeNullField("submitted");
    } else {
      json.writeObjectFieldStart("submitted");
      term("position", submitted.position());
      text("affiliation", submitted.affiliation());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void write(Note note) throws IOException {
    json.writeStartObject();
    text("ref", note.ref());
    text("object", note.object());
    write("author", note.author());
    text("date", note.date().toString());
    text("text", note.text());
    json.writeFieldName("data");
    if (note.data() == null) {
      json.writeNull();
    } else {
      json.writeRawValue(note.data());
    }
    term("state", note.state());
    json.writeEndObject();
  }

  private void write(Row row) throws IOException {
    Comment comment = row.comment();
    json.writeStartObject();
    text("id", row.id().toString());
    text("reviewer", row.id().reviewer());
    text("version", row.id().version());
    text("factor", comment.factor());
    text("section", comment.section());
    term("type", comment.type());
    json.writeBooleanField("blocking", comment.blocking());
    text("comment", comment.text());
    text("proposedChange", comment.proposedChange());
    write(comment.quote());
    text("paragraph", comment.paragraph());
    text("replaces", comment.replaces() == null ? null : comment.replaces().toString());
    text("name", row.file().name());
    text("affiliation", row.file().affiliation());
    term("position", row.file().position());
    term("state", row.state());
    term("identity", row.identity());
    write(row.introduced());
    text("ref", row.ref());
    text("file", row.file().path());
    write(anchors.get(row.id()));
    term("disposition", row.answer() == null ? null : row.answer().disposition().outcome());
    term("response", row.response());
    json.writeArrayFieldStart("addressedBy");
    for (String commit : row.addressedBy()) {
      json.writeString(commit);
    }
    json.writeEndArray();
    write(row.answer());
    write(row.acknowledgement());
    writeSubmitted(row.submitted());
    writeConflicts(row);
    json.writeEndObject();
  }

  /** The words of the disposition, of which {@code disposition} is the outcome alone. */
  private void write(@Nullable Answer answer) throws IOException {
    if (answer == null) {
      json.writeNullField("answer");
      return;
    }
    CommentId original = answer.disposition().duplicateOf();
    json.writeObjectFieldStart("answer");
    text("rationale", answer.disposition().rationale());
    text("by", answer.disposition().by());
    text("date", answer.since().toString());
    text("commit", answer.disposition().commit());
    text("duplicateOf", original == null ? null : original.toString());
    json.writeBooleanField("supersedes", answer.disposition().supersedes());
    json.writeBooleanField("overrules", answer.overrules());
    json.writeEndObject();
  }

  private void write(@Nullable Acknowledgement acknowledgement) throws IOException {
    if (acknowledgement == null) {
      json.writeNullField("acknowledgement");
      return;
    }
    json.writeObjectFieldStart("acknowledgement");
    term("event", acknowledgement.event());
    text("rationale", acknowledgement.rationale());
    text("by", acknowledgement.by());
    json.writeEndObject();
  }

  /** The words of an altered comment that its reviewer has submitted. */
  private void writeSubmitted(@Nullable Comment submitted) throws IOException {
    if (submitted == null) {
      json.writeNullField("submitted");
      return;
    }
    json.writeObjectFieldStart("submitted");
    text("factor", submitted.factor());
    text("section", submitted.section());
    term("type", submitted.type());
    json.writeBooleanField("blocking", submitted.blocking());
    text("comment", submitted.text());
    text("proposedChange", submitted.proposedChange());
    write(submitted.quote());
    json.writeEndObject();
  }

  private void write(@Nullable Quote quote) throws IOException {
    if (quote == null) {
      json.writeNullField("quote");
      return;
    }
    json.writeObjectFieldStart("quote");
    text("exact", quote.exact());
    text("prefix", quote.prefix());
    text("suffix", quote.suffix());
    json.writeEndObject();
  }

  private void write(@Nullable Anchor anchor) throws IOException {
    if (anchor == null) {
      json.writeNullField("anchor");
      return;
    }
    Place place = anchor.place();
    json.writeObjectFieldStart("anchor");
    term("state", anchor.state());
    text("file", place == null ? null : place.file());
    if (place == null) {
      json.writeNullField("line");
    } else {
      json.writeNumberField("line", place.line());
    }
    json.writeNumberField(
        "score", BigDecimal.valueOf(anchor.score()).setScale(SCORE_DIGITS, RoundingMode.HALF_UP));
    json.writeEndObject();
  }

  private void write(Provenance introduced) throws IOException {
    json.writeObjectFieldStart("introduced");
    text("commit", introduced.commit());
    text("blob", introduced.blob());
    text("date", introduced.date().toString());
    write("author", introduced.author());
    write("committer", introduced.committer());
    json.writeEndObject();
  }

  private void write(String key, Ident ident) throws IOException {
    json.writeObjectFieldStart(key);
    text("name", ident.name());
    text("email", ident.email());
    json.writeEndObject();
  }

  /** Only where there are any: a frozen ledger sees one ref. */
  private void writeConflicts(Row row) throws IOException {
    if (row.conflicts().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("conflicts");
    for (Conflict conflict : row.conflicts()) {
      json.writeStartObject();
      text("ref", conflict.ref());
      text("blob", conflict.blob());
      text("comment", conflict.comment());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(Summary summary) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("total", summary.total());
    counts("state", summary.states());
    counts("type", summary.types());
    counts("disposition", summary.outcomes());
    json.writeNumberField("undisposed", summary.undisposed());
    json.writeObjectFieldStart("blocking");
    json.writeNumberField("true", summary.blocking());
    json.writeNumberField("false", summary.total() - summary.blocking());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void counts(String key, Map<? extends Term, Integer> counts) throws IOException {
    json.writeObjectFieldStart(key);
    for (Map.Entry<? extends Term, Integer> count : counts.entrySet()) {
      json.writeNumberField(count.getKey().label(), count.getValue());
    }
    json.writeEndObject();
  }

  private void term(String key, @Nullable Term term) throws IOException {
    text(key, term == null ? null : term.label());
  }

  private void text(String key, @Nullable String value) throws IOException {
    json.writeStringField(key, value == null ? null : Printable.of(value));
  }
}
