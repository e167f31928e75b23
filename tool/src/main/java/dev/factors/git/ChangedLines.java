package dev.factors.git;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.eclipse.jgit.api.errors.CanceledException;
import org.eclipse.jgit.diff.ContentSource;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.patch.FileHeader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.util.io.NullOutputStream;

/**
 * The lines of the work tree that are not in a commit, as {@code git diff COMMIT} shows them with
 * {@code +}: staged or not. A file that Git does not know yet is new as a whole; a renamed file is
 * compared with what it was.
 */
public final class ChangedLines {

  /** By path, ranges of lines counted from 1: the first line and the last. */
  private final Map<String, NavigableMap<Integer, Integer>> files = new HashMap<>();

  private ChangedLines() {}

  static ChangedLines since(Repository repository, Commit commit, List<String> folders) {
    ChangedLines changed = new ChangedLines();
    try (DiffFormatter formatter = new DiffFormatter(NullOutputStream.INSTANCE);
        ObjectReader reader = repository.newObjectReader()) {
      formatter.setRepository(repository);
      formatter.setPathFilter(PathFilterGroup.createFromStrings(folders));
      CanonicalTreeParser before = new CanonicalTreeParser();
      before.reset(reader, ObjectId.fromString(commit.tree()));
      WorkingTreeIterator after = new FileTreeIterator(repository);
      RenameDetector renames = new RenameDetector(repository);
      renames.addAll(formatter.scan(before, after));
      // Its own sources of content do not know the work tree.
      ContentSource.Pair contents =
          new ContentSource.Pair(ContentSource.create(reader), ContentSource.create(after));
      for (DiffEntry entry : renames.compute(contents, NullProgressMonitor.INSTANCE)) {
        if (entry.getChangeType() != DiffEntry.ChangeType.DELETE) {
          changed.files.put(entry.getNewPath(), ranges(formatter.toFileHeader(entry)));
        }
      }
      return changed;
    } catch (CanceledException e) {
      throw new IllegalStateException("nobody can cancel this", e);
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  /** Whether a file is new, or differs in any way. */
  public boolean contains(String file) {
    return files.containsKey(file);
  }

  /**
   * Whether a line from the first to the last is new or differs.
   *
   * @param first counted from 1
   * @param last not before the first
   */
  public boolean contains(String file, int first, int last) {
    NavigableMap<Integer, Integer> ranges = files.get(file);
    Map.Entry<Integer, Integer> nearest = ranges == null ? null : ranges.floorEntry(last);
    return nearest != null && nearest.getValue() >= first;
  }

  /** Of a file that is compared as bytes, not as lines, every line counts. */
  private static NavigableMap<Integer, Integer> ranges(FileHeader file) {
    NavigableMap<Integer, Integer> ranges = new TreeMap<>();
    if (file.getPatchType() == FileHeader.PatchType.UNIFIED) {
      for (Edit edit : file.toEditList()) {
        ranges.put(edit.getBeginB() + 1, edit.getEndB());
      }
    } else {
      ranges.put(1, Integer.MAX_VALUE);
    }
    return ranges;
  }
}
