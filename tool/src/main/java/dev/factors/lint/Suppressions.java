package dev.factors.lint;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Fix;
import dev.factors.diagnostic.Place;
import dev.factors.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** In the order of files and lines. */
  private final List<Suppression> suppressions = new ArrayList<>();

  /** Those that can hide something, by the place where the line begins. */
  private final Map<Place, List<Suppression>> byLine = new HashMap<>();

  private final Set<Suppression> used = new HashSet<>();

  /**
   * One comment.
   *
   * @param rule that it names; empty where it names none
   * @param reason whether it gives one
   * @param place of the comment
   * @param rulePlace of the rule's name in it
   */
  private record Suppression(String rule, boolean reason, Place place, Place rulePlace) {}

  private Suppressions() {}

  static Suppressions in(Reading reading) {
    Set<Place> verbatim = reading.verbatimLines();
    Suppressions found = new Suppressions();
    for (SourceFile file : reading.manuscript().sources().read().values()) {
      found.add(file, verbatim);
    }
    return found;
  }

  /**
   * Refuses names of rules that do not exist, as the configuration does.
   *
   * @throws Failure of kind USAGE
   */
  void refuseUnknownRules() {
    List<Diagnostic> unknown =
        suppressions.stream()
            .filter(suppression -> !suppression.rule().isEmpty())
            .filter(suppression -> Rules.find(suppression.rule()).isEmpty())
            .map(suppression -> Linter.unknownRule(suppression.rule(), suppression.rulePlace()))
            .sorted()
            .toList();
    if (!unknown.isEmpty()) {
      throw Failure.configuration("a suppression names a rule that does not exist", unknown);
    }
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
      if (rule.isEmpty()) {
        inspection.report(
            suppression.place(),
            "this suppression names no rule",
            "'factors rules' lists the rules");
      } else if (!suppression.reason()) {
        inspection.report(
            suppression.place(),
            "this suppression gives no reason",
            "say why: // factors-lint-disable-next-line " + rule + " -- reason");
      } else if (!used.contains(suppression) && !resting.contains(rule)) {
        inspection.report(
            suppression.place(),
            "this suppression of " + rule + " hides nothing",
            "remove it",
            removal(suppression.place()));
      }
    }
  }

  private boolean isHidden(Diagnostic finding) {
    List<Suppression> hiding =
        byLine.getOrDefault(lineOf(finding.place()), List.of()).stream()
            .filter(suppression -> suppression.rule().equals(finding.rule()))
            // The other rules rest while a block is open: silenced, it would silence them all.
            .filter(suppression -> !suppression.rule().equals(Linter.UNCLOSED_BLOCK))
            .toList();
    used.addAll(hiding);
    return !hiding.isEmpty();
  }

  private static Fix removal(Place comment) {
    Place line = new Place(comment.file(), comment.line(), 1, comment.line() + 1, 1);
    return new Fix("remove the suppression", List.of(new Fix.Edit(line, "")));
  }

  /**
   * Adds the comments of a file, from its end: where several stand one below the other, all of them
   * are about the line that the last one is about.
   */
  private void add(SourceFile file, Set<Place> verbatim) {
    List<Suppression> found = new ArrayList<>();
    int about = file.lines().size() + 1;
    for (int number = file.lines().size(); number >= 1; number--) {
      Matcher comment = comment(file, number);
      if (!comment.matches()) {
        about = number;
      } else if (!verbatim.contains(Place.at(file.path(), number, 1))) {
        Suppression suppression = suppression(file, number, comment);
        found.add(suppression);
        if (suppression.reason()) {
          byLine
              .computeIfAbsent(Place.at(file.path(), about, 1), line -> new ArrayList<>())
              .add(suppression);
        }
      }
    }
    Collections.reverse(found);
    suppressions.addAll(found);
  }

  private static Suppression suppression(SourceFile file, int number, Matcher comment) {
    String text = comment.group();
    Place place = Place.of(file.path(), number, 1, text.codePointCount(0, text.length()) + 1);
    String rule = comment.group(1);
    int column = rule == null ? 1 : comment.start(1) + 1;
    return new Suppression(
        rule == null ? "" : rule,
        REASON.matcher(comment.group(2)).matches(),
        place,
        rule == null
            ? place
            : Place.of(
                file.path(), number, column, column + rule.codePointCount(0, rule.length())));
  }

  private static Place lineOf(Place place) {
    return Place.at(place.file(), place.line(), 1);
  }

  private static Matcher comment(SourceFile file, int number) {
    return COMMENT.matcher(file.line(number).stripTrailing());
  }
}
