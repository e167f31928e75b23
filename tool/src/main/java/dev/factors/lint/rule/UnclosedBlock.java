package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import dev.factors.asciidoc.Document.Problem;
import dev.factors.asciidoc.Scanner;
import dev.factors.diagnostic.Severity;
import dev.factors.paper.Paper;
import dev.factors.source.Sources;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A delimited block is closed by a line like the one that opened it, in the same file. */
public final class UnclosedBlock extends ProblemRule {

  public UnclosedBlock() {
    super(
        "source/unclosed-block",
        Severity.ERROR,
        Problem.Kind.UNCLOSED_BLOCK,
        "close it with a delimiter of the same length; until then, only sources are checked");
  }

  /**
   * In one document with all that it includes, a block that is left open in one file is closed by
   * the opening line of a block in another, whose closing line then seems to open one. Where
   * something is amiss, each included file is looked at by itself.
   */
  @Override
  Stream<Problem> problems(Document document, Sources sources) {
    List<Problem> whole = super.problems(document, sources).toList();
    if (whole.isEmpty()) {
      return Stream.of();
    }
    List<Problem> byThemselves =
        includedFiles(document)
            .map(file -> Scanner.scan(sources, file, Paper.FOLDER, Map.of()))
            .flatMap(file -> super.problems(file, sources))
            .toList();
    return (byThemselves.isEmpty() ? whole : byThemselves).stream();
  }

  /** Files that blocks begin in: what a listing includes is no AsciiDoc. */
  private static Stream<String> includedFiles(Document document) {
    return document.blocks().stream()
        .map(Block::place)
        .map(place -> place.file())
        .filter(file -> !file.equals(document.path()))
        .distinct();
  }
}
