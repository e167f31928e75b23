package dev.factors.lint.rule;

import dev.factors.lint.Inspection;
import dev.factors.paper.Paper;
import dev.factors.source.SourceFile;
import java.util.stream.Stream;

/**
 * The AsciiDoc files of the paper. Review files are not among them: they are submitted once and
 * then left alone, and white space in YAML can be content.
 */
final class AuthorFiles {

  private AuthorFiles() {}

  static Stream<SourceFile> of(Inspection inspection) {
    return inspection.manuscript().sources().read().values().stream()
        .filter(file -> file.path().startsWith(Paper.FOLDER + "/"))
        .filter(file -> file.path().endsWith(".adoc"));
  }
}
