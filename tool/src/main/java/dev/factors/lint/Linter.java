package dev.factors.lint;

import com.github.zafarkhaja.semver.Version;
import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Runs the rules over a manuscript, which is read once for all the versions it is held to. */
public final class Linter {

  static final String UNCLOSED_BLOCK = "source/unclosed-block";
  static final String INCLUDED_ONCE = "structure/included-once";

  private final Manuscript manuscript;
  private final Reading reading;

  /** What rules have found that do not ask for the version, by rule. */
  private final Map<Rule, Checked> checked = new HashMap<>();

  /** What a rule found, and how much it weighed. */
  private record Checked(Severity severity, List<Diagnostic> findings) {}

  /**
   * A linter of a manuscript.
   *
   * @param outside asked what the paper does not answer
   */
  public Linter(Manuscript manuscript, Outside outside) {
    this.manuscript = manuscript;
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
    return new Linter(manuscript, outside).lint(target);
  }

  /**
   * All findings, sorted.
   *
   * @param target the version that the paper is held to: rules with a later {@code since} rest
   * @throws Failure of kind USAGE where the configuration names a rule that does not exist
   */
  public List<Diagnostic> lint(Version target) {
    refuseUnknownRules(manuscript.paper());
    List<Diagnostic> findings = new ArrayList<>();
    Set<String> resting = new HashSet<>();
    Suppressions suppressions = Suppressions.in(reading);
    suppressions.refuseUnknownRules();
    Predicate<Rule> rests = resting(target);
    for (Rule rule : Rules.ALL) {
      Optional<Severity> severity =
          rests.test(rule) ? Optional.empty() : severity(rule, manuscript.paper(), target);
      if (severity.isPresent()) {
        findings.addAll(check(rule, severity.get(), target));
      } else {
        resting.add(rule.id());
      }
    }
    List<Diagnostic> left = new ArrayList<>(suppressions.leave(findings));
    Rule rule = Rules.find(Suppressions.RULE).orElseThrow();
    severity(rule, manuscript.paper(), target)
        .ifPresent(
            severity -> {
              Inspection inspection = new Inspection(reading, target, rule, severity);
              suppressions.report(inspection, resting);
              left.addAll(inspection.findings());
            });
    return left.stream().distinct().sorted().toList();
  }

  private List<Diagnostic> check(Rule rule, Severity severity, Version target) {
    Checked before = checked.get(rule);
    if (before != null && before.severity() == severity) {
      return before.findings();
    }
    Inspection inspection = new Inspection(reading, target, rule, severity);
    rule.check(inspection);
    if (!inspection.hasAskedForTarget()) {
      checked.put(rule, new Checked(severity, inspection.findings()));
    }
    return inspection.findings();
  }

  /**
   * The rules that rest because of one error. A block that is left open swallows titles, ids and
   * includes up to the end, and a factor that is included at the wrong level swallows the chapters
   * behind it: what other rules would say is not true of what the authors wrote.
   */
  private Predicate<Rule> resting(Version target) {
    if (hasOpenBlock() && isError(UNCLOSED_BLOCK, target)) {
      return rule -> !isAboutFiles(rule);
    }
    if (hasMisplacedFactor() && isError(INCLUDED_ONCE, target)) {
      return rule -> !isAboutFiles(rule) && !rule.id().equals(INCLUDED_ONCE);
    }
    return rule -> false;
  }

  private boolean hasOpenBlock() {
    for (Document document : manuscript.documents()) {
      for (Problem problem : document.problems()) {
        if (problem.kind() == Problem.Kind.UNCLOSED_BLOCK) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean hasMisplacedFactor() {
    for (Factor factor : manuscript.factors()) {
      Block section = factor.section();
      if (section != null && section.level() != 1) {
        return true;
      }
    }
    return false;
  }

  private boolean isError(String rule, Version target) {
    return severity(Rules.find(rule).orElseThrow(), manuscript.paper(), target)
        .filter(Severity.ERROR::equals)
        .isPresent();
  }

  /** Rules about files as such do not depend on what is inside which block. */
  private static boolean isAboutFiles(Rule rule) {
    return rule.id().startsWith("source/") || rule.id().startsWith("review/");
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
