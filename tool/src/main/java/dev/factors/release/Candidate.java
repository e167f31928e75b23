package dev.factors.release;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Failure;
import dev.factors.digest.Sha256;
import dev.factors.git.Commit;
import dev.factors.git.GitRepository;
import dev.factors.lint.Links;
import dev.factors.lint.Linter;
import dev.factors.lint.Outside;
import dev.factors.manuscript.Manuscript;
import dev.factors.paper.Milestone;
import dev.factors.paper.Paper;
import dev.factors.paper.PaperReader;
import dev.factors.review.Collector;
import dev.factors.review.CommentId;
import dev.factors.review.Ledger;
import dev.factors.review.LedgerJson;
import dev.factors.review.Scope;
import dev.factors.review.anchor.Anchoring;
import dev.factors.source.SourceFile;
import dev.factors.source.SourceTree;
import dev.factors.source.Sources;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * What is to become a release: a version and a commit, and everything that the commit reaches. The
 * work tree has no part in it.
 *
 * @param version to be released
 * @param milestone whose gates the version takes
 * @param source the commit
 * @param tree the commit's files
 * @param manuscript the paper in the commit
 * @param releases the releases in the commit
 * @param previous the last of them
 * @param ledger the comments that the commit's history holds
 * @param anchoring where what they quote stands in the commit
 * @param linter of the manuscript
 */
public record Candidate(
    Version version,
    Milestone milestone,
    Commit source,
    SourceTree tree,
    Manuscript manuscript,
    Releases releases,
    Optional<Manifest> previous,
    Ledger ledger,
    Anchoring anchoring,
    Linter linter) {

  /** The folders that a release is made from. */
  public static final List<String> FOLDERS = List.of(Paper.FOLDER, "reviews");

  /**
   * The checked-out commit as a candidate.
   *
   * @throws Failure where the version is below every milestone, or the history is not complete
   */
  public static Candidate of(GitRepository repository, Version version) {
    return of(repository, version, repository.head());
  }

  /**
   * A commit as a candidate.
   *
   * @throws Failure where the version is below every milestone, or the history is not complete
   */
  public static Candidate of(GitRepository repository, Version version, Commit source) {
    return of(repository, source, (paper, releases) -> version);
  }

  /**
   * The checked-out commit on its way to the lowest milestone above its releases.
   *
   * @throws Failure where the history is not complete
   */
  public static Candidate next(GitRepository repository) {
    return of(repository, repository.head(), (paper, releases) -> releases.next(paper).version());
  }

  private static Candidate of(
      GitRepository repository, Commit source, BiFunction<Paper, Releases, Version> target) {
    repository.requireFullHistory();
    SourceTree tree = repository.tree(source);
    Sources sources = new Sources(tree);
    Paper paper = PaperReader.read(sources);
    Releases releases = Releases.in(tree);
    Version version = target.apply(paper, releases);
    Milestone milestone = paper.milestoneOf(version);
    Manuscript manuscript = Manuscript.read(paper, sources);
    Ledger ledger = Collector.collect(repository, source, Scope.SOURCE);
    Anchoring anchoring = Anchoring.ofSource(repository, source, sources, manuscript.documents());
    return new Candidate(
        version,
        milestone,
        source,
        tree,
        manuscript,
        releases,
        releases.last().map(last -> Manifest.read(sources, last)),
        ledger,
        anchoring,
        new Linter(manuscript, new Outside(Links.OFFLINE, new Reached(ledger, anchoring))));
  }

  /** The same commit on its way to a milestone that is not enforced yet. */
  public Candidate towards(Milestone ahead) {
    return new Candidate(
        ahead.version(),
        ahead,
        source,
        tree,
        manuscript,
        releases,
        previous,
        ledger,
        anchoring,
        linter);
  }

  /** What the configuration in the commit says. */
  public Paper paper() {
    return manuscript.paper();
  }

  /** The day of the source commit, in UTC: the release's date. */
  public LocalDate date() {
    return source.day();
  }

  /** The comments that the last release has recorded. */
  public SortedSet<CommentId> frozenComments() {
    return frozenLedger()
        .map(file -> LedgerJson.ids(file.path(), file.bytes()))
        .orElseGet(TreeSet::new);
  }

  /** Whether the record of the last release is the one that its manifest lists. */
  public boolean isFrozenLedgerIntact() {
    return previous
        .map(manifest -> manifest.files().get(Releases.COMMENTS))
        .map(sha256 -> frozenLedger().filter(file -> sha256.equals(Sha256.hex(file.bytes()))))
        .map(Optional::isPresent)
        .orElse(true);
  }

  private Optional<SourceFile> frozenLedger() {
    return releases
        .last()
        .map(last -> Releases.folder(last) + "/" + Releases.COMMENTS)
        .flatMap(path -> manuscript.sources().file(path));
  }

  /** The first part of the names of the release's files, such as {@code paper-0.1.0}. */
  public String name() {
    return paper().slug() + "-" + version;
  }
}
