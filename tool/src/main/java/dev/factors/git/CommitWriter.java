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
 * <p>The steps are the caller's to order: {@link #stage} adds the files to the index, which the
 * caller has written into the work tree before; {@link #ask} lets Git's hooks object; {@link
 * #prepare} writes objects that nothing refers to yet; {@link #publish} moves the branch, provided
 * that it stands where it stood at the beginning; {@link #tag} makes the tag, provided that there
 * is none. {@link Undo} takes the steps back.
 *
 * <p>What else is staged stays staged and is not committed, as with {@code git commit --only}.
 */
public final class CommitWriter {

  private final Repository repository;
  private final Commit parent;
  private final String branch;
  private final Identity identity;
  private final CommitHooks hooks;
  private final Signing signing;

  private CommitWriter(
      Repository repository, Commit parent, String branch, Clock clock, Signing signing) {
    this.repository = repository;
    this.parent = parent;
    this.branch = branch;
    this.identity = new Identity(repository.getConfig(), clock);
    this.hooks = new CommitHooks(repository);
    this.signing = signing;
  }

  /**
   * Begins on top of the commit that is checked out.
   *
   * @param clock for the date of the commit and the tag
   * @param signing of the commit and the tag
   * @throws Failure where a merge, a rebase or the like is not finished
   */
  public static CommitWriter begin(GitRepository repository, Clock clock, Signing signing) {
    RepositoryState state = repository.jgit().getRepositoryState();
    if (state != RepositoryState.SAFE) {
      throw Failure.repository(
          "the repository is in the middle of something ("
              + state.getDescription()
              + "): finish or abort it first");
    }
    String branch = repository.branch().map(Constants.R_HEADS::concat).orElse(Constants.HEAD);
    return new CommitWriter(repository.jgit(), repository.head(), branch, clock, signing);
  }

  /**
   * Who commits, by Git's rules.
   *
   * @throws Failure of kind USAGE where Git does not know
   */
  public Ident committer() {
    return identity.committer();
  }

  /** The commit that was checked out at the beginning. */
  public Commit parent() {
    return parent;
  }

  /** The ref that {@link #publish} moves: a branch, or {@code HEAD} where it is detached. */
  public String branch() {
    return branch;
  }

  /**
   * Adds files to the index.
   *
   * @param files bytes by path, relative to the repository's root, as they are in the work tree
   */
  public void stage(Map<String, byte[]> files) {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      Map<String, ObjectId> blobs = insert(files, inserter);
      inserter.flush();
      IndexFiles.add(repository, blobs);
    } catch (IOException e) {
      throw Failures.writing(e);
    }
  }

  /**
   * Runs the hooks that may object, {@code pre-commit} and {@code commit-msg}.
   *
   * @return the message, as they leave it
   * @throws Failure of kind REPOSITORY where one refuses
   */
  public String ask(String message) {
    return hooks.ask(message);
  }

  /**
   * Writes the objects of the commit and of an annotated tag.
   *
   * @param files bytes by path; the parent has none of them
   * @param message of the commit
   * @param tag its name, without {@code refs/tags/}
   * @throws Failure of kind USAGE where Git does not know who commits, or does not sign
   */
  public PreparedCommit prepare(
      Map<String, byte[]> files, String message, String tag, String tagMessage) {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      CommitBuilder commit = new CommitBuilder();
      commit.setParentId(ObjectId.fromString(parent.id()));
      commit.setAuthor(identity.author().toPersonIdent());
      commit.setCommitter(identity.committer().toPersonIdent());
      commit.setMessage(message);
      commit.setTreeId(
          IndexFiles.treeWith(
              repository, inserter, ObjectId.fromString(parent.tree()), insert(files, inserter)));
      if (signing.ofCommits(repository.getConfig())) {
        signer().sign(commit);
      }
      ObjectId id = inserter.insert(commit);
      TagBuilder named = new TagBuilder();
      named.setTag(tag);
      named.setObjectId(id, Constants.OBJ_COMMIT);
      named.setTagger(identity.committer().toPersonIdent());
      named.setMessage(tagMessage);
      if (signing.ofTags(repository.getConfig())) {
        signer().sign(named);
      }
      ObjectId tagId = inserter.insert(named);
      inserter.flush();
      return new PreparedCommit(id.name(), message.lines().findFirst().orElse(""), tagId.name());
    } catch (IOException e) {
      throw Failures.writing(e);
    }
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
      update.setNewObjectId(ObjectId.fromString(commit.commit()));
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
   * Makes the tag of a commit.
   *
   * @param name as it was prepared
   * @throws Failure where there is such a tag
   */
  public void tag(PreparedCommit commit, String name) {
    tag(repository, name, commit.tag());
  }

  /** Runs the hook {@code post-commit}. */
  public void tell() {
    hooks.tell();
  }

  private Signer signer() {
    return Signer.of(repository, identity.committer());
  }

  static void tag(Repository repository, String name, String id) {
    try {
      RefUpdate update = repository.updateRef(Constants.R_TAGS + name);
      update.setExpectedOldObjectId(ObjectId.zeroId());
      update.setNewObjectId(ObjectId.fromString(id));
      RefUpdate.Result result = update.update();
      if (result != RefUpdate.Result.NEW) {
        throw Failure.repository(
            "the tag " + name + " could not be made (" + result + "): is it there already?");
      }
    } catch (IOException e) {
      throw Failures.writing(e);
    }
  }

  private static Map<String, ObjectId> insert(Map<String, byte[]> files, ObjectInserter inserter)
      throws IOException {
    Map<String, ObjectId> blobs = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      blobs.put(file.getKey(), inserter.insert(Constants.OBJ_BLOB, file.getValue()));
    }
    return blobs;
  }
}
