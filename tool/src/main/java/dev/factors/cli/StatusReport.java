package dev.factors.cli;

import dev.factors.json.JsonDocument;
import dev.factors.manuscript.Factor;
import dev.factors.manuscript.FactorStatus;
import dev.factors.paper.Milestone;
import dev.factors.release.GateResult;
import dev.factors.release.Gates;
import dev.factors.review.Row;
import dev.factors.terminal.Paint;
import dev.factors.terminal.Paint.Tone;
import dev.factors.terminal.Table;
import dev.factors.terminal.TextWrap;
import java.io.IOException;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * Where the paper stands, for people and for scripts.
 *
 * @param factors in their order
 * @param milestones from the lowest to the highest
 */
record StatusReport(List<FactorRow> factors, List<Progress> milestones) {

  /**
   * A factor and what is left to do about it.
   *
   * @param findings of the linter in its file
   * @param open comments that have no answer
   */
  record FactorRow(Factor factor, long findings, List<Row> open) {

    private String status() {
      return factor.status().map(FactorStatus::label).orElse("none");
    }

    private long blocking() {
      return open.stream().filter(row -> row.comment().blocking()).count();
    }
  }

  /**
   * The way to a milestone.
   *
   * @param gates none where it is released
   */
  record Progress(Milestone milestone, boolean released, List<GateResult> gates) {

    private List<GateResult> failed() {
      return gates.stream().filter(gate -> !gate.passed()).toList();
    }

    private String distance() {
      if (released) {
        return "released";
      }
      int left = failed().size();
      return left == 0
          ? "ready: every gate has passed"
          : left + " of " + gates.size() + (left == 1 ? " gate to go" : " gates to go");
    }
  }

  /** A table of the factors and one of the milestones. */
  String text(Paint paint, int columns) {
    StringJoiner out = new StringJoiner(System.lineSeparator(), "", System.lineSeparator());
    Table table = new Table(paint, "", "FACTOR", "STATUS", "WORDS", "FINDINGS", "OPEN", "BLOCKING");
    for (FactorRow row : factors) {
      table.row(
          number(row.factor().number(), 2),
          new Table.Cell(Paint.safe(row.factor().title()), Tone.STRONG),
          new Table.Cell(row.status(), Tone.PLAIN),
          number(row.factor().words(), "WORDS".length()),
          toDo(row.findings(), "FINDINGS".length(), Tone.WARNING),
          toDo(row.open().size(), "OPEN".length(), Tone.PLAIN),
          toDo(row.blocking(), "BLOCKING".length(), Tone.ERROR));
    }
    table.lines(columns).forEach(out::add);
    for (Progress progress : milestones) {
      out.add("");
      Milestone milestone = progress.milestone();
      out.add(
          paint.paint(Tone.STRONG, milestone.version() + ", " + Paint.safe(milestone.name()))
              + ": "
              + paint.paint(
                  progress.failed().isEmpty() ? Tone.GOOD : Tone.PLAIN, progress.distance()));
      if (!progress.failed().isEmpty()) {
        String gates =
            progress.failed().stream().map(GateResult::id).collect(Collectors.joining(", "));
        TextWrap.wrap(gates, columns - 2).lines().forEach(line -> out.add("  " + line));
      }
    }
    return out.toString();
  }

  private static Table.Cell number(long number, int width) {
    return new Table.Cell(String.format("%" + width + "d", number), Tone.PLAIN);
  }

  private static Table.Cell toDo(long number, int width, Tone tone) {
    return new Table.Cell(number(number, width).text(), number == 0 ? Tone.FAINT : tone);
  }

  /** Version 1 of the shape. */
  String json() throws IOException {
    return JsonDocument.of(
        json -> {
          json.writeNumberField("version", 1);
          json.writeArrayFieldStart("factors");
          for (FactorRow row : factors) {
            json.writeStartObject();
            json.writeStringField("id", row.factor().slug());
            json.writeStringField("title", row.factor().title());
            json.writeStringField("status", row.status());
            json.writeNumberField("words", row.factor().words());
            json.writeNumberField("findings", row.findings());
            json.writeNumberField("openComments", row.open().size());
            json.writeNumberField("blockingComments", row.blocking());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("milestones");
          for (Progress progress : milestones) {
            json.writeStartObject();
            json.writeStringField("version", progress.milestone().version().toString());
            json.writeStringField("name", progress.milestone().name());
            json.writeBooleanField("released", progress.released());
            json.writeBooleanField("passed", Gates.passed(progress.gates()));
            GateReport.write(json, progress.gates());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
