package dev.factors.review;

import static dev.factors.review.Reviews.collect;
import static dev.factors.review.Reviews.collectAll;
import static dev.factors.review.Reviews.comment;
import static dev.factors.review.Reviews.file;
import static dev.factors.review.Reviews.path;
import static dev.factors.review.Reviews.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.git.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commits signed by git with keys of GnuPG. */
class OpenPgpSignatureTest {

  private static final String ONE = "0.0.1/jdoe/1";

  @TempDir Path temp;
  Sandbox sandbox;

  @BeforeEach
  void create() throws IOException {
    sandbox = Sandbox.create(temp);
    sandbox.as("Jane", "jdoe@example.org").with("GNUPGHOME", home("gnupg"));
  }

  @AfterEach
  void stop() {
    sandbox.with("GNUPGHOME", temp.resolve("gnupg").toString());
    run("gpgconf --kill all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519", "rsa3072", "nistp256"})
  void believesARosteredKeyInTheTree(String algorithm) {
    String key = key("Jane", algorithm, "never");
    export(key, "jdoe");
    roster("keys: ['openpgp4fpr:" + key + "']");
    sign(key);
    assertThat(identity()).isEqualTo(Identity.SIGNED);
  }

  @Test
  void believesASubkeyOfARosteredKey() {
    String key = key("Jane", "ed25519", "never");
    run("gpg --batch --quiet --passphrase '' --quick-add-key " + key + " ed25519 sign never");
    export(key, "jdoe");
    roster("keys: ['OPENPGP4FPR:" + key.toLowerCase(Locale.ROOT) + "']");
    sign(key);
    String signer = run("git log -1 --format=%GF").strip();
    assertThat(signer).isNotEqualTo(key).hasSize(40);
    assertThat(identity()).isEqualTo(Identity.SIGNED);
  }

  @Test
  void believesTheKeyringOnlyWhereTheAnswerIsForThisMachine() {
    String key = key("Jane", "ed25519", "never");
    roster("keys: ['openpgp4fpr:" + key + "']");
    sign(key);
    assertThat(identity()).isEqualTo(Identity.AUTHOR);
    assertThat(row(collectAll(sandbox), ONE).identity()).isEqualTo(Identity.SIGNED);
    String nobody = temp.resolve("nobody").toString();
    sandbox.with("GNUPGHOME", nobody);
    assertThat(row(collectAll(sandbox), ONE).identity()).isEqualTo(Identity.AUTHOR);
    assertThat(Path.of(nobody)).doesNotExist();
    sandbox.with("GNUPGHOME", temp.resolve("gnupg").toString());
    sandbox.git("config", "gpg.program", "no-such-program");
    assertThat(row(collectAll(sandbox), ONE).identity()).isEqualTo(Identity.AUTHOR);
  }

  @Test
  void doesNotBelieveAKeyThatIsNotTheReviewers() {
    String jane = key("Jane", "ed25519", "never");
    String mallory = key("Mallory", "ed25519", "never");
    export(jane, "jdoe");
    export(mallory, "jroe");
    roster(
        "keys: ['openpgp4fpr:" + jane + "']",
        "  - {handle: jroe, emails: [jroe@example.org], role: reviewer,"
            + (" keys: ['openpgp4fpr:" + mallory + "']}\n"));
    sign(mallory);
    assertThat(identity()).isEqualTo(Identity.AUTHOR);
    assertThat(row(collectAll(sandbox), ONE).identity()).isEqualTo(Identity.AUTHOR);
  }

  @Test
  void doesNotBelieveAKeyWhoseFingerprintIsNotInTheRoster() {
    String key = key("Jane", "ed25519", "never");
    export(key, "jdoe");
    roster("keys: ['openpgp4fpr:" + key.substring(24) + "', 'openpgp4fpr:" + "A".repeat(40) + "']");
    sign(key);
    assertThat(identity()).isEqualTo(Identity.AUTHOR);
  }

  @Test
  void noticesThatACommitWasTamperedWith() {
    String key = key("Jane", "ed25519", "never");
    export(key, "jdoe");
    roster("keys: ['openpgp4fpr:" + key + "']");
    sign(key);
    String raw = sandbox.git("cat-file", "commit", "HEAD").replace("Review", "Tampered");
    String forged =
        sandbox.gitWithInput(raw + "\n", "hash-object", "-t", "commit", "-w", "--stdin");
    sandbox.git("update-ref", "refs/heads/main", forged);
    assertThat(identity()).isEqualTo(Identity.AUTHOR);
  }

  @Test
  void believesWhatAKeySignedBeforeItExpiredAndNothingSince() {
    String key = key("Jane", "ed25519", "2020-01-01T00:00:00", "2d");
    export(key, "jdoe");
    roster("keys: ['openpgp4fpr:" + key + "']");
    signAt(key, "20200102T000000");
    assertThat(identity()).isEqualTo(Identity.SIGNED);
    run("gpg --batch --quiet --quick-set-expire " + key + " 0");
    assertThat(row(collectAll(sandbox), ONE).identity()).isEqualTo(Identity.SIGNED);
    sandbox.git("reset", "-q", "--hard", "HEAD~1");
    signAt(key, "20250102T000000");
    assertThat(identity()).isEqualTo(Identity.AUTHOR);
    export(key, "jdoe");
    sandbox.commit("Renew the key");
    assertThat(identity()).isEqualTo(Identity.SIGNED);
  }

  @Test
  void believesNothingOfARevokedKey() {
    String key = key("Jane", "ed25519", "never");
    roster("keys: ['openpgp4fpr:" + key + "']");
    sign(key);
    export(key, "jdoe");
    sandbox.commit("Add the key");
    assertThat(identity()).isEqualTo(Identity.SIGNED);
    run(
        "sed 's/^:---/---/' \"$GNUPGHOME/openpgp-revocs.d/"
            + key
            + ".rev\" | gpg --batch --quiet --import");
    export(key, "jdoe");
    sandbox.commit("Revoke the key");
    assertThat(identity()).isEqualTo(Identity.AUTHOR);
    assertThat(row(collectAll(sandbox), ONE).identity()).isEqualTo(Identity.AUTHOR);
  }

  @Test
  void saysThatTheForgeSigned() {
    String key = key("Forge", "rsa3072", "never");
    export(key, "forge-keys");
    roster("", "forge-keys: ['openpgp4fpr:" + key + "']\n");
    sign(key);
    assertThat(identity()).isEqualTo(Identity.FORGE_SIGNED);
  }

  @Test
  void isNotStoppedByAFileThatIsNoKey() {
    String key = key("Jane", "ed25519", "never");
    roster("keys: ['openpgp4fpr:" + key + "']");
    sign(key);
    for (String text :
        new String[] {
          "",
          "\0",
          "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nAAAA\n-----END PGP PUBLIC KEY BLOCK-----\n",
          "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmP////8=\n",
          run("gpg --armor --export-secret-keys --batch --passphrase '' " + key),
          "x".repeat(1_000_000)
        }) {
      sandbox.write("reviews/keys/jdoe.asc", text).commit("No key");
      assertThat(identity()).isEqualTo(Identity.AUTHOR);
    }
  }

  private Identity identity() {
    return row(collect(sandbox), ONE).identity();
  }

  private void roster(String keys, String... more) {
    sandbox.write(
        "reviews/roster.yaml",
        "members:\n  - handle: jdoe\n    emails: [jdoe@example.org]\n    role: reviewer\n    "
            + (keys + "\n" + String.join("", more)));
    sandbox.commit("Begin");
  }

  private void sign(String key) {
    sandbox.write(path("jdoe", "first"), file("jdoe", comment("1", "x"))).git("add", "-A");
    sandbox.git("-c", "user.signingKey=" + key, "commit", "-q", "-S", "-m", "Review");
  }

  /** Signs as if it were another time. */
  private void signAt(String key, String time) {
    Path program = temp.resolve("gpg-at");
    try {
      Files.writeString(program, "#!/bin/sh\nexec gpg --faked-system-time " + time + " \"$@\"\n");
      Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sandbox.git("config", "gpg.program", program.toString());
    sign(key);
    sandbox.git("config", "--unset", "gpg.program");
  }

  private String key(String name, String algorithm, String expiry) {
    return key(name, algorithm, "now", expiry);
  }

  private String key(String name, String algorithm, String created, String expiry) {
    String time =
        created.equals("now") ? "" : " --faked-system-time " + created.replaceAll("[-:]", "");
    run(
        "gpg --batch --quiet --passphrase ''"
            + (time + " --quick-gen-key '" + name + " <" + name + "@example.org>' ")
            + (algorithm + " sign " + expiry));
    return run("gpg --with-colons --list-keys " + name)
        .lines()
        .filter(line -> line.startsWith("fpr:"))
        .findFirst()
        .map(line -> line.replaceAll("[^0-9A-F]", ""))
        .orElseThrow();
  }

  private void export(String key, String handle) {
    sandbox.write("reviews/keys/" + handle + ".asc", run("gpg --armor --export " + key));
  }

  private String home(String name) throws IOException {
    return Files.createDirectories(
            temp.resolve(name),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
        .toString();
  }

  /** Runs a command of the shell in the repository; what it prints. */
  private String run(String command) {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command)
            .directory(sandbox.folder().toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().clear();
    builder.environment().putAll(sandbox.environment());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes());
      assertThat(process.waitFor()).as(command + ": " + output).isZero();
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
