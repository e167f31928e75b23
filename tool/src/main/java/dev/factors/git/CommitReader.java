package dev.factors.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.util.RawParseUtils;

/** Reads of commits no more than is asked for; each is opened once. */
final class CommitReader {

  private static final int TREE = "tree ".length();
  private static final byte[] PARENT_KEY = Constants.encodeASCII("parent ");
  private static final int PARENT = PARENT_KEY.length;

  private final ObjectReader reader;
  private final Set<String> trailerKeys;

  /**
   * Reads commits and some of their trailers.
   *
   * @param trailerKeys in lower case
   */
  CommitReader(ObjectReader reader, Set<String> trailerKeys) {
    this.reader = reader;
    this.trailerKeys = trailerKeys;
  }

  CommitFacts read(AnyObjectId id) throws IOException {
    byte[] raw = reader.open(id, Constants.OBJ_COMMIT).getCachedBytes();
    try {
      ObjectId tree = ObjectId.fromString(raw, TREE);
      List<ObjectId> parents = new ArrayList<>(1);
      int at = TREE + Constants.OBJECT_ID_STRING_LENGTH + 1;
      while (RawParseUtils.match(raw, at, PARENT_KEY) >= 0) {
        parents.add(ObjectId.fromString(raw, at + PARENT));
        at += PARENT + Constants.OBJECT_ID_STRING_LENGTH + 1;
      }
      return new CommitFacts(time(raw), parents, tree, trailers(id, raw));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new CorruptObjectException(id.toObjectId(), "no commit");
    }
  }

  private static int time(byte[] raw) {
    int committer = RawParseUtils.committer(raw, 0);
    return committer < 0
        ? 0
        : RawParseUtils.parseBase10(raw, RawParseUtils.nextLF(raw, committer, '>'), null);
  }

  private List<Trailer> trailers(AnyObjectId id, byte[] raw) throws IOException {
    if (trailerKeys.isEmpty() || !mayHaveTrailers(raw)) {
      return List.of();
    }
    try (RevWalk walk = new RevWalk(reader)) {
      RevCommit commit = walk.parseCommit(id);
      return Trailers.parse(commit.getFullMessage()).stream()
          .filter(trailer -> trailerKeys.contains(trailer.key().toLowerCase(Locale.ROOT)))
          .toList();
    }
  }

  /** Most messages have none, which is seen before they are decoded. */
  private static boolean mayHaveTrailers(byte[] raw) {
    int message = RawParseUtils.commitMessage(raw, 0);
    for (int i = Math.max(message, 0); i < raw.length; i++) {
      if (raw[i] == ':') {
        return true;
      }
    }
    return false;
  }
}
