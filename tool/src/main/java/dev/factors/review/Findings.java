package dev.factors.review;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with review files. */
final class Findings {

  /** The file is not as its schema says. */
  static final String SCHEMA = "review/schema";

  /** A handle, a version or an id is not what its place says, or is there twice. */
  static final String IDENTITY = "review/identity";

  /** A reference leads nowhere. */
  static final String DANGLING = "review/dangling";

  /** A disposition breaks the rules of disposing. */
  static final String DISPOSITION = "review/disposition";

  /** A file that must not be there. */
  static final String REFUSED = "review/refused-file";

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  void add(List<Diagnostic> found) {
    diagnostics.addAll(found);
  }

  void error(String rule, Place place, String message, @Nullable String help) {
    diagnostics.add(new Diagnostic(rule, Severity.ERROR, place, message, help));
  }

  void warning(String rule, Place place, String message, @Nullable String help) {
    diagnostics.add(new Diagnostic(rule, Severity.WARNING, place, message, help));
  }

  List<Diagnostic> sorted() {
    return diagnostics.stream().distinct().sorted().toList();
  }
}
