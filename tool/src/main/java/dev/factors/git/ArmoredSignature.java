package dev.factors.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.RawParseUtils;

/** A signature in text form, and the bytes that it signs. */
public final class ArmoredSignature {

  private static final byte[] HEADER = Constants.encodeASCII("gpgsig");

  /** The signatures of Git's tags, those among them that are not checked here. */
  private static final Pattern BEGIN =
      Pattern.compile(
          "^-----BEGIN (PGP SIGNATURE|SSH SIGNATURE|PGP MESSAGE|SIGNED MESSAGE)-----",
          Pattern.MULTILINE);

  private final String armored;
  private final byte[] payload;
  private final Namespace namespace;
  private final Optional<Instant> date;

  private ArmoredSignature(
      String armored, byte[] payload, Namespace namespace, Optional<Instant> date) {
    this.armored = armored;
    this.payload = payload;
    this.namespace = namespace;
    this.date = date;
  }

  /** What a signature of SSH says that it is for. */
  enum Namespace {
    GIT,
    FILE;

    /** As {@code ssh-keygen -n} takes it. */
    String label() {
      return this == GIT ? "git" : "file";
    }
  }

  /** A signature of a file that is kept in another. */
  public static ArmoredSignature ofFile(byte[] armored, byte[] file) {
    return new ArmoredSignature(
        new String(armored, StandardCharsets.ISO_8859_1), file, Namespace.FILE, Optional.empty());
  }

  /** The signature of a commit, if it has one. */
  public static Optional<ArmoredSignature> ofCommit(GitRepository repository, Commit commit) {
    return of(repository.jgit(), commit);
  }

  static Optional<ArmoredSignature> of(Repository repository, Commit commit) {
    try (ObjectReader reader = repository.newObjectReader()) {
      byte[] raw =
          reader.open(ObjectId.fromString(commit.id()), Constants.OBJ_COMMIT).getCachedBytes();
      int start = RawParseUtils.headerStart(HEADER, raw, 0);
      if (start < 0) {
        return Optional.empty();
      }
      int end = RawParseUtils.nextLfSkippingSplitLines(raw, start);
      String armored =
          new String(raw, start, end - start, StandardCharsets.ISO_8859_1).replace("\n ", "\n");
      ByteArrayOutputStream payload = new ByteArrayOutputStream();
      int header = start - HEADER.length - 1;
      payload.write(raw, 0, header);
      int rest = Math.min(end + 1, raw.length);
      payload.write(raw, rest, raw.length - rest);
      return Optional.of(
          new ArmoredSignature(
              armored + "\n",
              payload.toByteArray(),
              Namespace.GIT,
              Optional.of(commit.committer().date())));
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  /**
   * The signature at the end of a tag object: from the last line on that begins one, as Git looks
   * for it.
   */
  static Optional<ArmoredSignature> ofTag(byte[] raw, Optional<Instant> date) {
    String text = new String(raw, StandardCharsets.ISO_8859_1);
    return BEGIN
        .matcher(text)
        .results()
        .reduce((first, second) -> second)
        .map(
            last ->
                new ArmoredSignature(
                    text.substring(last.start()),
                    Arrays.copyOf(raw, last.start()),
                    Namespace.GIT,
                    date));
  }

  /** Whether it is good, and made with one of OpenPGP's keys whose fingerprints are given. */
  boolean isBy(List<String> keys, List<KeySource> sources) {
    Set<String> fingerprints = Fingerprint.in(keys);
    return !fingerprints.isEmpty()
        && format().equals(Optional.of(SignatureFormat.OPENPGP))
        && sources.stream()
            .anyMatch(source -> source.keys(fingerprints).verify(armored, payload, fingerprints));
  }

  /** Whether it is good, and made with one of some OpenSSH keys. */
  boolean isBy(List<String> keys) {
    return SshSignature.isOne(armored)
        && keys.stream()
            .anyMatch(key -> SshSignature.verifies(armored, payload, namespace.label(), key));
  }

  /** Which program has made it; empty where that is none that is known here. */
  Optional<SignatureFormat> format() {
    return Arrays.stream(SignatureFormat.values())
        .filter(format -> armored.startsWith(format.begin()))
        .findFirst();
  }

  byte[] bytes() {
    return armored.getBytes(StandardCharsets.ISO_8859_1);
  }

  byte[] payload() {
    return payload.clone();
  }

  Namespace namespace() {
    return namespace;
  }

  /** When it was made, as what it signs says. */
  Optional<Instant> date() {
    return date;
  }
}
