package dev.factors.review;

import static dev.factors.review.Reviews.collect;
import static dev.factors.review.Reviews.comment;
import static dev.factors.review.Reviews.file;
import static dev.factors.review.Reviews.path;
import static dev.factors.review.Reviews.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.git.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commits signed by git with keys of ssh-keygen. */
class SignatureTest {

  private static final String ONE = "0.0.1/jdoe/1";

  @TempDir Path temp;
  Sandbox sandbox;

  @BeforeEach
  void create() {
    sandbox = Sandbox.create(temp);
    sandbox.as("Jane", "jdoe@example.org");
    sandbox.git("config", "gpg.format", "ssh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519", "rsa", "ecdsa", "ecdsa -b 384", "ecdsa -b 521"})
  void believesARosteredKey(String type) throws IOException {
    roster("keys: ['" + key("jane", type) + "']", "");
    sign("jane");
    assertThat(row(collect(sandbox), ONE).identity()).isEqualTo(Identity.SIGNED);
  }

  @Test
  void doesNotBelieveAnotherKeyNorAnUnsignedCommit() throws IOException {
    roster("keys: ['" + key("jane", "ed25519") + "', 'ssh-ed25519 damaged', 'openpgp4fpr:AB']", "");
    key("mallory", "ed25519");
    sign("mallory");
    assertThat(row(collect(sandbox), ONE).identity()).isEqualTo(Identity.AUTHOR);
    sandbox.git("commit", "-q", "--amend", "--no-gpg-sign", "-m", "Review");
    assertThat(row(collect(sandbox), ONE).identity()).isEqualTo(Identity.AUTHOR);
  }

  @Test
  void noticesThatACommitWasTamperedWith() throws IOException {
    roster("keys: ['" + key("jane", "ed25519") + "']", "");
    sign("jane");
    String raw = sandbox.git("cat-file", "commit", "HEAD").replace("Review", "Tampered");
    String forged =
        sandbox.gitWithInput(raw + "\n", "hash-object", "-t", "commit", "-w", "--stdin");
    sandbox.git("update-ref", "refs/heads/main", forged);
    assertThat(row(collect(sandbox), ONE).identity()).isEqualTo(Identity.AUTHOR);
  }

  @Test
  void saysThatTheForgeSigned() throws IOException {
    roster("keys: []", "forge-keys: ['" + key("forge", "ed25519") + "']\n");
    sign("forge");
    assertThat(row(collect(sandbox), ONE).identity()).isEqualTo(Identity.FORGE_SIGNED);
    sandbox.as("Mal Lory", "mallory@example.org");
    sandbox.git("commit", "-q", "-S", "--amend", "--reset-author", "-m", "Review");
    assertThat(row(collect(sandbox), ONE).identity()).isEqualTo(Identity.MISMATCH);
  }

  private void roster(String keys, String more) {
    sandbox.write(
        "reviews/roster.yaml",
        "members:\n  - handle: jdoe\n    emails: [jdoe@example.org]\n    role: reviewer\n    "
            + keys
            + "\n"
            + more);
    sandbox.commit("Begin");
  }

  private void sign(String key) {
    sandbox.git("config", "user.signingKey", temp.resolve(key).toString());
    sandbox.write(path("jdoe", "first"), file("jdoe", comment("1", "x"))).git("add", "-A");
    sandbox.git("commit", "-q", "-S", "-m", "Review");
  }

  private String key(String name, String type) throws IOException {
    String file = temp.resolve(name).toString();
    generate(file, type);
    return Files.readString(Path.of(file + ".pub")).strip();
  }

  private static void generate(String file, String type) throws IOException {
    String command = "ssh-keygen -q -N '' -f '" + file + "' -t " + type;
    Process process = new ProcessBuilder("sh", "-c", command).inheritIO().start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertThat(process.exitValue()).isZero();
  }
}
