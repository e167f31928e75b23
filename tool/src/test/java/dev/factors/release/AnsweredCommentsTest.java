package dev.factors.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.git.Commit;
import dev.factors.git.GitRepository;
import dev.factors.git.LineDiff.Hunk;
import dev.factors.git.Sandbox;
import dev.factors.redline.Answer;
import dev.factors.review.Collector;
import dev.factors.review.CommentId;
import dev.factors.review.Row;
import dev.factors.review.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines that a commit changed because of a comment, found in an older and a newer text. */
final class AnsweredCommentsTest {

  private static final CommentId ID = new CommentId("0.0.1", "jdoe", "1");
  private static final String OLD = "paper/factors/old.adoc";
  private static final String NEW = "paper/factors/new.adoc";

  @TempDir private Path temporary;
  private Sandbox sandbox;

  @BeforeEach
  void begin() {
    sandbox = Sandbox.create(temporary);
    sandbox.write("paper/paper.yaml", "title: A Paper\n").write(OLD, text("line 5")).commit("One");
    sandbox
        .write(
            "reviews/0.0.1/jdoe/1.yaml",
            """
            reviewer: jdoe
            version: 0.0.1
            comments:
              - {id: 1, type: technical, blocking: false, comment: "Why five?"}
            """)
        .commit("Comment");
    sandbox.git("tag", "from");
  }

  @Test
  void oneOfTheCommitIsWhereItStands() {
    change(OLD, "six");
    sandbox.write("paper/other.adoc", "Another\n").commit("Something else");
    assertThat(answers()).containsExactly(new Answer(ID, OLD, OLD, new Hunk(5, 6, 5, 6)));
  }

  @Test
  void linesMoveOnWithTheText() {
    change(OLD, "six");
    sandbox.write(OLD, "A new first line\n" + text("six")).commit("Begin otherwise");
    assertThat(answers()).containsExactly(new Answer(ID, OLD, OLD, new Hunk(5, 6, 6, 7)));
  }

  @Test
  void fileIsRenamedAfterwards() {
    change(OLD, "six");
    sandbox.git("mv", OLD, NEW);
    sandbox.commit("Rename");
    assertThat(answers()).containsExactly(new Answer(ID, OLD, NEW, new Hunk(5, 6, 5, 6)));
  }

  @Test
  void fileIsRenamedBefore() {
    sandbox.git("mv", OLD, NEW);
    sandbox.commit("Rename");
    change(NEW, "six");
    assertThat(answers()).containsExactly(new Answer(ID, OLD, NEW, new Hunk(5, 6, 5, 6)));
  }

  @Test
  void commitItselfRenamesTheFile() {
    sandbox.git("mv", OLD, NEW);
    change(NEW, "six");
    assertThat(answers()).containsExactly(new Answer(ID, OLD, NEW, new Hunk(5, 6, 5, 6)));
  }

  @Test
  void whatIsNoAnswerIsLeftOut() {
    sandbox.write(OLD, text("six")).commit("Nobody asked for this");
    assertThat(answers()).isEmpty();
  }

  private void change(String file, String line) {
    sandbox.write(file, text(line)).commit("Say it\n\nAddresses-comment: " + ID);
  }

  private static String text(String fifth) {
    return IntStream.rangeClosed(1, 9)
        .mapToObj(line -> (line == 5 ? fifth : "This is line " + line) + "\n")
        .collect(Collectors.joining());
  }

  private List<Answer> answers() {
    try (GitRepository repository = sandbox.open()) {
      Commit last = repository.head();
      AnsweredComments comments =
          new AnsweredComments(
              repository,
              Revision.named("from", repository),
              Revision.of("to", last, repository),
              last);
      List<Row> rows = comments.rows(Collector.collect(repository, last, Scope.SOURCE));
      return comments.lines(rows);
    }
  }
}
