package dev.factors.release;

import com.github.zafarkhaja.semver.Version;
import dev.factors.git.Commit;
import dev.factors.git.GitRepository;
import dev.factors.manuscript.Manuscript;
import dev.factors.paper.Paper;
import dev.factors.redline.Redline;
import dev.factors.redline.Side;
import dev.factors.render.Edition;
import dev.factors.render.Renderer;
import dev.factors.review.Ledger;
import dev.factors.review.Row;
import dev.factors.source.Sources;
import java.time.LocalDate;
import java.util.List;

/** Compares two versions of a paper as they are rendered. */
public final class Comparison {

  private Comparison() {}

  /**
   * The redline of two versions.
   *
   * @param paper what is configured today: an old version need not know it
   */
  public static Redline of(
      Revision from, Revision to, Paper paper, Renderer renderer, Answered answered) {
    // What the paper says of its own version and date is no change of it.
    Edition edition = edition(to, paper);
    Side before = side(from, edition, paper, renderer);
    Side after = side(to, edition, paper, renderer);
    return answered.between(from, to, before, after);
  }

  /** Compares two texts, and knows what is said of their changes. */
  @FunctionalInterface
  public interface Answered {

    /** Compares without any comments: history does not tell. */
    Answered UNKNOWN = (from, to, before, after) -> Redline.of(before, after, List.of(), List.of());

    /** The redline of two versions and their texts. */
    Redline between(Revision from, Revision to, Side before, Side after);
  }

  /**
   * Links changes to the comments that they answer.
   *
   * @param last the newest commit that counts
   * @param ledger of what the commit reaches
   */
  public static Answered answered(GitRepository repository, Commit last, Ledger ledger) {
    return (from, to, before, after) -> {
      AnsweredComments comments = new AnsweredComments(repository, from, to, last);
      List<Row> rows = comments.rows(ledger);
      return Redline.of(before, after, rows, comments.lines(rows));
    };
  }

  private static Side side(Revision revision, Edition edition, Paper paper, Renderer renderer) {
    return new Side(
        revision.name(),
        revision.commit(),
        Manuscript.read(paper, new Sources(revision.tree())),
        renderer.text(revision.tree(), edition));
  }

  private static Edition edition(Revision revision, Paper paper) {
    Commit commit = revision.commit();
    LocalDate date = commit == null ? null : commit.day();
    return new Edition(version(revision, paper), date, null, Edition.Paragraphs.PLAIN);
  }

  private static String version(Revision revision, Paper paper) {
    return Version.tryParse(revision.name())
        .map(Version::toString)
        .orElseGet(() -> Releases.in(revision.tree()).next(paper).version() + "-draft");
  }
}
