package dev.factors.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.git.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reviewer and an editor are asked at a terminal, and what is written of their answers. */
final class InterviewTest {

  private static final Path SPECIMEN = Path.of("src/test/resources/specimen");
  private static final Path COMMENT = Path.of("reviews/0.0.1/jdoe/2026-03-01.yaml");

  @TempDir private Path temporary;
  private Sandbox sandbox;
  private Path repository;

  @BeforeEach
  void begin() throws IOException {
    sandbox = Sandbox.create(temporary);
    repository = sandbox.folder();
    try (Stream<Path> files = Files.walk(SPECIMEN)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sandbox.write(SPECIMEN.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    sandbox
        .write(
            "reviews/roster.yaml",
            """
            members:
              - {handle: jdoe, name: Jane Doe, emails: [author@example.org], role: reviewer}
              - {handle: editors, emails: [ed@example.org], role: editor}
            """)
        .commit("Begin");
  }

  @Test
  void reviewerIsAskedAndWritesInTheEditor() throws IOException {
    Invocation added =
        Invocation.typed(
            repository,
            editor("Nothing says: what a journey is.\n\n# 1 is no heading here\n"),
            List.of("1", "conformance", "A journey MUST", "tech", "y", "n"),
            "comments",
            "add");
    assertThat(added.code()).as(added.err()).isZero();
    assertThat(added.out()).isEqualTo(COMMENT + "\n");
    assertThat(added.err())
        .contains("A comment on ", "  1  first-step", "Factor (number or id; nothing:")
        .contains("git add " + COMMENT, "git push -u origin comments-0.0.1-jdoe-1");
    assertThat(Files.readString(repository.resolve(COMMENT)))
        .endsWith(
            """
            comments:
              - id: 1
                factor: first-step
                section: conformance
                quote: A journey MUST
                type: technical
                blocking: true
                comment: |
                  Nothing says: what a journey is.

                  # 1 is no heading here
            """);
    assertThat(Invocation.piped(repository, new byte[0], "lint", COMMENT.toString()).code())
        .isZero();
  }

  @Test
  void whatCannotBeIsAskedAgain() {
    Invocation added =
        Invocation.typed(
            repository,
            editor("Yes.\n"),
            List.of("9", "frist-step", "", "", "colour", "g", "", ""),
            "comments",
            "add");
    assertThat(added.code()).as(added.err()).isZero();
    assertThat(added.err())
        .contains("'9' is none of them", "did you mean 'first-step'?", "'colour' is none of them");
    assertThat(repository.resolve(COMMENT)).content().doesNotContain("factor:", "quote:");
  }

  @Test
  void optionsAreNotAskedFor() {
    Invocation added =
        Invocation.typed(
            repository,
            editor("Said.\n"),
            List.of("n", "n"),
            "comments",
            "add",
            "--factor=first-step",
            "--type=editorial");
    assertThat(added.code()).as(added.err()).isZero();
    assertThat(added.err()).doesNotContain("Factor (", "Type (");
  }

  @Test
  void whoGivesUpHasWrittenNothing() {
    for (List<String> typed :
        List.of(List.<String>of(), List.of("1"), List.of("", "", "general", "", "n"))) {
      Invocation added = Invocation.typed(repository, editor(" \n"), typed, "comments", "add");
      assertThat(added.code()).as(typed.toString()).isEqualTo(2);
      assertThat(added.err()).contains("nothing was written");
    }
    Invocation failed =
        Invocation.typed(repository, "false", List.of("", "", "general", "n"), "comments", "add");
    assertThat(failed.code()).isEqualTo(2);
    assertThat(failed.err()).contains("the editor 'false' has failed");
    assertThat(repository.resolve(COMMENT)).doesNotExist();
  }

  @Test
  void editorIsAskedWhatBecomesOfAComment() throws IOException {
    Invocation.typed(
        repository,
        editor("Unclear.\n"),
        List.of("1", "", "", "technical", "n", "n"),
        "comments",
        "add");
    sandbox.commit("Comment");
    Invocation disposed =
        Invocation.typed(
            repository,
            editor("It is defined above.\n"),
            List.of("rej"),
            "comments",
            "dispose",
            "0.0.1/jdoe/1",
            "--by=editors");
    assertThat(disposed.code()).as(disposed.err()).isZero();
    assertThat(disposed.err()).contains("Unclear.");
    assertThat(repository.resolve(disposed.out().strip()))
        .content()
        .endsWith(
            """
            dispositions:
              - comment: 0.0.1/jdoe/1
                disposition: rejected
                rationale: |
                  It is defined above.
                by: editors
            """);
    assertThat(Invocation.piped(repository, new byte[0], "lint", "reviews").code()).isZero();
  }

  /** An editor that writes a text above what it finds. */
  private String editor(String text) {
    Path draft = temporary.resolve("draft");
    try {
      Files.writeString(draft, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return "write() { cat '%s' \"$1\" >\"$1.new\" && mv \"$1.new\" \"$1\"; }; write"
        .formatted(draft);
  }
}
