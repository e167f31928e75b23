package dev.factors.git;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/** Reads objects, and has the trees that were read last at hand: a change touches few of many. */
final class RecentTrees extends ObjectReader.Filter {

  /** Most trees that are kept. */
  private static final int TREES = 64;

  /** Larger trees are not kept; in bytes. */
  private static final int LARGE = 256 * 1024;

  private final ObjectReader reader;
  private final Map<ObjectId, ObjectLoader> trees =
      new LinkedHashMap<>(TREES * 2, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ObjectId, ObjectLoader> eldest) {
          return size() > TREES;
        }
      };

  RecentTrees(ObjectReader reader) {
    this.reader = reader;
  }

  @Override
  protected ObjectReader delegate() {
    return reader;
  }

  @Override
  public ObjectLoader open(AnyObjectId id, int type) throws IOException {
    if (type != Constants.OBJ_TREE) {
      return reader.open(id, type);
    }
    ObjectLoader known = trees.get(id);
    if (known != null) {
      return known;
    }
    ObjectLoader tree = reader.open(id, type);
    if (tree.getSize() <= LARGE) {
      trees.put(id.copy(), tree);
    }
    return tree;
  }
}
