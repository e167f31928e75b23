package dev.factors.git;

import dev.factors.diagnostic.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * A Git repository and its work tree.
 *
 * <p>Ids are 40 hexadecimal digits. Where the repository cannot answer, methods throw a {@link
 * Failure} of kind REPOSITORY; where it cannot be read or written, one of kind INPUT_OUTPUT.
 */
public final class GitRepository implements AutoCloseable {

  private final Repository repository;

  private GitRepository(Repository repository) {
    this.repository = repository;
  }

  /**
   * Opens the repository that a folder belongs to, found as Git finds it: {@code GIT_DIR}, or the
   * first {@code .git} from the folder upwards, be it a folder or the file of a linked work tree.
   *
   * @param folder where to begin
   * @param environment the process's environment variables
   */
  public static GitRepository open(Path folder, Map<String, String> environment) {
    return new GitRepository(Discovery.open(folder, environment));
  }

  /**
   * Makes a folder the top of a Git repository, as {@code git init} does, unless it is one.
   *
   * @return whether it was none
   * @throws Failure of kind USAGE where the folder lies inside another repository
   */
  public static boolean initialize(Path folder, Map<String, String> environment) {
    return NewRepository.make(folder, environment);
  }

  /** The top of the work tree. */
  public Path workTree() {
    if (repository.isBare()) {
      throw Failure.repository(
          "the repository " + repository.getDirectory() + " is bare: it has no work tree");
    }
    return repository.getWorkTree().toPath();
  }

  /**
   * Refuses a repository that lacks part of its history.
   *
   * @throws Failure where the clone is shallow or partial
   */
  public void requireFullHistory() {
    FullHistory.require(repository);
  }

  /** The commit that is checked out. */
  public Commit head() {
    try {
      ObjectId id = repository.resolve(Constants.HEAD);
      if (id == null) {
        throw Failure.repository("the repository has no commit yet: commit the paper first");
      }
      return commit(id);
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  /** The address of whoever would author a commit now; empty where Git does not know it. */
  public Optional<String> authorEmail() {
    return Identity.authorEmail(repository.getConfig());
  }

  /** The name of whoever would author a commit now; empty where Git does not know it. */
  public Optional<String> authorName() {
    return Identity.authorName(repository.getConfig());
  }

  /** The editor that Git's configuration names; empty where it names none. */
  public Optional<String> configuredEditor() {
    return Optional.ofNullable(repository.getConfig().getString("core", null, "editor"));
  }

  /** Name of the branch that is checked out, without {@code refs/heads/}; empty if detached. */
  public Optional<String> branch() {
    try {
      return Optional.ofNullable(repository.getFullBranch())
          .filter(name -> name.startsWith(Constants.R_HEADS))
          .map(Repository::shortenRefName);
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  /**
   * The commit that a revision names: a branch, a tag, an id or the beginning of one, {@code
   * HEAD~2}.
   *
   * @throws Failure of kind USAGE where it names none
   */
  public Commit resolve(String revision) {
    return find(revision)
        .orElseThrow(() -> Failure.usage("no such revision in this repository: " + revision));
  }

  /** The commit that a revision names, if it names one. */
  public Optional<Commit> find(String revision) {
    try {
      ObjectId id = repository.resolve(revision + "^{commit}");
      return id == null ? Optional.empty() : Optional.of(commit(id));
    } catch (AmbiguousObjectException e) {
      throw Failure.usage("the revision " + revision + " is ambiguous: give more of the id");
    } catch (RevisionSyntaxException | MissingObjectException | IncorrectObjectTypeException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  /** The commit that has an id, or that alone has an id with this beginning. */
  public Optional<Commit> findById(String id) {
    if (!AbbreviatedObjectId.isId(id)) {
      return Optional.empty();
    }
    try (ObjectReader reader = repository.newObjectReader()) {
      Collection<ObjectId> objects = reader.resolve(AbbreviatedObjectId.fromString(id));
      return objects.size() == 1 ? find(objects.iterator().next().name()) : Optional.empty();
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  /** Id of the commit behind each tag, by the tag's name; tags of other objects are left out. */
  public SortedMap<String, String> tags() {
    try (RevWalk walk = new RevWalk(repository)) {
      SortedMap<String, String> tags = new TreeMap<>();
      for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
        if (walk.peel(walk.parseAny(ref.getObjectId())).getType() == Constants.OBJ_COMMIT) {
          String name = ref.getName().substring(Constants.R_TAGS.length());
          tags.put(name, walk.parseCommit(ref.getObjectId()).name());
        }
      }
      return tags;
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  /**
   * The branches, local then remote, and the heads of pull requests that were fetched. Trial merges
   * of a forge, {@code refs/pull/1/merge}, are left out.
   */
  public List<RefTip> branchTips() {
    return Refs.tips(repository);
  }

  /**
   * The ref that a name means, {@code main} or {@code refs/pull/7/head}, and the commit behind it;
   * empty where it means none.
   */
  public Optional<RefTip> ref(String name) {
    try {
      Ref ref = repository.findRef(name);
      return ref == null || ref.getObjectId() == null
          ? Optional.empty()
          : find(ref.getObjectId().name())
              .map(commit -> new RefTip(ref.getTarget().getName(), commit.id()));
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  /** Whether a commit is the other, or one of the ancestors of the other. */
  public boolean isReachable(Commit commit, Commit from) {
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.isMergedInto(
          walk.parseCommit(ObjectId.fromString(commit.id())),
          walk.parseCommit(ObjectId.fromString(from.id())));
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  /**
   * Whether a commit carries a good signature by one of some keys. No class of cryptography is
   * loaded for a commit without a signature.
   *
   * @param keys OpenSSH's public keys, {@code ssh-ed25519 AAAA…}, and the fingerprints of
   *     OpenPGP's, {@code openpgp4fpr:…}; others verify nothing
   * @param sources where the public keys behind fingerprints are looked for, in turn
   */
  public boolean isSignedBy(Commit commit, List<String> keys, List<KeySource> sources) {
    return !keys.isEmpty()
        && ArmoredSignature.of(repository, commit)
            .filter(signature -> signature.isBy(keys) || signature.isBy(keys, sources))
            .isPresent();
  }

  /** Those of some commits, by their ids in full, that a commit reaches, itself included. */
  public Set<String> reached(Commit from, Set<String> ids) {
    Set<ObjectId> wanted = new HashSet<>();
    ids.forEach(id -> wanted.add(ObjectId.fromString(id)));
    Set<String> reached = new HashSet<>();
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRetainBody(false);
      walk.markStart(walk.parseCommit(ObjectId.fromString(from.id())));
      while (!wanted.isEmpty()) {
        RevCommit commit = walk.next();
        if (commit == null) {
          break;
        }
        if (wanted.remove(commit)) {
          reached.add(commit.name());
        }
      }
      return reached;
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  /** The files of a commit. */
  public CommitTree tree(Commit commit) {
    return new CommitTree(repository, ObjectId.fromString(commit.tree()));
  }

  /** What a tree object lists, in Git's order. */
  public List<TreeEntry> entries(String tree) {
    try (ObjectReader reader = repository.newObjectReader()) {
      List<TreeEntry> entries = new ArrayList<>();
      CanonicalTreeParser parser = new CanonicalTreeParser();
      parser.reset(reader, ObjectId.fromString(tree));
      for (; !parser.eof(); parser.next()) {
        entries.add(
            new TreeEntry(
                parser.getEntryPathString(),
                FileKinds.of(parser.getEntryFileMode()),
                parser.getEntryObjectId().name()));
      }
      return entries;
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  /**
   * The bytes of a blob; empty where it is larger than asked for.
   *
   * @param limit in bytes
   */
  public Optional<byte[]> blob(String id, int limit) {
    try (ObjectReader reader = repository.newObjectReader()) {
      ObjectLoader blob = reader.open(ObjectId.fromString(id), Constants.OBJ_BLOB);
      return blob.getSize() > limit ? Optional.empty() : Optional.of(blob.getCachedBytes(limit));
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  /**
   * New paths of the files below a folder that were renamed or moved between two commits, by their
   * old paths; edits on the way are allowed as Git allows them.
   */
  public Map<String, String> renames(Commit from, Commit to, String folder) {
    return Renames.between(repository, from, to, folder);
  }

  /** The paths of the files that differ between two commits. */
  public SortedSet<String> changedPaths(String from, String to) {
    try (RevWalk walk = new RevWalk(repository);
        TreeWalk trees = new TreeWalk(repository)) {
      trees.addTree(walk.parseCommit(ObjectId.fromString(from)).getTree());
      trees.addTree(walk.parseCommit(ObjectId.fromString(to)).getTree());
      trees.setRecursive(true);
      trees.setFilter(TreeFilter.ANY_DIFF);
      SortedSet<String> paths = new TreeSet<>();
      while (trees.next()) {
        paths.add(trees.getPathString());
      }
      return paths;
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  /** Makes a repository in an empty folder that has a commit checked out, and no other refs. */
  public void checkOutInto(Path folder, Commit commit) {
    Checkout.into(folder, repository, commit);
  }

  /**
   * The paths below folders that differ between the checked-out commit, the index and the work
   * tree, or that Git does not know and does not ignore.
   */
  public SortedSet<String> dirtyPaths(List<String> folders) {
    return WorkTreeStatus.dirtyPaths(repository, folders);
  }

  /** The lines below folders that are not in a commit, or not as they stand in the work tree. */
  public ChangedLines changedLines(Commit since, List<String> folders) {
    return ChangedLines.since(repository, since, folders);
  }

  /** A file of the tool's own beside Git's, shared by all work trees of the repository. */
  public Path privateFile(String name) {
    return repository.getCommonDirectory().toPath().resolve(name);
  }

  /** A file of the tool's own beside Git's, that of this work tree alone. */
  public Path ownFile(String name) {
    return repository.getDirectory().toPath().resolve(name);
  }

  /** JGit's view of this repository, for the classes of this package. */
  Repository jgit() {
    return repository;
  }

  private Commit commit(@Nullable AnyObjectId id) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return Commit.of(walk.parseCommit(id));
    }
  }

  @Override
  public void close() {
    repository.close();
  }
}
