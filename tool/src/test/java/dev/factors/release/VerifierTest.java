package dev.factors.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Failure;
import dev.factors.digest.Sha256;
import dev.factors.git.Commit;
import dev.factors.git.GitRepository;
import dev.factors.git.Sandbox;
import dev.factors.git.Signing;
import dev.factors.release.Verification.FileCheck;
import dev.factors.release.Verification.Rebuild;
import dev.factors.release.Verifier.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release that another version of the tool has made, and what was done to it. */
final class VerifierTest {

  private static final Version VERSION = Version.parse("0.0.1");
  private static final String FOLDER = "releases/0.0.1";

  @TempDir private Path temporary;
  private Sandbox sandbox;

  @BeforeEach
  void release() {
    sandbox = Sandbox.create(temporary);
    sandbox.write(".gitignore", "target/\n").write("paper/a", "1\n").commit("Begin");
    try (GitRepository repository = sandbox.open()) {
      Map<String, byte[]> files = bundle(repository.head());
      new Publisher(repository, PublishingProcess.CLOCK, Signing.AS_CONFIGURED)
          .publish(new Publisher.Bundle(VERSION, files, "Paper 0.0.1", "Release\n"));
    }
  }

  @Test
  void untouchedOnePasses() {
    Verification verification = verify();
    assertThat(verification.files()).allMatch(FileCheck::passed).hasSize(4);
    assertThat(verification.rebuild()).isEqualTo(Rebuild.NOT_COMPARABLE);
    assertThat(verification.passed()).isTrue();
    assertThat(verification.unchecked()).singleElement().asString().contains("--recorded-tool");
  }

  @Test
  void eachFileThatIsChangedIsNamed() throws IOException {
    for (Path file : files()) {
      byte[] before = Files.readAllBytes(file);
      Files.write(file, new byte[] {'\n'}, StandardOpenOption.APPEND);
      assertNamed(file, "is not as in the tag v0.0.1");
      byte[] flipped = before.clone();
      flipped[before.length / 2] ^= 1;
      Files.write(file, flipped);
      assertNamed(file, "is not as in the tag v0.0.1");
      Files.write(file, before);
    }
    assertThat(verify().passed()).isTrue();
  }

  @Test
  void eachFileThatIsMissingOrOneTooManyIsNamed() throws IOException {
    for (Path file : files()) {
      byte[] before = Files.readAllBytes(file);
      Files.delete(file);
      assertNamed(file, "is missing");
      Files.createSymbolicLink(file, sandbox.folder().resolve("paper/a"));
      assertNamed(file, "is no regular file");
      Files.delete(file);
      Files.write(file, before);
    }
    sandbox.write(FOLDER + "/more", "more\n");
    assertNamed(sandbox.folder().resolve(FOLDER + "/more"), "is not listed in SHA256SUMS");
  }

  @Test
  void forgedChecksumsDoNotHelp() throws IOException {
    Path html = sandbox.folder().resolve(FOLDER + "/paper-0.0.1.html");
    String old = Sha256.hex(Files.readAllBytes(html));
    Files.writeString(html, "<p>forged</p>\n");
    String forged = Sha256.hex(Files.readAllBytes(html));
    Path manifest = sandbox.folder().resolve(FOLDER + "/release.yaml");
    Path sums = sandbox.folder().resolve(FOLDER + "/SHA256SUMS");
    String oldManifest = Sha256.hex(Files.readAllBytes(manifest));
    replace(manifest, old, forged);
    replace(sums, old, forged);
    replace(sums, oldManifest, Sha256.hex(Files.readAllBytes(manifest)));
    assertNamed(html, "is not as in the tag v0.0.1, line 1: \"<p>forged</p>\" instead of \"<p>\"");
    sandbox.git("tag", "-d", "v0.0.1");
    assertThat(verify().unchecked()).anyMatch(text -> text.contains("the tag v0.0.1"));
  }

  @Test
  void manifestThatNamesAnotherCommitFails() throws IOException {
    String other = sandbox.git("rev-parse", "HEAD");
    Path manifest = sandbox.folder().resolve(FOLDER + "/release.yaml");
    replace(manifest, sandbox.git("rev-parse", "HEAD^"), other);
    assertNamed(manifest, "names another tree than its source commit has");
    assertNamed(manifest, "not the parent of the tagged one");
    replace(manifest, other, "ab".repeat(20));
    assertNamed(manifest, "names a source commit that is not in this repository");
    Files.writeString(manifest, "- nothing\n");
    assertNamed(manifest, "is not as the tool has written it");
  }

  @Test
  void tagOfACommitThatChangesMoreFails() {
    sandbox.write("paper/a", "2\n").git("add", "-A");
    sandbox.git("commit", "-q", "--amend", "-m", "More");
    sandbox.git("tag", "-f", "-a", "-m", "More", "v0.0.1");
    assertNamed(
        sandbox.folder().resolve(FOLDER + "/release.yaml"),
        "is tagged with a commit that also changes paper/a");
  }

  @Test
  void tagThatIsANameAloneSaysNothingOfWhoSetIt() {
    sandbox.git("tag", "-f", "v0.0.1", "v0.0.1^{}");
    Verification verification = verify();
    assertThat(verification.passed()).isTrue();
    assertThat(verification.unchecked())
        .anyMatch(line -> line.startsWith("who set the tag v0.0.1"));
  }

  @Test
  void shallowCloneCannotAnswer() {
    sandbox.git("clone", "-q", "--depth=1", "file://" + sandbox.folder(), "../shallow");
    try (GitRepository shallow = sandbox.in(temporary.resolve("shallow")).open()) {
      assertThatThrownBy(() -> new Verifier(shallow, Tool.THIS, text -> {}).verify(VERSION))
          .asInstanceOf(type(Failure.class))
          .extracting(Failure::kind)
          .isEqualTo(Failure.Kind.REPOSITORY);
    }
  }

  private Verification verify() {
    try (GitRepository repository = sandbox.open()) {
      return new Verifier(repository, Tool.THIS, text -> {}).verify(VERSION);
    }
  }

  private void assertNamed(Path file, String reason) {
    Verification verification = verify();
    assertThat(verification.passed()).as(file + " " + reason).isFalse();
    assertThat(verification.files())
        .filteredOn(check -> check.path().equals(FOLDER + "/" + file.getFileName()))
        .singleElement()
        .extracting(FileCheck::reason)
        .asString()
        .contains(reason);
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    try (var paths = Files.list(sandbox.folder().resolve(FOLDER))) {
      paths.sorted().forEach(files::add);
    }
    assertThat(files).hasSize(4);
    return files;
  }

  private static void replace(Path file, String old, String text) throws IOException {
    String content = Files.readString(file);
    assertThat(content).contains(old);
    Files.writeString(file, content.replace(old, text));
  }

  static Map<String, byte[]> bundle(Commit source) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("paper-0.0.1.html", bytes("<p>\n"));
    files.put("paper-0.0.1.pdf", new byte[] {'%', 0, (byte) 0xff, 1, 2, 3});
    String manifest =
        """
        version: 0.0.1
        milestone: {version: 0.0.1, name: Proposal}
        date: '%s'
        source: {commit: '%s', tree: '%s'}
        gates: []
        factors: []
        withdrawn: []
        files:
        %stools: {factors: another}
        """
            .formatted(
                source.committer().date(),
                source.id(),
                source.tree(),
                files.entrySet().stream()
                    .map(
                        file ->
                            "- {name: %s, size: %d, sha256: %s}%n"
                                .formatted(
                                    file.getKey(),
                                    file.getValue().length,
                                    Sha256.hex(file.getValue())))
                    .collect(Collectors.joining()));
    files.put(Releases.MANIFEST, bytes(manifest));
    files.put(
        ChecksumFile.NAME,
        bytes(
            files.entrySet().stream()
                .map(file -> Sha256.hex(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining())));
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
