package dev.factors.lint;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Nearest;
import dev.factors.diagnostic.Place;
import dev.factors.manuscript.Manuscript;
import dev.factors.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Comments that silence a rule on the next line: {@code // factors-lint-disable-next-line RULE --
 * reason}. Several of them, one below the other, silence as many rules on the line below the last.
 */
final class Suppressions {

  /** The rule under whose id suppressions are reported themselves. */
  static final String RULE = "source/suppression";

  private static final Pattern COMMENT =
      Pattern.compile("//\\s*factors-lint-disable-next-line(?:\\s+(?!--)(\\S+))?(.*)");
  private static final Pattern REASON = Pattern.compile("\\s*--\\s*\\S.*");

  private final List<Suppression> suppressions = new ArrayList<>();
  private final Set<Suppression> used = new HashSet<>();

  /**
   * One comment.
   *
   * @param rule that it names; empty where it names none
   * @param reason whether it gives one
   * @param place of the comment
   * @param line that it silences the rule on
   */
  private record Suppression(String rule, boolean reason, Place place, int line) {

    boolean hides(Diagnostic diagnostic) {
      return reason
          && diagnostic.rule().equals(rule)
          && diagnostic.place().file().equals(place.file())
          && diagnostic.place().line() == line;
    }
  }

  private Suppressions() {}

  static Suppressions in(Manuscript manuscript) {
    Set<Place> verbatim = verbatimLines(manuscript);
    Suppressions found = new Suppressions();
    for (SourceFile file : manuscript.sources().read().values()) {
      for (int number = 1; number <= file.lines().size(); number++) {
        Matcher comment = comment(file, number);
        if (comment.matches() && !verbatim.contains(Place.at(file.path(), number, 1))) {
          found.add(file, number, comment);
        }
      }
    }
    return found;
  }

  /** The findings that are not hidden. */
  List<Diagnostic> leave(List<Diagnostic> findings) {
    return findings.stream().filter(finding -> !isHidden(finding)).toList();
  }

  /**
   * Reports what is wrong with the suppressions themselves.
   *
   * @param resting rules that did not run, so that it is not known what their suppressions hide
   */
  void report(Inspection inspection, Set<String> resting) {
    for (Suppression suppression : suppressions) {
      String rule = suppression.rule();
      if (Rules.find(rule).isEmpty()) {
        inspection.report(
            suppression.place(),
            rule.isEmpty()
                ? "this suppression names no rule"
                : "there is no rule '" + rule + "' to suppress",
            Nearest.to(rule, Rules.ids())
                .map(near -> "did you mean '" + near + "'?")
                .orElse("'factors rules' lists the rules"));
      } else if (!suppression.reason()) {
        inspection.report(
            suppression.place(),
            "this suppression gives no reason",
            "say why: // factors-lint-disable-next-line " + rule + " -- reason");
      } else if (!used.contains(suppression) && !resting.contains(rule)) {
        inspection.report(
            suppression.place(), "this suppression of " + rule + " hides nothing", "remove it");
      }
    }
  }

  private boolean isHidden(Diagnostic finding) {
    List<Suppression> hiding =
        suppressions.stream().filter(suppression -> suppression.hides(finding)).toList();
    used.addAll(hiding);
    return !hiding.isEmpty();
  }

  private void add(SourceFile file, int number, Matcher comment) {
    int next = number + 1;
    while (comment(file, next).matches()) {
      next++;
    }
    String text = comment.group();
    suppressions.add(
        new Suppression(
            comment.group(1) == null ? "" : comment.group(1),
            REASON.matcher(comment.group(2)).matches(),
            Place.of(file.path(), number, 1, text.codePointCount(0, text.length()) + 1),
            next));
  }

  private static Matcher comment(SourceFile file, int number) {
    return COMMENT.matcher(file.line(number).stripTrailing());
  }

  /** Where lines begin that are shown as they are written: a comment there is an example of one. */
  private static Set<Place> verbatimLines(Manuscript manuscript) {
    return manuscript.documents().stream()
        .flatMap(document -> document.blocks())
        .filter(Prose::isVerbatim)
        .flatMap(block -> block.lines().stream())
        .map(Block.Line::place)
        .map(place -> Place.at(place.file(), place.line(), 1))
        .collect(Collectors.toSet());
  }
}
