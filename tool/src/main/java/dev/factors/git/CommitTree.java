package dev.factors.git;

import dev.factors.source.SourceTree;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.jspecify.annotations.Nullable;

/** The files of a commit. Open as long as its repository is. */
public final class CommitTree implements SourceTree {

  private final Repository repository;
  private final ObjectId tree;

  CommitTree(Repository repository, ObjectId tree) {
    this.repository = repository;
    this.tree = tree;
  }

  @Override
  public Kind kind(String path) {
    return path.isEmpty() ? Kind.FOLDER : find(path).map(Found::kind).orElse(Kind.MISSING);
  }

  @Override
  public long size(String path) {
    try (ObjectReader reader = repository.newObjectReader()) {
      return reader.getObjectSize(blob(path), ObjectReader.OBJ_ANY);
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  @Override
  public byte[] read(String path) {
    try (ObjectReader reader = repository.newObjectReader()) {
      return reader.open(blob(path)).getCachedBytes(Integer.MAX_VALUE);
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  /** Id of the tree of the folder at the path; empty where there is no folder. */
  public Optional<String> folder(String path) {
    return find(path).filter(found -> found.kind() == Kind.FOLDER).map(found -> found.id().name());
  }

  @Override
  public List<String> list(String folder) {
    if (kind(folder) != Kind.FOLDER) {
      return List.of();
    }
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      walk.setRecursive(true);
      if (!folder.isEmpty()) {
        walk.setFilter(PathFilter.create(folder));
      }
      List<String> paths = new ArrayList<>();
      while (walk.next()) {
        paths.add(walk.getPathString());
      }
      // Git sorts by byte, this interface by code unit.
      Collections.sort(paths);
      return paths;
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  private ObjectId blob(String path) {
    return find(path)
        .filter(found -> found.kind() == Kind.FILE)
        .orElseThrow(() -> Failures.reading(new NoSuchFileException(path)))
        .id();
  }

  private Optional<Found> find(String path) {
    try (ObjectReader reader = repository.newObjectReader();
        @Nullable TreeWalk walk = TreeWalk.forPath(reader, path, tree)) {
      return walk == null
          ? Optional.empty()
          : Optional.of(new Found(FileKinds.of(walk.getFileMode()), walk.getObjectId(0)));
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  private record Found(Kind kind, ObjectId id) {}
}
