package dev.factors.review.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.diagnostic.Place;
import dev.factors.git.GitRepository;
import dev.factors.git.Sandbox;
import dev.factors.manuscript.Manuscript;
import dev.factors.review.Anchor;
import dev.factors.review.AnchorState;
import dev.factors.review.Collector;
import dev.factors.review.CommentId;
import dev.factors.review.Ledger;
import dev.factors.review.Scope;
import dev.factors.source.Sources;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnchoringTest {

  private static final String FACTOR = "paper/factors/declared-intent.adoc";

  private static final String TEXT =
      """
      [#declared-intent]
      = Declared Intent
      :factor-status: draft

      [.principle]
      A request states the *outcome* that should hold, not the steps to reach it.

      [#declared-intent-why]
      == Why it matters

      When the third step fails, the consumer has to know what the first two have left behind.
      When the producer finds a better way, every script describes the old one -- for ever.
      The producer decides.

      See xref:other[] for the rest of the argument.
      The producer decides.

      [#declared-intent-conformance]
      == Conformance

      [.conformance]
      [[declared-intent-c1]]C1:: A contract MUST NOT ask the consumer for the steps.
      [[declared-intent-c2]]C2:: A default MUST be shown.

      [#declared-intent-cost]
      == Cost of absence

      |===
      | Stage | What holds

      | Discovery
      | The contract offers outcomes in words.
      |===
      """;

  private static final String OTHER =
      """
      [#other]
      = Safe Reconciliation

      Another factor says other things.
      """;

  @TempDir private Path folder;
  private Sandbox sandbox;
  private String read;

  @BeforeEach
  void writePaper() {
    sandbox = Sandbox.create(folder);
    sandbox.write("paper/paper.adoc", paper("declared-intent", "other"));
    sandbox.write(FACTOR, TEXT).write("paper/factors/other.adoc", OTHER);
    read = sandbox.commit("The paper");
  }

  @Test
  void finds_what_readers_see_in_an_unchanged_text() {
    assertPlace(anchor("{exact: 'the outcome that should hold'}"), AnchorState.EXACT, FACTOR, 6);
    assertPlace(anchor("'describes the old one — for ever.'"), AnchorState.EXACT, FACTOR, 12);
    assertPlace(anchor("'See Safe Reconciliation for the'"), AnchorState.EXACT, FACTOR, 15);
    assertPlace(anchor("'C1 A contract MUST NOT'"), AnchorState.EXACT, FACTOR, 22);
    assertPlace(anchor("'Discovery The contract offers'"), AnchorState.EXACT, FACTOR, 31);
    assertPlace(anchor("'first two have left behind. When the'"), AnchorState.EXACT, FACTOR, 11);
  }

  @Test
  void finds_what_copying_has_changed() {
    assertPlace(
        anchor("'re\u00ADquest states the *out-\n\n      come*'"), AnchorState.EXACT, FACTOR, 6);
    assertPlace(anchor("'old one -- for'"), AnchorState.EXACT, FACTOR, 12);
  }

  @Test
  void says_what_was_not_there_to_be_read() {
    Anchor anchor = anchor("'A request says the outcome that holds'");
    assertThat(anchor.state()).isEqualTo(AnchorState.ORPHANED);
    assertThat(anchor.place()).isNull();
    assertThat(anchor.problem()).contains("the nearest is 'A request states the outcome that");
  }

  @Test
  void takes_none_of_two_unless_something_says_which() {
    Anchor anchor = anchor("'The producer decides.'");
    assertThat(anchor.state()).isEqualTo(AnchorState.AMBIGUOUS);
    assertThat(anchor.place()).isNull();
    assertThat(anchor.candidates()).extracting(place -> place.line()).containsExactly(13, 16);
    assertPlace(
        anchor("{exact: 'The producer decides.', prefix: 'of the argument. '}"),
        AnchorState.EXACT,
        FACTOR,
        16);
    assertPlace(
        anchor("'The producer decides.', paragraph: declared-intent-why-1"),
        AnchorState.EXACT,
        FACTOR,
        13);
  }

  @Test
  void finds_a_paragraph_by_its_number() {
    assertPlace(anchorOf("paragraph: declared-intent-why-2"), AnchorState.EXACT, FACTOR, 15);
    assertPlace(anchorOf("paragraph: declared-intent-c2"), AnchorState.EXACT, FACTOR, 23);
    Anchor missing = anchorOf("paragraph: declared-intent-why-7");
    assertThat(missing.state()).isEqualTo(AnchorState.ORPHANED);
    assertThat(missing.problem()).contains("the nearest is 'declared-intent-why-1'");
  }

  @Test
  void follows_lines_that_others_have_moved_down() {
    rewrite(TEXT.replace("[.principle]", "NOTE: New.\n\n[.principle]"));
    assertPlace(anchor("'the outcome that should hold'"), AnchorState.EXACT, FACTOR, 8);
    assertPlace(
        anchor("{exact: 'The producer decides.', prefix: 'of the argument.'}"),
        AnchorState.EXACT,
        FACTOR,
        18);
  }

  @Test
  void follows_a_sentence_that_was_edited() {
    rewrite(TEXT.replace("the consumer has to know what", "a consumer has to find out what"));
    Anchor anchor = anchor("'the consumer has to know what the first two have left behind'");
    assertPlace(anchor, AnchorState.MOVED, FACTOR, 11);
    assertThat(anchor.score()).isBetween(0.85, 0.99);
    assertPlace(anchor("'When the third step fails'"), AnchorState.EXACT, FACTOR, 11);
  }

  @Test
  void follows_a_paragraph_whose_lines_break_elsewhere() {
    rewrite(TEXT.replace("step fails, the", "step fails,\nthe").replace("two have", "two\nhave"));
    Anchor anchor = anchor("'When the third step fails, the consumer has to know'");
    assertPlace(anchor, AnchorState.EXACT, FACTOR, 11);
    assertThat(Objects.requireNonNull(anchor.place()).endLine()).isEqualTo(12);
  }

  @Test
  void follows_a_sentence_to_another_file() {
    String sentence = "When the producer finds a better way, every script describes the old one";
    rewrite(TEXT.replace(sentence + " -- for ever.\n", ""));
    sandbox.write("paper/factors/other.adoc", OTHER + sentence + " -- for ever.\n");
    sandbox.commit("Move a sentence");
    assertPlace(anchor("'" + sentence + "'"), AnchorState.MOVED, "paper/factors/other.adoc", 5);
  }

  @Test
  void follows_a_factor_to_its_new_name() {
    sandbox.git("mv", FACTOR, "paper/factors/stated-intent.adoc");
    sandbox.write(
        "paper/factors/stated-intent.adoc",
        TEXT.replace("declared-intent", "stated-intent")
            .replace(
                ":factor-status: draft",
                ":factor-status: draft\n:factor-formerly: declared-intent"));
    sandbox.write("paper/paper.adoc", paper("stated-intent", "other"));
    sandbox.commit("Rename");
    assertPlace(
        anchor("'the outcome that should hold'"),
        AnchorState.EXACT,
        "paper/factors/stated-intent.adoc",
        7);
  }

  @Test
  void gives_up_what_was_deleted() {
    rewrite(
        TEXT.replace(
            "When the producer finds a better way, every script describes the old one -- for ever.\n",
            ""));
    Anchor anchor = anchor("'every script describes the old one'");
    assertThat(anchor.state()).isEqualTo(AnchorState.ORPHANED);
    assertThat(anchor.problem()).isNull();
  }

  /** The difference pairs lines that are alike with those of the first copy. */
  @Test
  void does_not_take_a_new_copy_for_the_lines_that_were_there() {
    String lines = "Bring in what is needed.\nThen start a request.\n";
    rewrite(TEXT + "\nHere:\n\n" + lines + "\n\nThe outcome is stated last.\n");
    read = sandbox.git("rev-parse", "HEAD");
    rewrite(
        TEXT
            + "\nEither:\n\n"
            + lines
            + "\nOr elsewhere:\n\n"
            + lines
            + "\nThe outcome is stated last.\n");
    Anchor anchor = anchor("'start a request.'");
    assertThat(anchor.state()).isEqualTo(AnchorState.AMBIGUOUS);
    assertThat(anchor.candidates()).extracting(Place::line).containsExactly(43, 38);
  }

  @Test
  void follows_short_words_that_are_the_only_ones() {
    rewrite(
        TEXT.replaceFirst(
            "When the producer finds(?s:.*?)decides.",
            "Sooner or later the old one stays on, and nobody can tell which part is in use."));
    assertPlace(anchor("'the old one'"), AnchorState.EXACT, FACTOR, 12);
  }

  @Test
  void reads_the_release_where_no_commit_is_named() {
    sandbox.write(
        "releases/0.0.1/release.yaml",
        "version: 0.0.1\nsource: {commit: " + read + "}\nfactors: []\n");
    rewrite(TEXT.replace("A request states", "A wish says"));
    assertPlace(
        anchors("", "quote: 'A request states the outcome that should hold'"),
        AnchorState.MOVED,
        FACTOR,
        6);
  }

  @Test
  void does_not_guess_what_was_read() {
    assertThat(anchors("", "quote: 'the outcome'").problem())
        .isEqualTo("nothing here says which text was read");
    assertThat(anchors("commit: 0000000", "quote: 'the outcome'").state())
        .isEqualTo(AnchorState.ORPHANED);
  }

  private void rewrite(String text) {
    sandbox.write(FACTOR, text);
    sandbox.commit("Change the text");
  }

  private Anchor anchor(String quote) {
    return anchorOf("quote: " + quote);
  }

  private Anchor anchorOf(String keys) {
    return anchors("commit: " + read, keys);
  }

  private Anchor anchors(String head, String keys) {
    sandbox.write(
        "reviews/0.0.1/jdoe/a.yaml",
        "reviewer: jdoe\nversion: 0.0.1\n"
            + head
            + "\ncomments:\n  - {id: 1, factor: declared-intent, type: general, comment: Hm., "
            + keys
            + "}\n");
    sandbox.commit("Comment");
    try (GitRepository repository = sandbox.open()) {
      Ledger ledger = Collector.collect(repository, repository.head(), Scope.SOURCE);
      Sources sources = new Sources(repository.tree(repository.head()));
      Map<CommentId, Anchor> anchors =
          Anchoring.ofSource(repository, repository.head(), sources, Manuscript.documents(sources))
              .anchors(ledger.rows());
      return Objects.requireNonNull(anchors.get(new CommentId("0.0.1", "jdoe", "1")));
    }
  }

  private static void assertPlace(Anchor anchor, AnchorState state, String file, int line) {
    assertThat(anchor.state()).as(anchor.toString()).isEqualTo(state);
    assertThat(anchor.place()).isNotNull();
    assertThat(Objects.requireNonNull(anchor.place()).file()).isEqualTo(file);
    assertThat(Objects.requireNonNull(anchor.place()).line()).as(anchor.toString()).isEqualTo(line);
  }

  private static String paper(String... factors) {
    StringBuilder text = new StringBuilder("= A Paper\n\nAn introduction.\n");
    for (String factor : factors) {
      text.append("\ninclude::factors/").append(factor).append(".adoc[leveloffset=+1]\n");
    }
    return text.toString();
  }
}
