package dev.factors.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.factors.asciidoc.Document;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.json.JsonDocument;
import dev.factors.manuscript.ParagraphNumbers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in the margin: each finding beside the heading or the paragraph that it is about. */
final class Margin {

  /** Something that the page shows. */
  private record Mark(String kind, String name, Place place) {}

  private final List<Mark> marks = new ArrayList<>();

  /** A margin without a text beside it. */
  Margin() {}

  /** The margin of a document: its headings have ids, its paragraphs numbers. */
  Margin(Document document) {
    document.blocks().stream()
        .filter(block -> block.is("section"))
        .forEach(section -> mark("section", section.id(), section.titlePlace()));
    ParagraphNumbers.in(document)
        .blocks()
        .forEach((number, block) -> mark("paragraph", number, block.place()));
  }

  private void mark(String kind, @Nullable String name, @Nullable Place place) {
    if (name != null && place != null) {
      marks.add(new Mark(kind, name, place));
    }
  }

  /**
   * The margin as JSON.
   *
   * @param problem why there is nothing newer to see, or null
   */
  String with(Collection<Diagnostic> findings, @Nullable String problem) {
    return JsonDocument.of(
        json -> {
          json.writeStringField("problem", problem);
          json.writeNumberField("errors", count(findings, Severity.ERROR));
          json.writeNumberField("warnings", count(findings, Severity.WARNING));
          json.writeArrayFieldStart("findings");
          for (Diagnostic finding : findings) {
            write(finding, json);
          }
          json.writeEndArray();
        });
  }

  private static long count(Collection<Diagnostic> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private void write(Diagnostic finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("severity", finding.severity().label());
    json.writeStringField("place", finding.place().toString());
    json.writeStringField("message", finding.message());
    json.writeStringField("help", finding.help());
    Optional<Mark> mark = beside(finding.place());
    if (mark.isPresent()) {
      json.writeStringField(mark.get().kind(), mark.get().name());
    }
    json.writeEndObject();
  }

  /** The innermost that holds the line, or the next in the file, or the last in it. */
  private Optional<Mark> beside(Place place) {
    List<Mark> near = marks.stream().filter(mark -> isSameFile(mark, place)).toList();
    Comparator<Mark> order = Comparator.comparingInt(mark -> mark.place().line());
    return near.stream()
        .filter(mark -> mark.place().line() <= place.line())
        .filter(mark -> mark.place().lastLine() >= place.line())
        .max(order)
        .or(() -> near.stream().filter(mark -> mark.place().line() > place.line()).min(order))
        .or(() -> near.stream().max(order));
  }

  private static boolean isSameFile(Mark mark, Place place) {
    return mark.place().file().equals(place.file());
  }
}
