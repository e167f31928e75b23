package dev.factors.cli;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.git.UnifiedDiff;
import dev.factors.paper.Paper;
import dev.factors.source.AtomicFile;
import dev.factors.source.OverlayTree;
import dev.factors.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is done with the files that fixes have changed. */
final class LintFixes {

  private LintFixes() {}

  /**
   * Whether a file of the work tree may be written: it belongs to the paper, and neither it nor a
   * folder above it is a link, behind which it may lie anywhere. What was submitted in reviews/ is
   * left alone: mended, it would count as altered.
   */
  static boolean mayWrite(SourceTree tree, String path) {
    return path.startsWith(Paper.FOLDER + "/") && tree.kind(path) == SourceTree.Kind.FILE;
  }

  /** Writes the files, each whole or not at all. */
  static void write(OverlayTree changed, Path root) {
    changed.files().forEach((path, bytes) -> AtomicFile.write(root.resolve(path), bytes));
  }

  /** The difference between the files as they were and as they are, file by file. */
  static String diff(OverlayTree changed) {
    return changed.files().entrySet().stream()
        .map(
            file ->
                UnifiedDiff.of(file.getKey(), changed.base().read(file.getKey()), file.getValue()))
        .collect(Collectors.joining());
  }

  /**
   * What was done, one line a file: {@code fixed FILE: RULE (2), RULE (1)}.
   *
   * @param verb that each line begins with
   */
  static List<String> account(List<Diagnostic> applied, String verb) {
    Map<String, Map<String, Long>> counts =
        applied.stream()
            .collect(
                Collectors.groupingBy(
                    fixed -> fixed.place().file(),
                    TreeMap::new,
                    Collectors.groupingBy(Diagnostic::rule, TreeMap::new, Collectors.counting())));
    return counts.entrySet().stream()
        .map(
            file ->
                verb
                    + " "
                    + file.getKey()
                    + ": "
                    + file.getValue().entrySet().stream()
                        .map(rule -> rule.getKey() + " (" + rule.getValue() + ")")
                        .collect(Collectors.joining(", ")))
        .toList();
  }
}
