package dev.factors.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.zafarkhaja.semver.Version;
import dev.factors.digest.Sha256;
import dev.factors.git.GitRepository;
import dev.factors.git.Sandbox;
import dev.factors.review.LedgerJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Situations of the specimen paper, and what one gate makes of each. */
final class GatesTest {

  private static final Path SPECIMEN = Path.of("src/test/resources/specimen");
  private static final String ROSTER =
      """
      members:
        - {handle: jdoe, emails: [jdoe@example.org], organization: Acme, role: reviewer}
        - {handle: jroe, emails: [jroe@example.org], organization: Beta, role: reviewer}
        - {handle: editors, emails: [ed@example.org], role: editor}
      """;

  @TempDir private Path temporary;

  /**
   * A situation.
   *
   * @param does what has happened before the gate is asked
   * @param actual part of what the gate says
   */
  private record Situation(
      String name,
      String gate,
      String version,
      Consumer<Sandbox> does,
      boolean passed,
      String actual) {}

  @TestFactory
  Stream<DynamicTest> situations() {
    return Stream.of(
            pass("nothing to find", "lint", "0.0.1", box -> {}, "nothing"),
            fail("a factor is lost", "lint", "0.0.1", this::loseAFactor, "2 findings"),
            pass("no comments", "provenance", "0.0.1", box -> {}, "0 comments, all intact"),
            pass("a stranger's", "provenance", "0.1.0", this::stranger, "intact; 1 unrostered"),
            fail("a comment is deleted", "provenance", "0.1.0", this::deleted, "1 comment altered"),
            fail("a comment is altered", "provenance", "0.1.0", this::altered, "1 comment altered"),
            fail("one has vanished", "provenance", "0.1.0", this::vanished, "1 comment vanished"),
            fail("the record is cut", "provenance", "0.1.0", box -> damage(box, "{"), "is damaged"),
            fail("the record is emptied", "provenance", "0.1.0", box -> damage(box, ""), "damaged"),
            fail("the record is gone", "provenance", "0.1.0", box -> damage(box, null), "damaged"),
            fail("all are drafts", "factor-status", "0.1.0", box -> {}, "0 of 2"),
            fail("a stable milestone", "factor-status", "1.0.0", this::review, "0 of 2"),
            pass("all in review", "factor-status", "0.1.0", this::review, "2 of 2"),
            fail("no answer", "undisposed", "0.1.0", this::commented, "1 blocking, 1 in total"),
            pass("an answer", "undisposed", "0.1.0", this::disposed, "0 blocking, 0 in total"),
            fail("no earlier release", "after", "0.1.0", box -> {}, "no release"),
            pass("an earlier release", "after", "0.1.0", box -> release(box, "0.0.1"), "0.0.1"),
            pass("its correction", "after", "1.0.0", box -> release(box, "0.1.3"), "0.1.3"),
            fail("one too early", "after", "1.0.0", box -> release(box, "0.0.1"), "0.0.1"),
            fail("a candidate only", "after", "1.0.0", box -> release(box, "1.0.0-rc.1"), "rc.1"),
            fail("no release to count from", "review-days", "1.0.0", box -> {}, "no release"),
            fail("a day too early", "review-days", "1.0.0", box -> days(box, 29), "29 days"),
            pass("in time", "review-days", "1.0.0", box -> days(box, 30), "30 days"),
            fail("nobody", "quorum", "1.0.0", box -> release(box, "0.1.0"), "0 of 0"),
            fail("one reviewer", "quorum", "1.0.0", box -> reviewed(box, "jdoe"), "1 of 1"),
            pass("two of two", "quorum", "1.0.0", box -> reviewed(box, "jdoe", "jroe"), "2 of 2"),
            fail("not answered", "formally-addressed", "1.0.0", this::commented, "1 comment not"),
            fail("not settled", "formally-addressed", "1.0.0", this::disposed, "1 comment not"),
            pass(
                "no answer for 14 days",
                "formally-addressed",
                "1.0.0",
                box -> later(box, this::disposed, 15),
                "all"),
            fail("a blocking one", "open-blocking", "1.0.0", this::commented, "1"),
            pass("none at all", "open-blocking", "1.0.0", box -> {}, "0"),
            pass("no quotes", "unresolved-anchors", "1.0.0", this::commented, "0"))
        .map(
            situation ->
                DynamicTest.dynamicTest(
                    situation.gate() + ": " + situation.name(), () -> check(situation)));
  }

  private void check(Situation situation) throws IOException {
    Sandbox sandbox = Sandbox.create(Files.createTempDirectory(temporary, "gate"));
    try (Stream<Path> files = Files.walk(SPECIMEN)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sandbox.write(SPECIMEN.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    sandbox.write("reviews/roster.yaml", ROSTER).commit("Begin");
    situation.does().accept(sandbox);
    try (GitRepository repository = sandbox.open()) {
      Candidate candidate = Candidate.of(repository, Version.parse(situation.version()));
      GateResult result =
          Gates.check(candidate.milestone(), candidate).stream()
              .filter(gate -> gate.id().equals(situation.gate()))
              .findFirst()
              .orElseThrow();
      assertThat(result.passed()).as(result.toString()).isEqualTo(situation.passed());
      assertThat(result.actual()).contains(situation.actual());
      assertThat(result.help().isEmpty()).as("help " + result).isEqualTo(situation.passed());
      if (!situation.passed()) {
        assertThat(result.help()).matches("(?s)(authors|editors|release manager): .+");
      }
    }
  }

  private void loseAFactor(Sandbox box) {
    box.git("rm", "-q", "paper/factors/second-step.adoc");
    box.commit("Lose a factor");
  }

  private void review(Sandbox box) {
    box.git("ls-files", "paper/factors")
        .lines()
        .forEach(file -> replace(box, file, "factor-status: draft", "factor-status: review"));
    box.commit("Ready for review");
  }

  private void commented(Sandbox box) {
    release(box, "0.0.1");
    comment(box, "jdoe", "0.0.1");
  }

  private void stranger(Sandbox box) {
    commented(box);
    comment(box, "stranger", "0.0.1");
  }

  private void altered(Sandbox box) {
    commented(box);
    replace(box, "reviews/0.0.1/jdoe/1.yaml", "Unclear.", "Clear.");
    box.commit("Alter it");
  }

  private void deleted(Sandbox box) {
    commented(box);
    box.git("rm", "-q", "reviews/0.0.1/jdoe/1.yaml");
    box.commit("Delete it");
  }

  /** The release knows of a comment that history does not know of. */
  private void vanished(Sandbox box) {
    comment(box, "jdoe", "0.0.1");
    String with = box.git("rev-parse", "HEAD");
    release(box, "0.0.1");
    String release = box.git("rev-parse", "HEAD");
    box.git("reset", "-q", "--hard", with + "^");
    box.git("checkout", "-q", release, "--", "releases");
    box.commit("As if nobody had said a word");
  }

  private void damage(Sandbox box, String content) {
    commented(box);
    if (content == null) {
      box.git("rm", "-q", "releases/0.0.1/comments.json");
    } else {
      box.write("releases/0.0.1/comments.json", content);
    }
    box.commit("Damage the record");
  }

  private void disposed(Sandbox box) {
    commented(box);
    box.write(
        "reviews/0.0.1/dispositions/first.yaml",
        """
        dispositions:
          - {comment: 0.0.1/jdoe/1, disposition: accepted, rationale: Clear now., by: editors}
        """);
    box.as("Ed Itor", "ed@example.org").commit("Dispose");
  }

  private void reviewed(Sandbox box, String... reviewers) {
    release(box, "0.1.0");
    for (String reviewer : reviewers) {
      comment(box, reviewer, "0.1.0");
    }
  }

  private void days(Sandbox box, int days) {
    later(box, same -> release(same, "0.1.0"), days);
  }

  private void later(Sandbox box, Consumer<Sandbox> first, int days) {
    first.accept(box);
    box.days(days).commit("Later");
  }

  private void comment(Sandbox box, String reviewer, String version) {
    box.write(
        "reviews/" + version + "/" + reviewer + "/1.yaml",
        """
        reviewer: %s
        version: %s
        commit: %s
        comments:
          - {id: 1, factor: first-step, type: technical, blocking: true, comment: Unclear.}
        """
            .formatted(reviewer, version, box.git("rev-parse", "HEAD")));
    box.as(reviewer, reviewer + "@example.org").commit("Comment");
  }

  /** A release as far as later gates look at it. */
  private void release(Sandbox box, String version) {
    try (GitRepository repository = box.open()) {
      Candidate candidate = Candidate.of(repository, Version.parse(version));
      byte[] comments = LedgerJson.write(candidate.ledger(), Map.of());
      box.write("releases/" + version + "/comments.json", comments);
      box.write(
          "releases/" + version + "/release.yaml",
          """
          version: '%s'
          milestone: {version: 0.0.1, name: Proposal}
          date: '%s'
          source: {commit: '%s', tree: '%s'}
          gates: []
          factors: []
          withdrawn: []
          files: [{name: comments.json, size: %d, sha256: '%s'}]
          tools: {}
          """
              .formatted(
                  version,
                  candidate.source().committer().date(),
                  candidate.source().id(),
                  candidate.source().tree(),
                  comments.length,
                  Sha256.hex(comments)));
    }
    box.commit("Release " + version);
  }

  private static void replace(Sandbox box, String file, String old, String text) {
    try {
      String content = Files.readString(box.folder().resolve(file));
      assertThat(content).contains(old);
      box.write(file, content.replace(old, text).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Situation pass(
      String name, String gate, String version, Consumer<Sandbox> does, String actual) {
    return new Situation(name, gate, version, does, true, actual);
  }

  private static Situation fail(
      String name, String gate, String version, Consumer<Sandbox> does, String actual) {
    return new Situation(name, gate, version, does, false, actual);
  }
}
