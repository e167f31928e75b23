package dev.factors.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Failure;
import dev.factors.git.GitRepository;
import dev.factors.git.Sandbox;
import dev.factors.git.SignatureVerdict.State;
import dev.factors.git.Signer;
import dev.factors.git.Signing;
import dev.factors.release.Verification.FileCheck;
import dev.factors.release.Verifier.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Releases that are signed with real keys, and what was done to their signatures. */
final class SignedReleaseTest {

  private static final Version VERSION = Version.parse("0.0.1");
  private static final String SUMS = "releases/0.0.1/SHA256SUMS";

  @TempDir private Path temporary;
  private Sandbox sandbox;
  private final List<SigningKeys> used = new ArrayList<>();

  @BeforeEach
  void create() {
    sandbox = Sandbox.create(temporary);
    sandbox.write(".gitignore", "target/\n").write("paper/a", "1\n").commit("Begin");
  }

  @AfterEach
  void stopAgents() {
    used.forEach(keys -> keys.stop(sandbox));
  }

  @ParameterizedTest
  @EnumSource
  void isAcceptedHereAndByGit(SigningKeys keys) {
    make(keys);
    release(Signing.ALWAYS);
    Verification verification = verify();
    assertThat(verification.passed()).isTrue();
    assertThat(verification.signatures())
        .hasSize(3)
        .allMatch(check -> check.verdict().state() == State.GOOD)
        .allMatch(check -> check.verdict().reason().contains("ed@example.org"));
    assertThat(verification.unchecked()).singleElement().asString().contains("the rebuild");
    sandbox.git("verify-tag", "v0.0.1");
    sandbox.git("verify-commit", "HEAD");
    sandbox.git("fsck", "--strict");
    SigningKeys.run(sandbox, "cd releases/0.0.1 && " + keys.verification("SHA256SUMS"));
    SigningKeys.run(sandbox, "cd releases/0.0.1 && sha256sum --strict -c SHA256SUMS");
  }

  @ParameterizedTest
  @EnumSource
  void isBadWhereWhatItSignsWasChanged(SigningKeys keys) throws IOException {
    make(keys);
    release(Signing.ALWAYS);
    String tag = sandbox.git("cat-file", "tag", "v0.0.1") + "\n";
    sandbox.git("tag", "-d", "v0.0.1");
    Path sums = sandbox.folder().resolve(SUMS);
    Files.writeString(sums, Files.readString(sums).toUpperCase());
    assertState("SHA256SUMS", State.BAD);
    assertThat(verify().files())
        .filteredOn(check -> check.path().matches(".*SHA256SUMS\\.(asc|sig)"))
        .noneMatch(FileCheck::passed);
    sandbox.git("checkout", "-q", "releases");
    assertThat(verify().passed()).isTrue();

    setTag(tag.replace("Paper", "Other"));
    assertState("the tag v0.0.1", State.BAD);

    String commit = sandbox.git("cat-file", "commit", "HEAD").replace("Release", "Other") + "\n";
    String forged = sandbox.gitWithInput(commit, "hash-object", "-t", "commit", "-w", "--stdin");
    setTag(tag.replace(sandbox.git("rev-parse", "HEAD"), forged));
    assertState("the commit " + forged, State.BAD);
  }

  @ParameterizedTest
  @EnumSource
  void isBadWhereItWasDamaged(SigningKeys keys) throws IOException {
    make(keys);
    release(Signing.ALWAYS);
    sandbox.git("tag", "-d", "v0.0.1");
    Path signature =
        Files.exists(sandbox.folder().resolve(SUMS + ".asc"))
            ? sandbox.folder().resolve(SUMS + ".asc")
            : sandbox.folder().resolve(SUMS + ".sig");
    String good = Files.readString(signature);
    for (String damaged :
        List.of(
            "",
            "nonsense\n",
            good.substring(0, good.length() / 2),
            good.replaceAll("(?m)^[A-Za-z0-9+/]{8}", "AAAAAAAA"),
            good.substring(0, good.length() - 60) + good.substring(good.length() - 50))) {
      Files.writeString(signature, damaged);
      assertThat(verify().signatures())
          .filteredOn(check -> check.of().equals("SHA256SUMS"))
          .singleElement()
          .matches(SignatureCheck::isBad, damaged);
    }
  }

  @ParameterizedTest
  @EnumSource
  void isNotCheckedWhereNobodyKnowsTheKey(SigningKeys keys) {
    make(keys);
    release(Signing.ALWAYS);
    keys.forget(sandbox, temporary);
    Verification verification = verify();
    assertThat(verification.passed()).isTrue();
    assertThat(verification.signatures())
        .hasSize(3)
        .allMatch(check -> check.verdict().state() == State.UNCHECKED);
    assertThat(verification.unchecked()).hasSize(4);
  }

  @Test
  void programThatIsNotThereChecksNothing() {
    make(SigningKeys.OPENPGP);
    release(Signing.ALWAYS);
    sandbox.git("config", "gpg.program", "/nowhere/gpg");
    assertThat(verify().passed()).isTrue();
    assertThat(verify().unchecked()).filteredOn(text -> text.contains("/nowhere/gpg")).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void keyOfAnEditorInTheRosterIsKnown(SigningKeys keys) {
    make(keys);
    roster(keys, "editor");
    release(Signing.ALWAYS);
    if (keys == SigningKeys.SSH) {
      keys.forget(sandbox, temporary);
    }
    assertThat(verify().signatures())
        .hasSize(3)
        .allMatch(check -> check.verdict().state() == State.GOOD)
        .allMatch(check -> check.verdict().reason().equals("ed of the roster"));
  }

  @Test
  void keyOfAReviewerInTheRosterIsNot() {
    make(SigningKeys.SSH);
    roster(SigningKeys.SSH, "reviewer");
    release(Signing.ALWAYS);
    SigningKeys.SSH.forget(sandbox, temporary);
    assertThat(verify().signatures()).allMatch(check -> check.verdict().state() == State.UNCHECKED);
  }

  @ParameterizedTest
  @EnumSource
  void configurationSignsWhatGitWouldSign(SigningKeys keys) {
    make(keys);
    sandbox.git("config", "tag.gpgSign", "true");
    release(Signing.AS_CONFIGURED);
    assertThat(verify().signatures())
        .singleElement()
        .extracting(SignatureCheck::of)
        .isEqualTo("the tag v0.0.1");
  }

  @Test
  void nothingIsSignedWhereThatIsSaid() {
    make(SigningKeys.SSH);
    sandbox.git("config", "tag.gpgSign", "true");
    sandbox.git("config", "commit.gpgSign", "true");
    release(Signing.NEVER);
    assertThat(verify().signatures()).isEmpty();
  }

  @Test
  void repositoryIsAsBeforeWhereItCannotBeSigned() {
    Map<String, String> wrong =
        Map.of(
            "user.signingKey", "/nowhere/key",
            "gpg.ssh.program", "/nowhere/ssh-keygen",
            "gpg.format", "x509");
    make(SigningKeys.SSH);
    String before = sandbox.git("rev-parse", "HEAD");
    for (Map.Entry<String, String> setting : wrong.entrySet()) {
      String good = sandbox.git("config", "--default", "", "--get", setting.getKey());
      sandbox.git("config", setting.getKey(), setting.getValue());
      assertThatThrownBy(this::publishWithoutSums)
          .asInstanceOf(type(Failure.class))
          .extracting(Failure::kind)
          .isEqualTo(Failure.Kind.USAGE);
      assertThat(sandbox.git("rev-parse", "HEAD")).isEqualTo(before);
      assertThat(sandbox.git("status", "--porcelain")).isEmpty();
      assertThat(sandbox.git("tag")).isEmpty();
      assertThat(sandbox.folder().resolve(".git/factors-release.journal")).doesNotExist();
      sandbox.git("config", setting.getKey(), good.isEmpty() ? "ssh-keygen" : good);
    }
    release(Signing.ALWAYS);
    assertThat(verify().passed()).isTrue();
  }

  @Test
  void tagObjectOfAnotherVersionIsNoTagOfThisOne() {
    make(SigningKeys.SSH);
    release(Signing.ALWAYS);
    sandbox.git("tag", "-s", "-m", "Paper 0.0.2", "v0.0.2");
    sandbox.git("update-ref", "refs/tags/v0.0.1", sandbox.git("rev-parse", "v0.0.2"));
    assertThat(verify().files())
        .filteredOn(check -> !check.passed())
        .singleElement()
        .extracting(FileCheck::reason)
        .isEqualTo("is tagged with the tag object of v0.0.2");
  }

  private void make(SigningKeys keys) {
    keys.make(sandbox, temporary);
    used.add(keys);
  }

  private void roster(SigningKeys keys, String role) {
    sandbox.write(
        "reviews/roster.yaml",
        """
        members:
          - handle: ed
            emails: [ed@example.org]
            role: %s
            keys: ['%s']
        """
            .formatted(role, keys.rosterKey(sandbox)));
    sandbox.commit("Roster");
  }

  private void release(Signing signing) {
    try (GitRepository repository = sandbox.open()) {
      Map<String, byte[]> files = VerifierTest.bundle(repository.head());
      if (signing == Signing.ALWAYS) {
        Signer signer = Signer.of(repository, repository.head().committer());
        byte[] sums = Optional.ofNullable(files.get(ChecksumFile.NAME)).orElseThrow();
        files.put(ChecksumFile.NAME + signer.suffix(), signer.signFile(sums));
      }
      publish(repository, files, signing);
    }
  }

  private void publishWithoutSums() {
    try (GitRepository repository = sandbox.open()) {
      publish(repository, VerifierTest.bundle(repository.head()), Signing.ALWAYS);
    }
  }

  private static void publish(
      GitRepository repository, Map<String, byte[]> files, Signing signing) {
    new Publisher(repository, PublishingProcess.CLOCK, signing)
        .publish(new Publisher.Bundle(VERSION, files, "Paper 0.0.1", "Release\n"));
  }

  private Verification verify() {
    try (GitRepository repository = sandbox.open()) {
      return new Verifier(repository, Tool.THIS, text -> {}).verify(VERSION);
    }
  }

  private void assertState(String of, State state) {
    Verification verification = verify();
    assertThat(verification.passed()).as(of).isEqualTo(state != State.BAD);
    assertThat(verification.signatures())
        .filteredOn(check -> check.of().equals(of))
        .singleElement()
        .extracting(check -> check.verdict().state())
        .isEqualTo(state);
  }

  private void setTag(String object) {
    String id = sandbox.gitWithInput(object, "hash-object", "-t", "tag", "-w", "--stdin");
    sandbox.git("update-ref", "refs/tags/v0.0.1", id);
  }
}
