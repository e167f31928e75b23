package dev.factors.diagnostic;

import java.io.IOException;
import java.util.List;

/** Prints diagnostics in one format. */
public interface Reporter {

  /**
   * Prints diagnostics.
   *
   * @param diagnostics sorted
   * @param files how many files were looked at
   */
  void report(List<Diagnostic> diagnostics, int files) throws IOException;
}
