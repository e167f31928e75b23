package dev.factors.bench;

import dev.factors.asciidoc.Document;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.git.Commit;
import dev.factors.git.GitRepository;
import dev.factors.lint.Linter;
import dev.factors.manuscript.Manuscript;
import dev.factors.paper.Paper;
import dev.factors.paper.PaperReader;
import dev.factors.review.Anchor;
import dev.factors.review.Collector;
import dev.factors.review.CommentId;
import dev.factors.review.Ledger;
import dev.factors.review.Scope;
import dev.factors.review.anchor.Anchoring;
import dev.factors.source.FolderTree;
import dev.factors.source.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the work itself takes, in a Java that has been running for a while, on the paper and the
 * history of a repository: the system property {@code repository}. {@code tool/bench/micro} runs
 * them.
 */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class MicroBenchmarks {

  private FolderTree tree;
  private Paper paper;
  private Manuscript manuscript;
  private GitRepository repository;
  private Commit head;
  private Ledger ledger;

  /** Reads everything once. */
  @Setup
  public void read() {
    Path root = Path.of(System.getProperty("repository"));
    tree = new FolderTree(root);
    Sources sources = new Sources(tree);
    paper = PaperReader.read(sources);
    manuscript = Manuscript.read(paper, sources);
    repository = GitRepository.open(root, System.getenv());
    head = repository.head();
    ledger = collector();
  }

  /** Closes what was opened. */
  @TearDown
  public void close() {
    repository.close();
  }

  /** Reads every document of the paper from disk. */
  @Benchmark
  public List<Document> scanner() {
    return Manuscript.documents(new Sources(tree));
  }

  /** Holds the paper, which is read already, to every rule that needs no history. */
  @Benchmark
  public List<Diagnostic> rules() {
    return Linter.lint(manuscript, paper.milestones().get(0).version());
  }

  /** Finds where what the comments are about stands today. */
  @Benchmark
  public Map<CommentId, Anchor> anchoring() {
    return Anchoring.in(repository, head).anchors(ledger.rows());
  }

  /** Collects the comments from the whole history. */
  @Benchmark
  public Ledger collector() {
    return Collector.collect(repository, head, Scope.SOURCE);
  }
}
