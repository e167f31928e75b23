package dev.factors.serve;

import static dev.factors.render.Edition.Paragraphs.NUMBERED;

import dev.factors.git.Commit;
import dev.factors.manuscript.Manuscript;
import dev.factors.paper.Milestone;
import dev.factors.paper.Paper;
import dev.factors.paper.PaperReader;
import dev.factors.release.Releases;
import dev.factors.release.WorkingDraft;
import dev.factors.render.Edition;
import dev.factors.source.FolderTree;
import dev.factors.source.SourceTree;
import dev.factors.source.Sources;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The paper as the files are now.
 *
 * @param edition what it says of itself; its paragraphs are numbered, which is how comments and
 *     findings find their places
 * @param milestone that it is held to
 */
record Draft(Paper paper, Sources sources, Edition edition, Milestone milestone) {

  /**
   * Reads the configuration.
   *
   * @throws dev.factors.diagnostic.Failure where it cannot be used
   */
  static Draft read(Path root, Optional<Commit> head) {
    Sources sources = new Sources(new FolderTree(root));
    Paper paper = PaperReader.read(sources);
    Milestone milestone = Releases.in(sources.tree()).next(paper);
    Edition edition = WorkingDraft.edition(head, milestone).with(NUMBERED);
    return new Draft(paper, sources, edition, milestone);
  }

  SourceTree tree() {
    return sources.tree();
  }

  /**
   * Reads the text.
   *
   * @throws dev.factors.diagnostic.Failure of kind USAGE where there is none
   */
  Manuscript manuscript() {
    return Manuscript.read(paper, sources);
  }
}
