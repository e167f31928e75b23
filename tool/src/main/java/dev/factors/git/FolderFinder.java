package dev.factors.git;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.util.RawParseUtils;
import org.jspecify.annotations.Nullable;

/** Finds the tree of a folder in a root tree, reading no tree beside the path. */
final class FolderFinder {

  private final ObjectReader reader;
  private final List<byte[]> path;
  private final CanonicalTreeParser parser = new CanonicalTreeParser();

  FolderFinder(ObjectReader reader, String folder) {
    this.reader = reader;
    this.path = Arrays.stream(folder.split("/", -1)).map(Constants::encode).toList();
  }

  /** Id of the folder's tree; null where there is no such folder. */
  @Nullable ObjectId find(AnyObjectId root) throws IOException {
    ObjectId tree = root.toObjectId();
    for (byte[] name : path) {
      parser.reset(reader, tree);
      if (!moveTo(name)) {
        return null;
      }
      tree = parser.getEntryObjectId();
    }
    return tree;
  }

  /** JGit's own findFile takes a name for a file's, and orders folders differently. */
  private boolean moveTo(byte[] name) {
    for (; !parser.eof(); parser.next()) {
      if (parser.getEntryFileMode() == FileMode.TREE
          && parser.getEntryPathLength() == name.length
          && RawParseUtils.match(parser.getEntryPathBuffer(), 0, name) >= 0) {
        return true;
      }
    }
    return false;
  }
}
