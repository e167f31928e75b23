package dev.factors.release;

import dev.factors.paper.Milestone;
import dev.factors.render.Edition;
import java.nio.file.Path;
import java.time.LocalDate;

/** The paper as it is on disk, on its way to a milestone. */
public final class WorkingDraft {

  private WorkingDraft() {}

  /** STUB date until git lands. */
  public static Edition edition(Path root, Milestone milestone) {
    return new Edition(milestone.version() + "-draft", LocalDate.EPOCH, milestone.notice());
  }
}
