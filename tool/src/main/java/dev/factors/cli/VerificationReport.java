package dev.factors.cli;

import dev.factors.json.JsonDocument;
import dev.factors.release.SignatureCheck;
import dev.factors.release.Verification;
import dev.factors.release.Verification.FileCheck;
import dev.factors.terminal.Paint;
import dev.factors.terminal.Paint.Tone;
import dev.factors.terminal.TextWrap;
import java.io.PrintStream;
import java.util.Locale;

/** What a verification found, for people and for scripts. */
record VerificationReport(Verification verification) {

  /** Prints a line a file, what could not be checked, and the verdict. */
  void printText(PrintStream out, Paint paint, int columns) {
    for (FileCheck file : verification.files()) {
      String mark = file.passed() ? paint.paint(Tone.GOOD, "✓") : paint.paint(Tone.ERROR, "✗");
      out.println(mark + "  " + Paint.safe(file.path()));
      if (!file.passed()) {
        out.println("   " + paint.paint(Tone.ERROR, Paint.safe(file.reason())));
      }
    }
    for (SignatureCheck signature : verification.signatures()) {
      String of = "the signature of " + signature.of();
      String reason = signature.verdict().reason();
      switch (signature.verdict().state()) {
        case GOOD ->
            out.println(paint.paint(Tone.GOOD, "✓") + "  " + Paint.safe(of + ", by " + reason));
        case BAD -> {
          out.println(paint.paint(Tone.ERROR, "✗") + "  " + Paint.safe(of));
          out.println("   " + paint.paint(Tone.ERROR, Paint.safe(reason)));
        }
        case UNCHECKED -> {
          // Said below, with whatever else could not be checked.
        }
      }
    }
    out.println();
    for (String unchecked : verification.unchecked()) {
      String text = TextWrap.wrap("not checked: " + Paint.safe(unchecked), columns - 2).strip();
      out.println(
          text.replace("\n", "\n  ")
              .replaceFirst("^not checked", paint.paint(Tone.WARNING, "not checked")));
    }
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
                    + failures()
                    + "; rebuild: "
                    + verification.rebuild().label()));
  }

  private String failures() {
    long files = verification.files().stream().filter(file -> !file.passed()).count();
    long signatures = verification.signatures().stream().filter(SignatureCheck::isBad).count();
    String failures = files + " of " + verification.files().size() + " files";
    return signatures == 0
        ? failures
        : failures + ", " + signatures + " of " + verification.signatures().size() + " signatures";
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
              json.writeArrayFieldStart("signatures");
              for (SignatureCheck signature : verification.signatures()) {
                json.writeStartObject();
                json.writeStringField("of", signature.of());
                json.writeStringField(
                    "state", signature.verdict().state().name().toLowerCase(Locale.ROOT));
                json.writeStringField("reason", signature.verdict().reason());
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
