package dev.factors.release;

import static dev.factors.render.Edition.Paragraphs.PLAIN;

import dev.factors.asciidoc.Document;
import dev.factors.git.Commit;
import dev.factors.git.GitRepository;
import dev.factors.manuscript.Manuscript;
import dev.factors.paper.Milestone;
import dev.factors.paper.Paper;
import dev.factors.render.Edition;
import dev.factors.review.Collector;
import dev.factors.review.Ledger;
import dev.factors.review.Scope;
import dev.factors.review.anchor.Anchoring;
import dev.factors.review.report.ReviewEditionData;
import dev.factors.source.Sources;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The paper as it is on disk, on its way to a milestone. */
public final class WorkingDraft {

  private WorkingDraft() {}

  /**
   * What a working draft says of itself. Its date is that of the last commit, not today's, so that
   * a build of the same files gives the same bytes tomorrow.
   *
   * @param head the checked-out commit, where there is one
   */
  public static Edition edition(Optional<Commit> head, Milestone milestone) {
    LocalDate date = head.map(Commit::day).orElse(null);
    return new Edition(milestone.version() + "-draft", date, milestone.notice(), PLAIN);
  }

  /**
   * What the review edition of a working draft has to know. Comments name the milestone as the
   * version, and the checked-out commit as the text that was read.
   *
   * @throws dev.factors.diagnostic.Failure where there is no commit, or not all of the history
   */
  public static String reviewData(GitRepository repository, Paper paper, Milestone milestone) {
    repository.requireFullHistory();
    Commit head = repository.head();
    Ledger ledger = Collector.collect(repository, head, Scope.SOURCE);
    Sources sources = new Sources(repository.tree(head));
    List<Document> documents = Manuscript.documents(sources);
    return ReviewEditionData.of(
        new ReviewEditionData.Subject(
            paper.slug(),
            milestone.version().toString(),
            head.id(),
            !repository.dirtyPaths(List.of(Paper.FOLDER)).isEmpty(),
            paper.forge()),
        ledger,
        Anchoring.ofSource(repository, head, sources, documents).anchors(ledger.rows()),
        documents);
  }
}
