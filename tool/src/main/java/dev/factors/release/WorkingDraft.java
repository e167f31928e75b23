package dev.factors.release;

import static dev.factors.render.Edition.Paragraphs.PLAIN;

import dev.factors.git.Commit;
import dev.factors.paper.Milestone;
import dev.factors.render.Edition;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    LocalDate date =
        head.map(commit -> commit.committer().date().atZone(ZoneOffset.UTC).toLocalDate())
            .orElse(null);
    return new Edition(milestone.version() + "-draft", date, milestone.notice(), PLAIN);
  }
}
