package dev.factors.review;

import static dev.factors.review.Reviews.collect;
import static dev.factors.review.Reviews.comment;
import static dev.factors.review.Reviews.dispositions;
import static dev.factors.review.Reviews.file;
import static dev.factors.review.Reviews.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Place;
import dev.factors.git.Sandbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerJsonTest {

  private static final String EMPTY =
      """
      {
        "version": 1,
        "comments": [],
        "ballots": [],
        "trailers": [],
        "notes": [],
        "unreadable": [],
        "summary": {
          "total": 0,
          "state": {
            "submitted": 0,
            "pending": 0,
            "altered": 0,
            "deleted": 0,
            "replaced": 0,
            "retracted": 0
          },
          "type": {
            "general": 0,
            "technical": 0,
            "editorial": 0
          },
          "disposition": {
            "accepted": 0,
            "accepted-in-principle": 0,
            "rejected": 0,
            "deferred": 0,
            "duplicate": 0,
            "out-of-scope": 0,
            "invalid": 0,
            "question-answered": 0,
            "noted": 0
          },
          "undisposed": 0,
          "blocking": {
            "true": 0,
            "false": 0
          }
        }
      }
      """;

  private static final String ONE =
      """
          {
            "id": "0.0.1/jdoe/1",
            "reviewer": "jdoe",
            "version": "0.0.1",
            "factor": "declared-intent",
            "section": null,
            "type": "technical",
            "blocking": true,
            "comment": "say it",
            "proposedChange": null,
            "quote": {
              "exact": "the \\"words\\"",
              "prefix": null,
              "suffix": null
            },
            "paragraph": null,
            "replaces": null,
            "name": "Jane Doe",
            "affiliation": "Acme",
            "position": "no-objection",
            "state": "submitted",
            "identity": "author",
            "introduced": {
              "commit": "%s",
              "blob": "%s",
              "date": "2026-01-01T00:06:00Z",
              "author": {
                "name": "Jane",
                "email": "jdoe@example.org"
              },
              "committer": {
                "name": "Jane",
                "email": "jdoe@example.org"
              }
            },
            "ref": null,
            "file": "reviews/0.0.1/jdoe/first.yaml",
            "anchor": null,
            "disposition": "accepted",
            "response": null,
            "addressedBy": [
              "%s"
            ],
            "answer": {
              "rationale": "right",
              "by": "editors",
              "date": "2026-01-01T00:10:00Z",
              "commit": null,
              "duplicateOf": null,
              "supersedes": false,
              "overrules": false
            },
            "acknowledgement": null,
            "submitted": null
          }
      """;

  @TempDir Path temp;

  @Test
  void writesALedgerWithoutComments() {
    Sandbox sandbox = Sandbox.create(temp);
    sandbox.commit("Begin");
    assertThat(json(collect(sandbox))).isEqualTo(EMPTY);
  }

  @Test
  void writesWhatIsKnownOfAComment() {
    Sandbox sandbox = Sandbox.create(temp);
    sandbox.write("reviews/roster.yaml", Reviews.ROSTER).commit("Begin");
    sandbox.as("Jane", "jdoe@example.org");
    String entry =
        "  - {id: 1, factor: declared-intent, type: technical, blocking: true,"
            + " quote: 'the \"words\"', comment: \"\\e[31msay it\\e[0m\"}\n";
    sandbox.write(path("jdoe", "first"), "position: no-objection\n" + file("jdoe", entry));
    String commit = sandbox.commit("Review");
    String blob = sandbox.git("rev-parse", "HEAD:" + path("jdoe", "first"));
    String answer = "{comment: 0.0.1/jdoe/1, disposition: accepted, rationale: right, by: editors}";
    sandbox.write("reviews/0.0.1/dispositions/first.yaml", dispositions(answer));
    String change = sandbox.commit("Say it\n\nAddresses-comment: 0.0.1/jdoe/1");
    String json = json(collect(sandbox));
    assertThat(json).contains(ONE.formatted(commit, blob, change).stripTrailing());
    assertThat(json).isEqualTo(json(collect(sandbox)));
  }

  @Test
  void saysWhereACommentStandsToday() {
    Sandbox sandbox = Sandbox.create(temp);
    sandbox
        .write(path("jdoe", "first"), file("jdoe", comment("1", "x"), comment("2", "y")))
        .commit("Review");
    Ledger ledger = collect(sandbox);
    Place place = Place.of("paper/factors/a.adoc", 7, 3, 9);
    Map<CommentId, Anchor> anchors =
        Map.of(
            ledger.rows().get(0).id(), new Anchor(AnchorState.MOVED, place, 0.857, List.of(), null),
            ledger.rows().get(1).id(), new Anchor(AnchorState.ORPHANED, null, 0, List.of(), null));
    assertThat(new String(LedgerJson.write(ledger, anchors), StandardCharsets.UTF_8))
        .containsIgnoringWhitespaces(
            """
            "anchor": {"state": "moved", "file": "paper/factors/a.adoc", "line": 7, "score": 0.86}
            """,
            """
            "anchor": {"state": "orphaned", "file": null, "line": null, "score": 0.00}
            """);
  }

  @Test
  void knowsTheIdsOfAFrozenLedger() {
    Sandbox sandbox = Sandbox.create(temp);
    sandbox
        .write(path("jdoe", "first"), file("jdoe", comment("10", "x"), comment("2", "y")))
        .commit("Review");
    Ledger ledger = collect(sandbox);
    assertThat(LedgerJson.ids("comments.json", LedgerJson.write(ledger, Map.of())))
        .extracting(CommentId::toString)
        .containsExactly("0.0.1/jdoe/2", "0.0.1/jdoe/10");
    assertThat(
            ledger.vanishedSince(
                LedgerJson.ids("comments.json", LedgerJson.write(ledger, Map.of()))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"version\": 2}", "{", "{\"version\": 1, \"comments\": [{"})
  void refusesWhatIsNoLedger(String text) {
    assertThatThrownBy(() -> LedgerJson.ids("comments.json", text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("comments.json");
  }

  private static String json(Ledger ledger) {
    return new String(LedgerJson.write(ledger, Map.of()), StandardCharsets.UTF_8);
  }
}
