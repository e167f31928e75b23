package dev.factors.review;

import static dev.factors.review.Reviews.collect;
import static dev.factors.review.Reviews.collectAll;
import static dev.factors.review.Reviews.comment;
import static dev.factors.review.Reviews.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.git.Sandbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesTest {

  private static final String DISCUSS = "refs/notes/devtools/discuss";
  private static final String REQUEST =
      "{\"timestamp\":\"1\",\"reviewRef\":\"refs/heads/a\",\"requester\":\"jdoe@example.org\"}";
  private static final String REMARK =
      "{\"timestamp\":\"2\",\"author\":\"jroe@example.org\","
          + "\"location\":{\"path\":\"paper/a\",\"range\":{\"startLine\":3}},"
          + "\"description\":\"\\u001b[31mno\\u001b[0m\"}";
  private static final String REPLY =
      "{\"timestamp\":\"3\",\"parent\":\"1234\",\"description\":\"yes\",\"resolved\":true}";

  @TempDir Path temp;
  Sandbox sandbox;
  String commit;

  @BeforeEach
  void create() {
    sandbox = Sandbox.create(temp);
    commit = sandbox.commit("Begin");
  }

  @Test
  void readsPlainTextAndLeavesItToGates() {
    sandbox.as("Jane", "jdoe@example.org");
    note("review", "Looks good.\n\nMostly.");
    Note note = notes().get(0);
    assertThat(note.ref()).isEqualTo("refs/notes/review");
    assertThat(note.object()).isEqualTo(commit);
    assertThat(note.author().email()).isEqualTo("jdoe@example.org");
    assertThat(note.text()).isEqualTo("Looks good.\n\nMostly.\n");
    assertThat(note.data()).isNull();
    assertThat(note.state()).isEqualTo(State.SUBMITTED);
    assertThat(collect(sandbox).notes()).isEmpty();
  }

  @Test
  void noticesWhatWasEditedAndWhatIsGone() {
    note("review", "first");
    sandbox.git("notes", "--ref", "review", "append", "-m", "second");
    assertThat(notes()).extracting(Note::state).containsExactly(State.SUBMITTED);
    note("review", "something else");
    assertThat(notes()).extracting(Note::state).containsExactly(State.ALTERED);
    assertThat(notes()).extracting(Note::text).containsExactly("something else\n");
    sandbox.git("notes", "--ref", "review", "remove");
    assertThat(notes()).extracting(Note::state).containsExactly(State.DELETED);
    assertThat(notes()).extracting(Note::text).containsExactly("first\n");
  }

  @Test
  void readsACommentFileThatIsANote() {
    note("review", file("jdoe", comment("1", "x")));
    assertThat(notes())
        .extracting(Note::data)
        .containsExactly(
            "{\"reviewer\":\"jdoe\",\"version\":\"0.0.1\",\"commit\":\"3f2a5d1\",\"comments\":"
                + "[{\"id\":1,\"type\":\"technical\",\"blocking\":true,\"comment\":\"x\"}]}");
  }

  @Test
  void readsTheLinesOfGitAppraise() {
    note("devtools/reviews", REQUEST);
    note("devtools/discuss", REMARK + "\n{damaged\n\n" + REPLY);
    List<Note> notes = notes();
    assertThat(notes).extracting(Note::state).containsOnly(State.SUBMITTED);
    assertThat(notes).extracting(Note::text).containsExactly(REQUEST, REMARK, "{damaged", REPLY);
    assertThat(notes)
        .extracting(Note::data)
        .containsExactly(
            REQUEST, REMARK.replace("\\u001b[31m", "").replace("\\u001b[0m", ""), null, REPLY);
  }

  @Test
  void findsLinesThatAreGone() {
    note("devtools/discuss", REMARK + "\n" + REPLY);
    note("devtools/discuss", REPLY);
    sandbox.commit("Go on");
    note("devtools/discuss", REPLY);
    assertThat(notes()).extracting(Note::state).containsExactly(State.DELETED, State.SUBMITTED);
    sandbox.git("update-ref", "-d", DISCUSS);
    assertThat(notes()).isEmpty();
  }

  @Test
  void readsMergedNotesAndNotesThatAreFannedOut() {
    note("devtools/discuss", REMARK);
    sandbox.git("update-ref", "refs/notes/devtools/theirs", DISCUSS);
    note("devtools/discuss", REMARK + "\n" + REQUEST);
    note("devtools/theirs", REMARK + "\n" + REPLY);
    sandbox.git(
        "notes", "--ref", "devtools/discuss", "merge", "-s", "cat_sort_uniq", "devtools/theirs");
    assertThat(notes()).extracting(Note::state).containsOnly(State.SUBMITTED).hasSize(3);
    String flat = commit.substring(0, 2) + "/" + commit.substring(2);
    sandbox.git("worktree", "add", "-q", "--detach", "../notes", DISCUSS);
    Sandbox other = sandbox.in(temp.resolve("notes"));
    other.write(flat, REPLY + "\n");
    other.write("README", "no note\n");
    other.git("rm", "-q", commit);
    sandbox.git("update-ref", DISCUSS, other.commit("Fan out"));
    assertThat(notes())
        .extracting(Note::state)
        .containsExactlyInAnyOrder(State.DELETED, State.DELETED, State.SUBMITTED);
  }

  @Test
  void writesThemAsJson() {
    note("devtools/discuss", REPLY);
    String json =
        new String(LedgerJson.write(collectAll(sandbox), Map.of()), StandardCharsets.UTF_8);
    assertThat(json)
        .contains("\"ref\": \"refs/notes/devtools/discuss\"", "\"data\": " + REPLY)
        .contains("\"state\": \"submitted\"");
  }

  private List<Note> notes() {
    return collectAll(sandbox).notes();
  }

  private void note(String ref, String text) {
    sandbox.gitWithInput(text, "notes", "--ref", ref, "add", "-f", "-F", "-");
  }
}
