package dev.factors.review;

import static dev.factors.review.Reviews.collect;
import static dev.factors.review.Reviews.comment;
import static dev.factors.review.Reviews.file;
import static dev.factors.review.Reviews.path;
import static dev.factors.review.Reviews.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.git.Sandbox;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {

  @TempDir Path temp;
  Sandbox sandbox;

  @BeforeEach
  void create() {
    sandbox = Sandbox.create(temp);
    sandbox.write("reviews/roster.yaml", Reviews.ROSTER).commit("Begin");
  }

  @Test
  void isTheAuthors() {
    sandbox.as("Jane", "JDoe@Example.org");
    assertThat(grade("jdoe", "Review")).isEqualTo(Identity.AUTHOR);
  }

  @Test
  void isTheAuthorsWhereTheForgeCommits() {
    sandbox.as("GitHub", "noreply@github.com").authored("Jane", "jdoe@example.org");
    assertThat(grade("jdoe", "Review")).isEqualTo(Identity.AUTHOR);
  }

  @Test
  void isTheAuthorsByTheForgesPrivateAddress() {
    sandbox.as("Some One", "123+someone@users.noreply.github.com");
    assertThat(grade("someone", "Review")).isEqualTo(Identity.AUTHOR);
    assertThat(grade("jdoe", "Review")).isEqualTo(Identity.MISMATCH);
  }

  @Test
  void isTheAuthorsThroughTheMailmap() {
    sandbox.write(".mailmap", "Jane Doe <jdoe@example.org> <jane@old.example.org>\n").commit("Map");
    sandbox.as("jane", "jane@old.example.org");
    assertThat(grade("jdoe", "Review")).isEqualTo(Identity.AUTHOR);
    assertThat(row(collect(sandbox), "0.0.1/jdoe/1").introduced().author())
        .satisfies(author -> assertThat(author.name()).isEqualTo("Jane Doe"))
        .satisfies(author -> assertThat(author.email()).isEqualTo("jdoe@example.org"));
  }

  @Test
  void isCarriedBySomebodyElse() {
    sandbox.authored("Jane", "jdoe@example.org");
    assertThat(grade("jdoe", "Review")).isEqualTo(Identity.CARRIED);
  }

  @Test
  void isCarriedByASquash() {
    assertThat(grade("jdoe", "Squash\n\nCo-authored-by: Jane Doe <jdoe@example.org>"))
        .isEqualTo(Identity.CARRIED);
  }

  @Test
  void isUnknownWhereTheRosterSaysNothing() {
    assertThat(grade("stranger", "Review")).isEqualTo(Identity.UNROSTERED);
  }

  @Test
  void isAMismatchWhereNobodyOnTheCommitIsThePerson() {
    assertThat(grade("jdoe", "Review\n\nCo-authored-by: J <jroe@example.org>"))
        .isEqualTo(Identity.MISMATCH);
  }

  private Identity grade(String handle, String message) {
    sandbox.write(path(handle, "first"), file(handle, comment("1", "x"))).commit(message);
    return row(collect(sandbox), "0.0.1/" + handle + "/1").identity();
  }
}
