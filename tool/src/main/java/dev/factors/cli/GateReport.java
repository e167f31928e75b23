package dev.factors.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.factors.json.JsonDocument;
import dev.factors.paper.Milestone;
import dev.factors.release.GateResult;
import dev.factors.release.Gates;
import dev.factors.terminal.Paint;
import dev.factors.terminal.Paint.Tone;
import dev.factors.terminal.Table;
import dev.factors.terminal.TextWrap;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * What the gates found, for people and for scripts.
 *
 * @param target the version that was asked about
 * @param milestone whose gates it takes
 * @param gates their results
 * @param ahead the milestone that a pre-release leads to, and the results of its gates, which do
 *     not hold it back
 */
record GateReport(
    String target, Milestone milestone, List<GateResult> gates, Optional<Ahead> ahead) {

  /** A milestone that is reported, not enforced. */
  record Ahead(Milestone milestone, List<GateResult> gates) {}

  /** Prints a table and, for every gate that has failed, what to do. */
  void printText(PrintStream out, Paint paint, int columns) {
    print(out, paint, columns, paint.paint(Tone.STRONG, heading()), gates);
    ahead.ifPresent(
        next -> {
          out.println();
          print(
              out,
              paint,
              columns,
              paint.paint(
                  Tone.STRONG, name(next.milestone()) + ", which it leads to, is not enforced"),
              next.gates());
        });
  }

  /** Prints version 1 of the shape. */
  void printJson(PrintStream out) throws IOException {
    out.print(
        JsonDocument.of(
            json -> {
              json.writeNumberField("version", 1);
              json.writeStringField("target", target);
              write(json, milestone, gates);
              if (ahead.isPresent()) {
                json.writeObjectFieldStart("ahead");
                write(json, ahead.get().milestone(), ahead.get().gates());
                json.writeEndObject();
              }
            }));
  }

  private static void print(
      PrintStream out, Paint paint, int columns, String heading, List<GateResult> gates) {
    out.println(heading);
    out.println();
    Table table = new Table(paint, "", "GATE", "REQUIRED", "ACTUAL");
    for (GateResult gate : gates) {
      Tone tone = gate.passed() ? Tone.GOOD : Tone.ERROR;
      table.row(
          new Table.Cell(gate.passed() ? "✓" : "✗", tone),
          new Table.Cell(gate.id(), Tone.STRONG),
          new Table.Cell(Paint.safe(gate.required()), Tone.PLAIN),
          new Table.Cell(Paint.safe(gate.actual()), gate.passed() ? Tone.PLAIN : tone));
    }
    table.lines(columns).forEach(out::println);
    out.println();
    for (GateResult gate : gates) {
      if (!gate.passed()) {
        String help =
            TextWrap.wrap(gate.id() + ": " + Paint.safe(gate.help()), columns - "help: ".length());
        out.print(
            paint.paint(Tone.INFO, "help") + ": " + help.strip().replace("\n", "\n      ") + "\n");
      }
    }
    long failed = gates.stream().filter(gate -> !gate.passed()).count();
    out.println(
        failed == 0
            ? paint.paint(Tone.GOOD, "every gate has passed")
            : paint.paint(
                Tone.ERROR,
                failed
                    + " of "
                    + gates.size()
                    + " gates "
                    + (failed == 1 ? "has" : "have")
                    + " failed"));
  }

  private static void write(JsonGenerator json, Milestone milestone, List<GateResult> gates)
      throws IOException {
    json.writeStringField("milestone", milestone.version().toString());
    json.writeBooleanField("passed", Gates.passed(gates));
    write(json, gates);
  }

  /** Writes the results of gates as the field {@code gates}. */
  static void write(JsonGenerator json, List<GateResult> gates) throws IOException {
    json.writeArrayFieldStart("gates");
    for (GateResult gate : gates) {
      json.writeStartObject();
      json.writeStringField("id", gate.id());
      json.writeStringField("required", gate.required());
      json.writeStringField("actual", gate.actual());
      json.writeBooleanField("passed", gate.passed());
      json.writeStringField("help", gate.help().isEmpty() ? null : gate.help());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private String heading() {
    return target.equals(milestone.version().toString())
        ? "gates of " + name(milestone)
        : target + " takes the gates of " + name(milestone);
  }

  private static String name(Milestone milestone) {
    return milestone.version() + ", " + Paint.safe(milestone.name());
  }
}
