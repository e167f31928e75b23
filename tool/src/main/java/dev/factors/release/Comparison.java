package dev.factors.release;

import com.github.zafarkhaja.semver.Version;
import dev.factors.git.Commit;
import dev.factors.manuscript.Manuscript;
import dev.factors.paper.Paper;
import dev.factors.redline.Redline;
import dev.factors.redline.Side;
import dev.factors.render.Edition;
import dev.factors.render.Renderer;
import dev.factors.source.Sources;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Compares two versions of a paper as they are rendered. */
public final class Comparison {

  private Comparison() {}

  /**
   * The redline of two versions.
   *
   * @param paper what is configured today: an old version need not know it
   */
  public static Redline of(Revision from, Revision to, Paper paper, Renderer renderer) {
    return Redline.of(side(from, paper, renderer), side(to, paper, renderer), List.of());
  }

  private static Side side(Revision revision, Paper paper, Renderer renderer) {
    Commit commit = revision.commit();
    LocalDate date =
        commit == null ? null : commit.committer().date().atZone(ZoneOffset.UTC).toLocalDate();
    return new Side(
        revision.name(),
        commit,
        Manuscript.read(paper, new Sources(revision.tree())),
        renderer.text(revision.tree(), new Edition(version(revision, paper), date, null)));
  }

  /** Two drafts do not differ in what they are called. */
  private static String version(Revision revision, Paper paper) {
    return Version.tryParse(revision.name())
        .map(Version::toString)
        .orElseGet(() -> Releases.in(revision.tree()).next(paper).version() + "-draft");
  }
}
