package dev.factors.git;

import dev.factors.diagnostic.Failure;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryState;
import org.eclipse.jgit.lib.TagBuilder;

/**
 * Adds one commit with new files to the branch that is checked out, and a tag to that commit.
 *
 * <p>The steps are the caller's to order: {@link #prepare} writes objects that nothing refers to
 * yet, and may fail or be killed without a trace; {@link #stage} adds the files to the index;
 * {@link #publish} moves the branch, provided that it stands where it stood at the beginning;
 * {@link #tag} makes the tag, provided that there is none. The caller writes the files into the
 * work tree before {@link #stage}.
 *
 * <p>What else is staged stays staged and is not committed, as with {@code git commit --only}.
 * Hooks are not run: the commit holds what the tool made, and nothing that a hook could still
 * change.
 */
public final class CommitWriter {

  private final Repository repository;
  private final Commit parent;
  private final Identity identity;

  private CommitWriter(Repository repository, Commit parent, Identity identity) {
    this.repository = repository;
    this.parent = parent;
    this.identity = identity;
  }

  /**
   * Begins on top of the commit that is checked out.
   *
   * @param clock for the date of the commit and the tag
   * @throws Failure where a merge, a rebase or the like is not finished
   */
  public static CommitWriter begin(GitRepository repository, Clock clock) {
    RepositoryState state = repository.jgit().getRepositoryState();
    if (state != RepositoryState.SAFE) {
      throw Failure.repository(
          "the repository is in the middle of something ("
              + state.getDescription()
              + "): finish or abort it first");
    }
    return new CommitWriter(
        repository.jgit(), repository.head(), new Identity(repository.jgit().getConfig(), clock));
  }

  /**
   * Who commits, by Git's rules.
   *
   * @throws Failure of kind USAGE where Git does not know
   */
  public Ident committer() {
    return identity.committer();
  }

  /**
   * Writes the objects of the commit.
   *
   * @param files bytes by path, relative to the repository's root; the parent has none of them
   * @throws Failure of kind USAGE where Git does not know who commits
   */
  public PreparedCommit prepare(Map<String, byte[]> files, String message) {
    CommitBuilder commit = new CommitBuilder();
    commit.setParentId(ObjectId.fromString(parent.id()));
    commit.setAuthor(identity.author().toPersonIdent());
    commit.setCommitter(identity.committer().toPersonIdent());
    commit.setMessage(message);
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      Map<String, ObjectId> blobs = new TreeMap<>();
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        blobs.put(file.getKey(), inserter.insert(Constants.OBJ_BLOB, file.getValue()));
      }
      ObjectId root = ObjectId.fromString(parent.tree());
      commit.setTreeId(IndexFiles.treeWith(repository, inserter, root, blobs));
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      return new PreparedCommit(id, message.lines().findFirst().orElse(""), blobs);
    } catch (IOException e) {
      throw Failures.writing(e);
    }
  }

  /** Adds the files to the index. */
  public void stage(PreparedCommit commit) {
    IndexFiles.add(repository, commit.blobs());
  }

  /** Takes the files out of the index again, where the commit was not published. */
  public void unstage(PreparedCommit commit) {
    IndexFiles.remove(repository, commit.blobs());
  }

  /**
   * Moves the branch to the commit.
   *
   * @throws Failure where somebody else has moved it
   */
  public void publish(PreparedCommit commit) {
    try {
      RefUpdate update = repository.updateRef(Constants.HEAD);
      update.setExpectedOldObjectId(ObjectId.fromString(parent.id()));
      update.setNewObjectId(commit.object());
      update.setRefLogIdent(identity.committer().toPersonIdent());
      update.setRefLogMessage("commit: " + commit.subject(), false);
      RefUpdate.Result result = update.update();
      if (result != RefUpdate.Result.FAST_FORWARD) {
        throw Failure.repository(
            "another process is at work in the repository: the branch could not be moved ("
                + result
                + "); try again");
      }
    } catch (IOException e) {
      throw Failures.writing(e);
    }
  }

  /**
   * Makes an annotated tag of the commit.
   *
   * @param name without {@code refs/tags/}
   * @return the id of the tag object
   * @throws Failure where there is such a tag
   */
  public String tag(PreparedCommit commit, String name, String message) {
    TagBuilder tag = new TagBuilder();
    tag.setTag(name);
    tag.setObjectId(commit.object(), Constants.OBJ_COMMIT);
    tag.setTagger(identity.committer().toPersonIdent());
    tag.setMessage(message);
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId id = inserter.insert(tag);
      inserter.flush();
      RefUpdate update = repository.updateRef(Constants.R_TAGS + name);
      update.setExpectedOldObjectId(ObjectId.zeroId());
      update.setNewObjectId(id);
      RefUpdate.Result result = update.update();
      if (result != RefUpdate.Result.NEW) {
        throw Failure.repository(
            "the tag " + name + " could not be made (" + result + "): is it there already?");
      }
      return id.name();
    } catch (IOException e) {
      throw Failures.writing(e);
    }
  }
}
