package dev.factors.cli;

import dev.factors.json.JsonDocument;
import dev.factors.release.Verification;
import dev.factors.release.Verification.FileCheck;
import dev.factors.terminal.Paint;
import dev.factors.terminal.Paint.Tone;
import java.io.PrintStream;

/** What a verification found, for people and for scripts. */
record VerificationReport(Verification verification) {

  /** Prints a line a file, what could not be checked, and the verdict. */
  void printText(PrintStream out, Paint paint) {
    for (FileCheck file : verification.files()) {
      String mark = file.passed() ? paint.paint(Tone.GOOD, "✓") : paint.paint(Tone.ERROR, "✗");
      out.println(mark + "  " + Paint.safe(file.path()));
      if (!file.passed()) {
        out.println("   " + paint.paint(Tone.ERROR, Paint.safe(file.reason())));
      }
    }
    out.println();
    for (String unchecked : verification.unchecked()) {
      out.println(paint.paint(Tone.WARNING, "not checked") + ": " + Paint.safe(unchecked));
    }
    long failed = verification.files().stream().filter(file -> !file.passed()).count();
    out.println(
        verification.passed()
            ? paint.paint(
                Tone.GOOD,
                verification.target()
                    + " is what it says; rebuild: "
                    + verification.rebuild().label())
            : paint.paint(
                Tone.ERROR,
                verification.target()
                    + " is not what it says: "
                    + failed
                    + " of "
                    + verification.files().size()
                    + " files; rebuild: "
                    + verification.rebuild().label()));
  }

  /** Prints version 1 of the shape. */
  void printJson(PrintStream out) {
    out.print(
        JsonDocument.of(
            json -> {
              json.writeNumberField("version", 1);
              json.writeStringField("target", verification.target().toString());
              json.writeBooleanField("passed", verification.passed());
              json.writeStringField("rebuild", verification.rebuild().label());
              json.writeArrayFieldStart("files");
              for (FileCheck file : verification.files()) {
                json.writeStartObject();
                json.writeStringField("path", file.path());
                json.writeBooleanField("passed", file.passed());
                json.writeStringField("reason", file.passed() ? null : file.reason());
                json.writeEndObject();
              }
              json.writeEndArray();
              json.writeArrayFieldStart("unchecked");
              for (String unchecked : verification.unchecked()) {
                json.writeString(unchecked);
              }
              json.writeEndArray();
            }));
  }
}
