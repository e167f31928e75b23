package dev.factors.git;

import dev.factors.diagnostic.Failure;
import dev.factors.digest.Sha256;
import dev.factors.source.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * What earlier walks read of commits, in a file that can be deleted at any time. Since all of it
 * follows from a commit's id, neither a rewrite of history nor a new ref can make it wrong; a file
 * that is damaged, or of another version, counts as none. Where it cannot be written, it is not.
 */
final class HistoryCache {

  /** Of the form of the file, and of what facts mean: to be counted up when either changes. */
  private static final String VERSION = "factors history 1";

  /** A walk that reads fewer commits is over before the file would be written. */
  private static final int WORTH_WRITING = 1000;

  /** Larger files are not read; in bytes. */
  private static final long MAX_SIZE = 512L * 1024 * 1024;

  private static final int DIGEST = 32;

  private final Path file;
  private final String question;
  private final Map<ObjectId, CommitFacts> known;

  private HistoryCache(Path file, String question) {
    this.file = file;
    this.question = question;
    this.known = read();
  }

  /**
   * Opens a file, which need not be there.
   *
   * @param question what facts were asked for: those of another question are not used
   */
  static HistoryCache open(Path file, String question) {
    return new HistoryCache(file, VERSION + "\n" + question);
  }

  @Nullable CommitFacts facts(ObjectId commit) {
    return known.get(commit);
  }

  /** Remembers commits, if there is enough to remember that was not known before. */
  void remember(List<HistoryCommit> commits) {
    long news = commits.stream().filter(commit -> !known.containsKey(commit)).count();
    if (news >= WORTH_WRITING) {
      try {
        byte[] facts = write(commits);
        byte[] bytes = Arrays.copyOf(Sha256.of(ByteBuffer.wrap(facts)), DIGEST + facts.length);
        System.arraycopy(facts, 0, bytes, DIGEST, facts.length);
        AtomicFile.write(file, bytes);
      } catch (Failure e) {
        // The repository may be somebody else's, or the disk full: it is asked again then.
        return;
      }
    }
  }

  private byte[] write(List<HistoryCommit> commits) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      text(out, question);
      out.writeInt(commits.size());
      for (HistoryCommit commit : commits) {
        commit.copyRawTo(out);
        CommitFacts facts = commit.facts();
        out.writeInt(facts.time());
        out.writeInt(facts.parents().size());
        for (ObjectId parent : facts.parents()) {
          parent.copyRawTo(out);
        }
        ObjectId folder = facts.folder();
        (folder == null ? ObjectId.zeroId() : folder).copyRawTo(out);
        out.writeInt(facts.trailers().size());
        for (Trailer trailer : facts.trailers()) {
          text(out, trailer.key());
          text(out, trailer.value());
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private Map<ObjectId, CommitFacts> read() {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_SIZE) {
        return Map.of();
      }
      byte[] bytes = Files.readAllBytes(file);
      ByteBuffer facts = ByteBuffer.wrap(bytes);
      byte[] digest = new byte[DIGEST];
      facts.get(digest);
      return Arrays.equals(digest, Sha256.of(facts.duplicate())) && text(facts).equals(question)
          ? read(facts)
          : Map.of();
    } catch (IOException | BufferUnderflowException | IllegalArgumentException e) {
      return Map.of();
    }
  }

  private static Map<ObjectId, CommitFacts> read(ByteBuffer bytes) {
    int count = bounded(bytes, Constants.OBJECT_ID_LENGTH);
    Map<ObjectId, CommitFacts> facts = new HashMap<>(count * 2);
    for (int i = 0; i < count; i++) {
      ObjectId id = id(bytes);
      int time = bytes.getInt();
      List<ObjectId> parents = new ArrayList<>(1);
      for (int left = bounded(bytes, Constants.OBJECT_ID_LENGTH); left > 0; left--) {
        parents.add(id(bytes));
      }
      ObjectId folder = id(bytes);
      List<Trailer> trailers = new ArrayList<>(0);
      for (int left = bounded(bytes, 2 * Integer.BYTES); left > 0; left--) {
        trailers.add(new Trailer(text(bytes), text(bytes)));
      }
      boolean missing = folder.equals(ObjectId.zeroId());
      facts.put(id, new CommitFacts(time, parents, missing ? null : folder, trailers));
    }
    return facts;
  }

  /** A number of things that there is room for. */
  private static int bounded(ByteBuffer bytes, int size) {
    int count = bytes.getInt();
    if (count < 0 || count > bytes.remaining() / size) {
      throw new BufferUnderflowException();
    }
    return count;
  }

  private static ObjectId id(ByteBuffer bytes) {
    byte[] id = new byte[Constants.OBJECT_ID_LENGTH];
    bytes.get(id);
    return ObjectId.fromRaw(id);
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(ByteBuffer bytes) {
    byte[] text = new byte[bounded(bytes, 1)];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
