package dev.factors.redline;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.factors.json.JsonDocument;
import dev.factors.review.CommentId;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A redline as JSON, version 1 of its shape. */
public final class RedlineJson {

  private RedlineJson() {}

  /** The document, with a line feed at its end. */
  public static String of(Redline redline) {
    return JsonDocument.of(
        json -> {
          json.writeNumberField("version", 1);
          side(json, "from", redline.from());
          side(json, "to", redline.to());
          summary(json, Summary.of(redline));
          json.writeArrayFieldStart("chapters");
          for (Chapter chapter : redline.chapters()) {
            chapter(json, chapter);
          }
          json.writeEndArray();
        });
  }

  private static void side(JsonGenerator json, String field, Side side) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("name", side.name());
    json.writeStringField("commit", side.commit() == null ? null : side.commit().id());
    json.writeEndObject();
  }

  private static void summary(JsonGenerator json, Summary summary) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("changes", summary.changes());
    json.writeNumberField("wordsIn", summary.wordsIn());
    json.writeNumberField("wordsOut", summary.wordsOut());
    json.writeNumberField("renumbered", summary.renumbered());
    json.writeObjectFieldStart("kinds");
    for (Map.Entry<String, Integer> kind : summary.kinds().entrySet()) {
      json.writeNumberField(kind.getKey(), kind.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("statements");
    for (Map.Entry<String, String> statement : summary.statements().entrySet()) {
      json.writeStringField(statement.getKey(), statement.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void chapter(JsonGenerator json, Chapter chapter) throws IOException {
    FactorChange factor = chapter.factor();
    json.writeStartObject();
    json.writeStringField("id", chapter.anchor());
    json.writeStringField("title", chapter.title());
    json.writeStringField("factor", factor == null ? null : factor.factor().slug());
    json.writeStringField("change", factor == null ? null : factor.kind());
    json.writeStringField("formerly", factor == null ? null : factor.formerly());
    json.writeBooleanField("moved", chapter.moved());
    json.writeNumberField("wordsIn", chapter.wordsIn());
    json.writeNumberField("wordsOut", chapter.wordsOut());
    json.writeArrayFieldStart("changes");
    for (Change change : chapter.changes()) {
      change(json, change);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void change(JsonGenerator json, Change change) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", change.number());
    json.writeStringField("kind", label(change.delta().kind()));
    json.writeStringField("part", Words.of(change.delta().node()));
    json.writeStringField("section", change.section());
    json.writeStringField("statement", change.statement());
    json.writeArrayFieldStart("text");
    for (Delta passage : change.passages()) {
      for (Run run : passage.runs()) {
        json.writeStartObject();
        json.writeStringField("kind", label(run.kind()));
        json.writeStringField("words", Token.text(run.tokens()));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("comments");
    for (CommentId comment : change.comments()) {
      json.writeString(comment.toString());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static @Nullable String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
