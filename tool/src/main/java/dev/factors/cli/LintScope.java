package dev.factors.cli;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Place;
import dev.factors.git.ChangedLines;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are shown.
 *
 * @param selection the files that were asked about
 * @param changed the lines that were asked about, or null for all
 */
record LintScope(Selection selection, @Nullable ChangedLines changed) {

  boolean shows(Diagnostic finding) {
    return selection.contains(finding.place().file()) && isChanged(finding.place());
  }

  private boolean isChanged(Place place) {
    if (changed == null) {
      return true;
    }
    return place.isWholeFile()
        ? changed.contains(place.file())
        : changed.contains(place.file(), place.line(), place.lastLine());
  }
}
