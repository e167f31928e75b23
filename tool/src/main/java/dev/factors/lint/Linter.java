package dev.factors.lint;

import com.github.zafarkhaja.semver.Version;
import dev.factors.asciidoc.Document.Problem;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Nearest;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.manuscript.Factor;
import dev.factors.manuscript.Manuscript;
import dev.factors.paper.Paper;
import dev.factors.paper.RuleSetting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Runs the rules over a manuscript. */
public final class Linter {

  static final String UNCLOSED_BLOCK = "source/unclosed-block";
  static final String INCLUDED_ONCE = "structure/included-once";

  private final Manuscript manuscript;
  private final Version target;
  private final Reading reading;

  private Linter(Manuscript manuscript, Version target, Outside outside) {
    this.manuscript = manuscript;
    this.target = target;
    this.reading = new Reading(manuscript, outside);
  }

  /**
   * All findings, sorted.
   *
   * @param target the version that the paper is held to: rules with a later {@code since} rest
   * @throws Failure of kind USAGE where the configuration names a rule that does not exist
   */
  public static List<Diagnostic> lint(Manuscript manuscript, Version target) {
    return lint(manuscript, target, Outside.NOTHING);
  }

  /**
   * All findings, sorted, those about the network and history among them.
   *
   * @param target the version that the paper is held to: rules with a later {@code since} rest
   * @param outside asked what the paper does not answer
   * @throws Failure of kind USAGE where the configuration names a rule that does not exist
   */
  public static List<Diagnostic> lint(Manuscript manuscript, Version target, Outside outside) {
    refuseUnknownRules(manuscript.paper());
    return new Linter(manuscript, target, outside).run();
  }

  private List<Diagnostic> run() {
    List<Diagnostic> findings = new ArrayList<>();
    Set<String> resting = new HashSet<>();
    Suppressions suppressions = Suppressions.in(reading);
    suppressions.refuseUnknownRules();
    Predicate<Rule> rests = resting();
    for (Rule rule : Rules.ALL) {
      Optional<Inspection> inspection = rests.test(rule) ? Optional.empty() : inspection(rule);
      if (inspection.isPresent()) {
        rule.check(inspection.get());
        findings.addAll(inspection.get().findings());
      } else {
        resting.add(rule.id());
      }
    }
    List<Diagnostic> left = new ArrayList<>(suppressions.leave(findings));
    inspection(Rules.find(Suppressions.RULE).orElseThrow())
        .ifPresent(
            inspection -> {
              suppressions.report(inspection, resting);
              left.addAll(inspection.findings());
            });
    return left.stream().distinct().sorted().toList();
  }

  /**
   * The rules that rest because of one error. A block that is left open swallows titles, ids and
   * includes up to the end, and a factor that is included at the wrong level swallows the chapters
   * behind it: what other rules would say is not true of what the authors wrote.
   */
  private Predicate<Rule> resting() {
    boolean open =
        manuscript.documents().stream()
            .flatMap(document -> document.problems().stream())
            .anyMatch(problem -> problem.kind() == Problem.Kind.UNCLOSED_BLOCK);
    if (open && isError(UNCLOSED_BLOCK)) {
      return rule -> !isAboutFiles(rule);
    }
    boolean misplaced =
        manuscript.factors().stream()
            .map(Factor::section)
            .anyMatch(section -> section != null && section.level() != 1);
    if (misplaced && isError(INCLUDED_ONCE)) {
      return rule -> !isAboutFiles(rule) && !rule.id().equals(INCLUDED_ONCE);
    }
    return rule -> false;
  }

  private boolean isError(String rule) {
    return severity(Rules.find(rule).orElseThrow(), manuscript.paper(), target)
        .filter(Severity.ERROR::equals)
        .isPresent();
  }

  /** Rules about files as such do not depend on what is inside which block. */
  private static boolean isAboutFiles(Rule rule) {
    return rule.id().startsWith("source/") || rule.id().startsWith("review/");
  }

  /** A rule at work; empty where it rests. */
  private Optional<Inspection> inspection(Rule rule) {
    return severity(rule, manuscript.paper(), target)
        .map(severity -> new Inspection(reading, target, rule, severity));
  }

  /** The severity of a rule in a paper and version; empty where the rule rests. */
  static Optional<Severity> severity(Rule rule, Paper paper, Version target) {
    if (rule.since().isHigherThan(target)) {
      return Optional.empty();
    }
    RuleSetting setting = paper.severities().get(rule.id());
    return setting == null ? Optional.of(rule.severity()) : setting.severity(target);
  }

  private static void refuseUnknownRules(Paper paper) {
    List<Diagnostic> unknown =
        paper.severities().entrySet().stream()
            .filter(entry -> Rules.find(entry.getKey()).isEmpty())
            .map(entry -> unknownRule(entry.getKey(), entry.getValue().place()))
            .sorted()
            .toList();
    if (!unknown.isEmpty()) {
      throw Failure.configuration(Paper.CONFIGURATION + " is not as it should be", unknown);
    }
  }

  /** What is said of a rule that does not exist, wherever it is named. */
  static Diagnostic unknownRule(String id, Place place) {
    return new Diagnostic(
        "source/configuration",
        Severity.ERROR,
        place,
        "there is no rule '" + id + "'",
        Nearest.to(id, Rules.ids())
            .map(near -> "did you mean '" + near + "'?")
            .orElse("'factors rules' lists the rules"));
  }
}
