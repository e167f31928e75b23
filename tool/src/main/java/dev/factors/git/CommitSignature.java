package dev.factors.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.RawParseUtils;

/** The signature of a commit. */
final class CommitSignature {

  private static final byte[] HEADER = Constants.encodeASCII("gpgsig");

  private final String armored;
  private final byte[] payload;

  private CommitSignature(String armored, byte[] payload) {
    this.armored = armored;
    this.payload = payload;
  }

  /** Whether it is good, and made with one of some OpenSSH keys. */
  boolean isBy(List<String> keys) {
    return SshSignature.isOne(armored)
        && keys.stream().anyMatch(key -> SshSignature.verifies(armored, payload, key));
  }

  static Optional<CommitSignature> of(Repository repository, String commit) {
    try (ObjectReader reader = repository.newObjectReader()) {
      byte[] raw = reader.open(ObjectId.fromString(commit), Constants.OBJ_COMMIT).getCachedBytes();
      int start = RawParseUtils.headerStart(HEADER, raw, 0);
      if (start < 0) {
        return Optional.empty();
      }
      int end = RawParseUtils.nextLfSkippingSplitLines(raw, start);
      String armored =
          new String(raw, start, end - start, StandardCharsets.US_ASCII).replace("\n ", "\n");
      ByteArrayOutputStream payload = new ByteArrayOutputStream();
      int header = start - HEADER.length - 1;
      payload.write(raw, 0, header);
      int rest = Math.min(end + 1, raw.length);
      payload.write(raw, rest, raw.length - rest);
      return Optional.of(new CommitSignature(armored, payload.toByteArray()));
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }
}
