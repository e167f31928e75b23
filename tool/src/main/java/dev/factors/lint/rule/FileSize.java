package dev.factors.lint.rule;

import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.source.Sources;

/** A file of text has a size that a person can have written. */
public final class FileSize extends Rule {

  public FileSize() {
    super("source/file-size", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    for (String file : inspection.manuscript().sources().oversized()) {
      inspection.report(
          Place.ofFile(file),
          "the file is larger than " + Sources.MAX_FILE_SIZE / (1024 * 1024) + " MiB",
          "it is not read: split it, or remove what is no text");
    }
  }
}
