package dev.factors.git;

import dev.factors.diagnostic.Failure;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/**
 * Takes back, step by step, what a {@link CommitWriter} has done or was about to do, be it of this
 * process or of one that was killed. Each step may be repeated, and leaves alone what is not ours.
 */
public final class Undo {

  private final Repository repository;

  private Undo(Repository repository) {
    this.repository = repository;
  }

  /** In a repository. */
  public static Undo in(GitRepository repository) {
    return new Undo(repository.jgit());
  }

  /** Removes the locks of the index that a process of ours has left. */
  public void clearIndexLock() {
    try {
      IndexLock.clear(repository);
      IndexFiles.clear(repository);
    } catch (IOException e) {
      throw Failures.writing(e);
    }
  }

  /**
   * Removes the lock of a ref that a process of ours has left.
   *
   * @param id what it was to become
   */
  public void clearRefLock(String ref, String id) {
    try {
      RefLocks.clear(repository, ref, id);
    } catch (IOException e) {
      throw Failures.writing(e);
    }
  }

  /** The id that a ref has, of the tag object where it is an annotated tag. */
  public Optional<String> id(String ref) {
    try {
      return Optional.ofNullable(repository.exactRef(ref))
          .map(Ref::getObjectId)
          .map(ObjectId::name);
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  /**
   * Makes a tag that was prepared, if it is not there.
   *
   * @throws Failure where there is another of that name
   */
  public void finishTag(String name, String id) {
    if (id(Constants.R_TAGS + name).filter(id::equals).isEmpty()) {
      CommitWriter.tag(repository, name, id);
    }
  }

  /** Deletes a tag, if it is the one with this id. */
  public void deleteTag(String name, String id) {
    String ref = Constants.R_TAGS + name;
    if (id(ref).filter(id::equals).isPresent()) {
      try {
        RefUpdate update = repository.updateRef(ref);
        update.setExpectedOldObjectId(ObjectId.fromString(id));
        update.setForceUpdate(true);
        require(update.delete(), RefUpdate.Result.FORCED, ref);
      } catch (IOException e) {
        throw Failures.writing(e);
      }
    }
  }

  /** Moves a branch back from a commit to the one before it, if it stands there. */
  public void moveBack(String ref, String from, String to) {
    if (id(ref).filter(from::equals).isPresent()) {
      try {
        RefUpdate update = repository.updateRef(ref);
        update.setExpectedOldObjectId(ObjectId.fromString(from));
        update.setNewObjectId(ObjectId.fromString(to));
        update.setForceUpdate(true);
        update.setRefLogMessage("reset: release taken back", false);
        require(update.update(), RefUpdate.Result.FORCED, ref);
      } catch (IOException e) {
        throw Failures.writing(e);
      }
    }
  }

  /** Takes the files below a folder out of the index. */
  public void unstage(String folder) {
    try {
      Set<String> paths = IndexFiles.below(repository, folder);
      IndexFiles.remove(repository, paths);
    } catch (IOException e) {
      throw Failures.writing(e);
    }
  }

  private static void require(RefUpdate.Result result, RefUpdate.Result wanted, String ref) {
    if (result != wanted) {
      throw Failure.repository(ref + " could not be put back (" + result + ")");
    }
  }
}
