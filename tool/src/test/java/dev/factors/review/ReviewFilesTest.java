package dev.factors.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Severity;
import dev.factors.source.FolderTree;
import dev.factors.source.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewFilesTest {

  private static final String FIRST = "reviews/0.0.1/jdoe/first.yaml";
  private static final String ANSWERS = "reviews/0.0.1/dispositions/first.yaml";
  private static final String HEAD =
      """
      reviewer: jdoe
      version: 0.0.1
      commit: 3f2a5d1
      comments:
      """;
  private static final String ONE =
      """
        - id: 1
          factor: declared-intent
          section: conformance
          quote: {exact: "a capability", prefix: "that "}
          type: technical
          blocking: true
          comment: |
            Says nothing of failure.
          proposed-change: Say it.
      """;
  private static final String ROSTER =
      """
      members:
        - {handle: jdoe, name: Jane Doe, emails: [jdoe@example.org], organization: Acme, role: reviewer}
        - {handle: editors, role: editor}
        - {handle: chair, role: chair}
      """;

  private static final String KEY =
      """
      -----BEGIN PGP PUBLIC KEY BLOCK-----

      mDMEXgvhABYJKwYBBAHaRw8BAQdArzP9DT4/4BO3RPa7AkVDkMxKtLUEAmkhobiZ
      MPhFDlK0F0phbmUgPEphbmVAZXhhbXBsZS5vcmc+iJYEExYIAD4WIQSCGIHDIO0c
      oNFFDfQ8veHh4BJCwQUCXgvhAAIbAwUJAAKjAAULCQgHAgYVCgkICwIEFgIDAQIe
      AQIXgAAKCRA8veHh4BJCwct0AQDDRlIPLjol8TXpBjB2pLbJV9BeS5DAwpbhwSYc
      xpTb4gEAnFZ2AYChvzJK4ABzEEFsnXuhWjhd5n3yiyiLVu7WewU=
      =gXAk
      -----END PGP PUBLIC KEY BLOCK-----
      """;

  @TempDir Path folder;

  @BeforeEach
  void roster() {
    write("reviews/roster.yaml", ROSTER);
  }

  @Test
  void wantsKeysThatTheRosterNames() {
    write("reviews/keys/editors.asc", KEY);
    assertThat(read().diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("the roster does not name this key under 'editors'");
    write(
        "reviews/roster.yaml",
        ROSTER.replace(
            "handle: editors,",
            "handle: editors, keys: ['openpgp4fpr:821881C320ED1CA0D1450DF43CBDE1E1E01242C1'],"));
    assertThat(read().diagnostics()).extracting(Diagnostic::message).isEmpty();
    write("reviews/keys/nobody.asc", KEY);
    write("reviews/keys/chair.asc", "no key");
    write("reviews/keys/jdoe.asc", "-----BEGIN PGP PRIVATE KEY BLOCK-----\n");
    write("reviews/keys/forge-keys.asc", "x".repeat(300_000));
    assertThat(read().diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "this is no public key of OpenPGP",
            "the file is too large to be read",
            "this is a private key",
            "nobody in the roster has the handle 'nobody'");
    write(
        "reviews/roster.yaml",
        ROSTER.replace("handle: editors,", "handle: editors, keys: ['openpgp4fpr:E01242C1'],"));
    assertThat(read().diagnostics()).extracting(Diagnostic::rule).contains("review/schema");
  }

  @Test
  void readsWhatTheFilesSay() {
    write(
        FIRST,
        "position: discuss\n"
            + HEAD
            + ONE
            + """
              - {id: 2, replaces: 1, type: editorial, blocking: false, comment: better}
              - {id: 3, retracts: 2}
              - {id: 4, responds-to: 0.0.1/jdoe/1, response: not-satisfied}
            """);
    write(
        ANSWERS,
        """
        dispositions:
          - comment: 0.0.1/jdoe/1
            disposition: accepted-in-principle
            rationale: |
              Right.
            by: editors
            commit: 9c1d2e3
        acknowledgements:
          - {comment: 0.0.1/jdoe/9, event: deleted, rationale: asked for, by: chair}
        """);
    ReviewFiles files = read();
    assertThat(files.diagnostics()).isEmpty();
    CommentFile file = files.comments().get(0);
    assertThat(file.position()).isEqualTo(Position.DISCUSS);
    assertThat(file.entries()).hasSize(4);
    Comment comment = (Comment) file.entries().get(0);
    assertThat(comment.id()).hasToString("0.0.1/jdoe/1");
    assertThat(comment.quote()).isEqualTo(new Quote("a capability", "that ", null));
    assertThat(comment.type()).isEqualTo(CommentType.TECHNICAL);
    assertThat(comment.blocking()).isTrue();
    assertThat(comment.text()).isEqualTo("Says nothing of failure.");
    assertThat(((Comment) file.entries().get(1)).replaces()).isEqualTo(comment.id());
    assertThat(file.entries().get(2)).isInstanceOf(Retraction.class);
    assertThat(((Reply) file.entries().get(3)).response()).isEqualTo(Response.NOT_SATISFIED);
    Disposition disposition = files.dispositions().get(0).dispositions().get(0);
    assertThat(disposition.outcome()).isEqualTo(Outcome.ACCEPTED_IN_PRINCIPLE);
    assertThat(disposition.rationale()).isEqualTo("Right.");
    assertThat(files.roster().member("jdoe").orElseThrow().emails())
        .containsExactly("jdoe@example.org");
  }

  @Test
  void isContentWithNoReviewsAtAll() throws IOException {
    Files.delete(folder.resolve("reviews/roster.yaml"));
    write("reviews/README.md", "How to take part.\n");
    ReviewFiles files = read();
    assertThat(files.comments()).isEmpty();
    assertThat(files.dispositions()).isEmpty();
    assertThat(files.roster()).isEqualTo(Roster.EMPTY);
    assertThat(files.diagnostics()).isEmpty();
  }

  @Test
  void knowsThatAReleasedVersionCanBeReadByItsNumber() {
    write("releases/0.0.1/release.yaml", "version: 0.0.1\n");
    write(FIRST, HEAD.replace("commit: 3f2a5d1\n", "") + ONE);
    assertThat(read().diagnostics()).isEmpty();
  }

  @Test
  void saysWhatAnEntryLacks() {
    write(FIRST, HEAD + "  - id: 1\n    type: techincal\n");
    assertThat(problems())
        .containsExactly(
            FIRST + ":5:5 review/schema 'comments[1]' lacks 'blocking', 'comment'",
            FIRST
                + ":6:11 review/schema 'type': 'techincal' is none of: general, technical,"
                + " editorial");
  }

  @Test
  void wantsAnAnswerToBeComplete() {
    write(FIRST, HEAD + ONE + "  - {id: 2, responds-to: 1}\n");
    assertThat(problems()).singleElement().asString().contains("14:5", "review/schema", "response");
  }

  @Test
  void wantsTheFileToAgreeWithItsFolders() {
    write(
        FIRST, HEAD.replace("jdoe", "jroe").replace("0.0.1", "0.1.0").replace("commit", "#") + ONE);
    assertThat(problems())
        .containsExactly(
            FIRST
                + ":1:11 review/identity 'reviewer' is not the name of the reviewer's folder,"
                + " 'jdoe'",
            FIRST
                + ":2:10 review/identity 'version' is not the name of the version's folder,"
                + " '0.0.1'",
            FIRST
                + ":2:10 review/identity 0.0.1 is not released: nobody can know which text was"
                + " read");
  }

  @Test
  void findsAnIdThatIsThereTwiceInTheReviewersFolder() {
    write(FIRST, HEAD + ONE);
    write("reviews/0.0.1/jdoe/second.yaml", HEAD + ONE);
    assertThat(problems())
        .containsExactly(
            "reviews/0.0.1/jdoe/second.yaml:5:9 review/identity the id '1' is there twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  - {id: 2, retracts: 9}",
        "  - {id: 2, retracts: 0.1.0/jdoe/1}",
        "  - {id: 2, responds-to: 9, response: satisfied}",
        "  - {id: 2, replaces: 9, type: general, blocking: false, comment: x}",
        "  - {id: 2, replaces: 2, type: general, blocking: false, comment: x}",
        "  - {id: 2, retracts: 3}\n  - {id: 3, retracts: 1}",
      })
  void findsAReferenceThatLeadsNowhere(String entry) {
    write(FIRST, HEAD + ONE + entry + "\n");
    assertThat(problems()).singleElement().asString().contains(":14:").contains(" review/dangling");
  }

  @Test
  void letsOnlyTheCommenterWithdraw() {
    write(FIRST, HEAD + ONE);
    write(
        "reviews/0.0.1/jroe/first.yaml",
        "name: J. Roe\n" + HEAD.replace("jdoe", "jroe") + "  - {id: 1, retracts: 0.0.1/jdoe/1}\n");
    assertThat(problems()).singleElement().asString().contains("review/identity", "somebody else");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dangling|{comment: 0.0.1/jdoe/7, disposition: noted, rationale: x, by: editors}",
        "schema|{comment: 0.0.1/jdoe/1, disposition: noted, by: editors}",
        "schema|{comment: 0.0.1/jdoe/1, disposition: noted, rationale: ' ', by: editors}",
        "schema|{comment: jdoe/1, disposition: noted, rationale: x, by: editors}",
        "disposition|{comment: 0.0.1/jdoe/1, disposition: noted, rationale: x, by: jdoe}",
        "disposition|{comment: 0.0.1/jdoe/1, disposition: duplicate, rationale: x, by: editors}",
        "disposition|{comment: 0.0.1/jdoe/1, disposition: duplicate, rationale: x, by: editors,"
            + " duplicate-of: 0.0.1/jdoe/1}",
        "disposition|{comment: 0.0.1/jdoe/1, disposition: noted, rationale: x, by: editors,"
            + " duplicate-of: 0.0.1/jdoe/1}",
        "identity|{comment: 0.0.1/jdoe/1, disposition: noted, rationale: x, by: nobody}",
        "disposition|{comment: 0.0.1/jdoe/1, disposition: noted, rationale: x, by: editors}\n"
            + "  - {comment: 0.0.1/jdoe/1, disposition: rejected, rationale: x, by: editors}",
      })
  void findsADispositionThatBreaksTheRules(String ruleAndEntry) {
    write(FIRST, HEAD + ONE);
    String[] parts = ruleAndEntry.split("\\|");
    write(ANSWERS, "dispositions:\n  - " + parts[1] + "\n");
    assertThat(problems()).singleElement().asString().contains("review/" + parts[0]);
  }

  @Test
  void pointsAtTheValueAndNamesTheNearestComment() {
    write(FIRST, HEAD + ONE);
    write(
        ANSWERS,
        """
        dispositions:
          - disposition: noted
            rationale: x
            by: editors
            comment: 0.0.1/jdoe/2
        """);
    assertThat(read().diagnostics())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).hasToString(ANSWERS + ":5:14");
              assertThat(finding.help()).isEqualTo("did you mean 0.0.1/jdoe/1?");
            });
  }

  @Test
  void findsCommentsThatAreEachOthersDuplicates() {
    write(FIRST, HEAD + ONE + ONE.replace("id: 1", "id: 2") + ONE.replace("id: 1", "id: 3"));
    String duplicate =
        "  - {comment: 0.0.1/jdoe/%d, disposition: duplicate, rationale: x, by: editors,"
            + " duplicate-of: 0.0.1/jdoe/%d}\n";
    write(
        ANSWERS,
        "dispositions:\n"
            + duplicate.formatted(3, 1)
            + duplicate.formatted(1, 2)
            + duplicate.formatted(2, 1));
    assertThat(problems()).singleElement().asString().contains(":3:", "a duplicate of itself");
    write(
        ANSWERS.replace("first", "later"),
        "dispositions:\n"
            + duplicate
                .formatted(2, 1)
                .replace("duplicate-of: 0.0.1/jdoe/1", "supersedes: true")
                .replace("disposition: duplicate", "disposition: rejected"));
    assertThat(problems()).isEmpty();
  }

  @Test
  void letsADispositionTakeThePlaceOfAnother() {
    write(FIRST, HEAD + ONE);
    write(
        ANSWERS,
        """
        dispositions:
          - {comment: 0.0.1/jdoe/1, disposition: rejected, rationale: x, by: editors}
          - {comment: 0.0.1/jdoe/1, disposition: accepted, rationale: y, by: chair, supersedes: true}
        """);
    assertThat(problems()).isEmpty();
  }

  @Test
  void refusesWhatIsNoRegularFile() throws IOException {
    write("elsewhere.yaml", HEAD + ONE);
    Files.createDirectories(folder.resolve("reviews/0.0.1/jdoe"));
    Files.createSymbolicLink(folder.resolve(FIRST), folder.resolve("elsewhere.yaml"));
    assertThat(problems())
        .containsExactly(FIRST + ":1:1 review/refused-file a symbolic link has no place here");
  }

  @Test
  void refusesALinkInPlaceOfTheFolder() throws IOException {
    Files.move(folder.resolve("reviews"), folder.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve("reviews"), folder.resolve("elsewhere"));
    assertThat(problems()).containsExactly("reviews:1:1 review/refused-file this is no folder");
  }

  @Test
  void refusesSubmodules() {
    write("reviews/0.0.1/jroe/.git", "gitdir: ../../../.git/modules/jroe\n");
    write("reviews/0.0.1/jroe/first.yaml", HEAD + ONE);
    write(".gitmodules", "[submodule \"a\"]\n\tpath = reviews/0.0.1/jdoe\n\turl = ../a\n");
    assertThat(problems())
        .containsExactly(
            "reviews/0.0.1/jdoe:1:1 review/refused-file this is no regular file",
            "reviews/0.0.1/jroe:1:1 review/refused-file this is no regular file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reviews/0.0.1/lost.yaml",
        "reviews/0.0.1/jdoe/deep/lost.yaml",
        "reviews/0.0.1/jdoe/first.yml",
        "reviews/comments.YAML",
      })
  void refusesACommentFileInThatWouldNotBeRead(String path) {
    write(path, HEAD + ONE);
    assertThat(problems()).singleElement().asString().startsWith(path + ":1:1 review/refused-file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reviews/0.0.1/JDoe/first.yaml",
        "reviews/draft/jdoe/first.yaml",
        "reviews/0.0.1/jdoe/First one.yaml",
      })
  void wantsNamesOfTheirForm(String path) {
    String[] parts = path.split("/");
    write(path, HEAD.replace("jdoe", parts[2]).replace("0.0.1", parts[1]) + ONE);
    assertThat(problems()).isNotEmpty().anyMatch(text -> text.startsWith(path + ":1:1 review/id"));
  }

  @Test
  void findsWhatARosterSaysTwice() {
    write(
        "reviews/roster.yaml",
        "members:\n  - {handle: a, role: chair}\n  - {handle: a, role: editor}\n"
            + "  - {handle: dispositions, role: editor}\n");
    assertThat(problems())
        .containsExactly(
            "reviews/roster.yaml:3:5 review/identity the handle 'a' is there twice",
            "reviews/roster.yaml:4:5 review/identity the handle 'dispositions' is reserved");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "- a\n- b\n",
        "comments: &a [*a]\n",
        "comments: !!java.lang.Runtime {}\n",
        "\u0000\u0001",
        "reviewer: jdoe\nreviewer: jdoe\n",
        "a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        "comments: [1, null, {id: {}}, [], {id: 1, retracts: []}]\nreviewer: []\nversion: {}\n",
        "{",
      })
  void survivesAnyYaml(String text) {
    write(FIRST, text);
    write(ANSWERS, text);
    write("reviews/roster.yaml", text);
    assertThat(read().diagnostics())
        .isNotEmpty()
        .allMatch(diagnostic -> diagnostic.place().line() >= 1);
  }

  @Test
  void survivesAnyBytes() {
    byte[] bytes = new byte[70_000];
    new java.util.Random(1).nextBytes(bytes);
    writeBytes(FIRST, bytes);
    byte[] large = new byte[17 * 1024 * 1024];
    Arrays.fill(large, (byte) 'a');
    writeBytes(ANSWERS, large);
    assertThat(problems())
        .satisfiesExactly(
            problem -> assertThat(problem).contains(ANSWERS, "review/refused-file", "too large"),
            problem -> assertThat(problem).contains(FIRST, "review/schema", "not UTF-8"));
  }

  private List<String> problems() {
    return read().diagnostics().stream()
        .peek(diagnostic -> assertThat(diagnostic.severity()).isNotEqualTo(Severity.INFO))
        .map(ReviewFilesTest::shown)
        .toList();
  }

  private static String shown(Diagnostic diagnostic) {
    return diagnostic.place() + " " + diagnostic.rule() + " " + diagnostic.message();
  }

  private ReviewFiles read() {
    return ReviewFiles.read(new Sources(new FolderTree(folder)));
  }

  private void write(String path, String text) {
    writeBytes(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void writeBytes(String path, byte[] bytes) {
    try {
      Files.createDirectories(folder.resolve(path).getParent());
      Files.write(folder.resolve(path), bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
