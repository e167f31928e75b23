package dev.factors.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.util.RawParseUtils;

/** A commit as Git keeps it, of which no more is read than is asked for. */
final class RawCommit {

  private static final int TREE = "tree ".length();
  private static final byte[] PARENT_KEY = Constants.encodeASCII("parent ");
  private static final int PARENT = PARENT_KEY.length;

  private final ObjectId id;
  private final byte[] bytes;
  private final ObjectId tree;
  private final List<ObjectId> parents = new ArrayList<>(1);

  private RawCommit(ObjectId id, byte[] bytes) {
    this.id = id;
    this.bytes = bytes;
    this.tree = ObjectId.fromString(bytes, TREE);
    int at = TREE + Constants.OBJECT_ID_STRING_LENGTH + 1;
    while (RawParseUtils.match(bytes, at, PARENT_KEY) >= 0) {
      parents.add(ObjectId.fromString(bytes, at + PARENT));
      at += PARENT + Constants.OBJECT_ID_STRING_LENGTH + 1;
    }
  }

  static RawCommit read(ObjectReader reader, ObjectId id) throws IOException {
    byte[] bytes = reader.open(id, Constants.OBJ_COMMIT).getCachedBytes();
    try {
      return new RawCommit(id, bytes);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new CorruptObjectException(id, "no commit");
    }
  }

  /** Id of the root tree. */
  ObjectId tree() {
    return tree;
  }

  List<ObjectId> parents() {
    return Collections.unmodifiableList(parents);
  }

  /** When it was committed, in seconds since 1970; 0 where it does not say. */
  int time() {
    int committer = RawParseUtils.committer(bytes, 0);
    return committer < 0
        ? 0
        : RawParseUtils.parseBase10(bytes, RawParseUtils.nextLF(bytes, committer, '>'), null);
  }

  /**
   * Some of its trailers.
   *
   * @param keys in lower case
   */
  List<Trailer> trailers(ObjectReader reader, Set<String> keys) throws IOException {
    if (keys.isEmpty() || !mayHaveTrailers()) {
      return List.of();
    }
    try (RevWalk walk = new RevWalk(reader)) {
      return Trailers.parse(walk.parseCommit(id).getFullMessage()).stream()
          .filter(trailer -> keys.contains(trailer.key().toLowerCase(Locale.ROOT)))
          .toList();
    }
  }

  /** Most messages have none, which is seen before they are decoded. */
  private boolean mayHaveTrailers() {
    int message = RawParseUtils.commitMessage(bytes, 0);
    for (int i = Math.max(message, 0); i < bytes.length; i++) {
      if (bytes[i] == ':') {
        return true;
      }
    }
    return false;
  }
}
