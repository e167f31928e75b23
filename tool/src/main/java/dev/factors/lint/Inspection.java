package dev.factors.lint;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Fix;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.manuscript.Factor;
import dev.factors.manuscript.Manuscript;
import dev.factors.paper.Paper;
import dev.factors.review.ReviewFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One rule at work on one manuscript: what it may look at, and where it reports to. */
public final class Inspection {

  private final Manuscript manuscript;
  private final Version target;
  private final Supplier<ReviewFiles> reviews;
  private final Rule rule;
  private final Severity severity;
  private final List<Diagnostic> findings = new ArrayList<>();

  Inspection(
      Manuscript manuscript,
      Supplier<ReviewFiles> reviews,
      Version target,
      Rule rule,
      Severity severity) {
    this.manuscript = manuscript;
    this.reviews = reviews;
    this.target = target;
    this.rule = rule;
    this.severity = severity;
  }

  /** What the authors wrote. */
  public Manuscript manuscript() {
    return manuscript;
  }

  /** What the configuration says. */
  public Paper paper() {
    return manuscript.paper();
  }

  /** Every factor, those that are not included as well. */
  public List<Factor> factors() {
    return manuscript.allFactors();
  }

  /** What reviewers and editors wrote. */
  public ReviewFiles reviews() {
    return reviews.get();
  }

  /** The version that the paper is held to. */
  public Version target() {
    return target;
  }

  /** Reports a finding that a person has to mend. */
  public void report(Place place, String message, @Nullable String help) {
    findings.add(new Diagnostic(rule.id(), severity, place, inOneLine(message), help));
  }

  /** Passes on what somebody else has found; it does not weigh more than this rule does. */
  public void pass(Diagnostic finding) {
    Severity lighter = finding.severity().reaches(severity) ? severity : finding.severity();
    findings.add(
        new Diagnostic(
            rule.id(), lighter, finding.place(), finding.message(), finding.help(), finding.fix()));
  }

  /** Reports a finding that can be mended safely. */
  public void report(Place place, String message, @Nullable String help, Fix fix) {
    findings.add(new Diagnostic(rule.id(), severity, place, inOneLine(message), help, fix));
  }

  /** What is quoted from the source may run over the end of a line. */
  private static String inOneLine(String message) {
    return message.replace('\n', ' ');
  }

  List<Diagnostic> findings() {
    return findings;
  }
}
