package dev.factors.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * What notes ever said, from the history that a notes ref has of its own.
 *
 * @param written every content that a note ever had, oldest first
 * @param tip those that stand at the tip of the ref
 */
public record NotesHistory(List<WrittenNote> written, List<NoteContent> tip) {

  public NotesHistory {
    written = List.copyOf(written);
    tip = List.copyOf(tip);
  }

  /**
   * A content of a note.
   *
   * @param object id of what it is about
   * @param blob id of what it says
   */
  public record NoteContent(String object, String blob) {}

  /**
   * A content of a note and the oldest commit that has it.
   *
   * @param commit on the notes ref
   */
  public record WrittenNote(NoteContent note, Commit commit) {}

  /** Reads what a notes ref reaches. */
  public static NotesHistory read(GitRepository repository, RefTip ref) {
    repository.requireFullHistory();
    try (RevWalk walk = new RevWalk(repository.jgit())) {
      RevCommit tip = walk.parseCommit(ObjectId.fromString(ref.commit()));
      walk.markStart(tip);
      walk.sort(RevSort.TOPO);
      walk.sort(RevSort.REVERSE, true);
      Map<NoteContent, Commit> oldest = new LinkedHashMap<>();
      for (RevCommit commit : walk) {
        for (NoteContent note : brought(walk, commit)) {
          if (!oldest.containsKey(note)) {
            oldest.put(note, Commit.of(commit));
          }
        }
      }
      List<WrittenNote> written = new ArrayList<>();
      oldest.forEach((note, commit) -> written.add(new WrittenNote(note, commit)));
      return new NotesHistory(written, standing(walk, tip));
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  /** What a commit has and none of its parents. */
  private static List<NoteContent> brought(RevWalk walk, RevCommit commit) throws IOException {
    try (TreeWalk trees = new TreeWalk(walk.getObjectReader())) {
      trees.setRecursive(true);
      trees.setFilter(TreeFilter.ANY_DIFF);
      trees.addTree(commit.getTree());
      for (RevCommit parent : commit.getParents()) {
        trees.addTree(walk.parseCommit(parent).getTree());
      }
      return notes(trees);
    }
  }

  private static List<NoteContent> standing(RevWalk walk, RevCommit tip) throws IOException {
    try (TreeWalk trees = new TreeWalk(walk.getObjectReader())) {
      trees.setRecursive(true);
      trees.addTree(tip.getTree());
      return notes(trees);
    }
  }

  /** The notes of the first tree that no other has; folders in a path only fan the ids out. */
  private static List<NoteContent> notes(TreeWalk trees) throws IOException {
    List<NoteContent> notes = new ArrayList<>();
    while (trees.next()) {
      String object = trees.getPathString().replace("/", "");
      if (isNew(trees)
          && (trees.getFileMode(0).getBits() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE
          && object.length() == Constants.OBJECT_ID_STRING_LENGTH
          && ObjectId.isId(object)) {
        notes.add(new NoteContent(object, trees.getObjectId(0).name()));
      }
    }
    return notes;
  }

  private static boolean isNew(TreeWalk trees) {
    for (int parent = 1; parent < trees.getTreeCount(); parent++) {
      if (trees.idEqual(0, parent)) {
        return false;
      }
    }
    return true;
  }
}
