package dev.factors.lint;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.FixApplication;
import dev.factors.manuscript.Manuscript;
import dev.factors.paper.PaperReader;
import dev.factors.source.OverlayTree;
import dev.factors.source.SourceFile;
import dev.factors.source.Sources;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Lints, applies the fixes, and lints again, until nothing changes. Writes nothing. */
public final class Fixer {

  /** Rules whose fixes undo each other would go on for ever. */
  private static final int ROUNDS = 10;

  private final Version target;
  private final Predicate<String> mayChange;
  private final Outside outside;
  private final List<Diagnostic> applied = new ArrayList<>();

  private Fixer(Version target, Predicate<String> mayChange, Outside outside) {
    this.target = target;
    this.mayChange = mayChange;
    this.outside = outside;
  }

  /**
   * What fixing came to.
   *
   * @param files those that have changed, on top of the tree that they were read from
   * @param applied the diagnostics that were mended, round by round
   * @param left the findings of the last round, sorted
   * @param sources that the findings left are in
   */
  public record Result(
      OverlayTree files, List<Diagnostic> applied, List<Diagnostic> left, Sources sources) {

    public Result {
      applied = List.copyOf(applied);
      left = List.copyOf(left);
    }
  }

  /**
   * Fixes a paper.
   *
   * @param manuscript the paper as it stands
   * @param target the version that it is held to
   * @param mayChange the files that may change, by path; a file that is not UTF-8 never does
   * @param outside asked what the paper does not answer
   */
  public static Result fix(
      Manuscript manuscript, Version target, Predicate<String> mayChange, Outside outside) {
    return new Fixer(target, mayChange, outside).run(manuscript);
  }

  private Result run(Manuscript first) {
    OverlayTree tree = new OverlayTree(first.sources().tree(), Map.of());
    Manuscript manuscript = first;
    List<Diagnostic> findings = Linter.lint(manuscript, target, outside);
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, byte[]> changes = changes(manuscript.sources(), findings);
      if (changes.isEmpty()) {
        break;
      }
      tree = tree.with(changes);
      Sources sources = new Sources(tree);
      manuscript = Manuscript.read(PaperReader.read(sources), sources);
      findings = Linter.lint(manuscript, target, outside);
    }
    return new Result(tree, applied, findings, manuscript.sources());
  }

  /** New bytes by path. */
  private Map<String, byte[]> changes(Sources sources, List<Diagnostic> findings) {
    Map<String, byte[]> changes = new TreeMap<>();
    findings.stream()
        .filter(finding -> finding.fix() != null)
        .collect(Collectors.groupingBy(finding -> finding.place().file()))
        .forEach(
            (path, fixable) ->
                Optional.of(path)
                    .filter(mayChange)
                    .flatMap(sources::file)
                    .flatMap(file -> change(file, fixable))
                    .ifPresent(bytes -> changes.put(path, bytes)));
    return changes;
  }

  private Optional<byte[]> change(SourceFile file, List<Diagnostic> fixable) {
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), file.bytes())) {
      return Optional.empty();
    }
    FixApplication fixed = FixApplication.to(text, fixable);
    if (fixed.text().equals(text)) {
      return Optional.empty();
    }
    applied.addAll(fixed.applied());
    return Optional.of(fixed.text().getBytes(StandardCharsets.UTF_8));
  }
}
