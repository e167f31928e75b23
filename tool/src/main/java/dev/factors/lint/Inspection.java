package dev.factors.lint;

import com.github.zafarkhaja.semver.Version;
import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Fix;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.manuscript.Factor;
import dev.factors.manuscript.Manuscript;
import dev.factors.manuscript.ReleasedStatements;
import dev.factors.manuscript.Statement;
import dev.factors.paper.Paper;
import dev.factors.review.ReviewFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One rule at work on one manuscript: what it may look at, and where it reports to. */
public final class Inspection {

  private final Reading reading;
  private final Version target;
  private final Rule rule;
  private final Severity severity;
  private final List<Diagnostic> findings = new ArrayList<>();
  private boolean askedForTarget;

  Inspection(Reading reading, Version target, Rule rule, Severity severity) {
    this.reading = reading;
    this.target = target;
    this.rule = rule;
    this.severity = severity;
  }

  /** What the authors wrote. */
  public Manuscript manuscript() {
    return reading.manuscript();
  }

  /** What the configuration says. */
  public Paper paper() {
    return manuscript().paper();
  }

  /** Every factor, those that are not included as well. */
  public List<Factor> factors() {
    return reading.factors();
  }

  /** The conformance statements of one of these factors. */
  public List<Statement> statements(Factor factor) {
    return reading.statements(factor);
  }

  /** Why, by address, for those addresses that are not there; none where nobody may be asked. */
  public Map<String, String> missing(Collection<String> addresses) {
    return reading.outside().links().missing(addresses);
  }

  /** What the repository's history knows. */
  public History history() {
    return reading.outside().history();
  }

  /** What a release says of conformance statements; empty where it is not there to be read. */
  public Optional<ReleasedStatements> release(Version version) {
    return reading.release(version);
  }

  /** What the last release says of conformance statements; empty before the first release. */
  public Optional<ReleasedStatements> lastRelease() {
    return reading.lastRelease();
  }

  /** What reviewers and editors wrote. */
  public ReviewFiles reviews() {
    return reading.reviews();
  }

  /** Everything that is read as sentences, in the order of the documents, titles included. */
  public Stream<Passage> passages() {
    return reading.passages();
  }

  /** What is read as sentences and is the authors' own: no quotation, no title of a work cited. */
  public Stream<Passage> ownWords() {
    return passages().filter(this::isOwn);
  }

  /** Those of the authors' own passages that hold a word of which something is true. */
  public Stream<Passage> ownWords(Predicate<String> word) {
    return passagesWith(word).stream().filter(this::isOwn);
  }

  /**
   * Those of the authors' own passages that hold one of some words, however capitalised.
   *
   * @param words in small letters
   */
  public Stream<Passage> ownWords(Set<String> words) {
    return passagesWith(words).stream().filter(this::isOwn);
  }

  /**
   * The passages that hold one of some words, however capitalised.
   *
   * @param words in small letters
   */
  public Set<Passage> passagesWith(Set<String> words) {
    return reading.words().holding(words);
  }

  /** The passages that hold a word of which something is true. */
  public Set<Passage> passagesWith(Predicate<String> word) {
    return reading.words().holding(word);
  }

  private boolean isOwn(Passage passage) {
    return !reading.isQuoted(passage.block());
  }

  /** What is read as sentences of a block and of the blocks inside it, titles included. */
  public Stream<Passage> passages(Block block) {
    return Document.walk(block).stream().flatMap(this::own);
  }

  /** The title of a block; empty where it has none. */
  public Optional<Prose.Line> title(Block block) {
    return own(block).filter(Passage::isTitle).findFirst().map(title -> title.lines().get(0));
  }

  private Stream<Passage> own(Block block) {
    return reading.passages(block).stream();
  }

  /** Whether a line is part of a block that is shown as it is written. */
  public boolean isVerbatim(String file, int line) {
    return reading.verbatimLines().contains(Place.at(file, line, 1));
  }

  /** The version that the paper is held to. */
  public Version target() {
    askedForTarget = true;
    return target;
  }

  /** Whether what was found may depend on the version. */
  boolean hasAskedForTarget() {
    return askedForTarget;
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
