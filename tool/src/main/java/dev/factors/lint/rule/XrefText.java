package dev.factors.lint.rule;

import dev.factors.asciidoc.Inline;
import dev.factors.diagnostic.Fix;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.FixableRule;
import dev.factors.lint.Inspection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reference does not repeat the title that it shows by itself. */
public final class XrefText extends FixableRule {

  public XrefText() {
    super("reference/xref-text", Severity.INFO);
  }

  @Override
  public void check(Inspection inspection) {
    // With this attribute a reference shows more than the title, and a text may be meant.
    if (inspection.manuscript().document().attributes().containsKey("xrefstyle")) {
      return;
    }
    Targets targets = Targets.in(inspection.manuscript());
    Inlines.in(inspection.manuscript(), Inline.Xref.class)
        .filter(xref -> repeats(xref.text(), targets.byId(xref.target()).orElse(null)))
        .forEach(xref -> report(inspection, xref));
  }

  private static boolean repeats(@Nullable String text, Targets.@Nullable Target target) {
    return text != null && target != null && text.strip().equals(target.text());
  }

  private static void report(Inspection inspection, Inline.Xref xref) {
    String message = "the reference repeats the title of its target";
    String help = "leave the text out: the title is shown, also after it has changed";
    Optional<Place> text = textPlace(inspection, xref);
    if (text.isPresent()) {
      inspection.report(xref.place(), message, help, Fix.remove(text.get()));
    } else {
      inspection.report(xref.place(), message, help);
    }
  }

  /** The text in the brackets, or the comma and what is behind it. */
  private static Optional<Place> textPlace(Inspection inspection, Inline.Xref xref) {
    return Written.at(xref.place(), inspection)
        .flatMap(
            written -> {
              int start = written.endsWith("]") ? written.indexOf('[') + 1 : written.indexOf(',');
              int end = written.length() - (written.endsWith("]") ? 1 : 2);
              Place place = xref.place();
              int before = place.column() + written.codePointCount(0, Math.max(0, start));
              return start <= 0 || end <= start
                  ? Optional.empty()
                  : Optional.of(
                      Place.of(
                          place.file(),
                          place.line(),
                          before,
                          before + written.codePointCount(start, end)));
            });
  }
}
