package dev.factors.lint;

import static dev.factors.lint.Mutant.of;
import static dev.factors.lint.Mutant.write;

import java.util.List;

/** Comments that do not fit what was read. */
final class ReviewMutants {

  private static final String FILE = "reviews/0.1.0/jdoe/first-reading.yaml";

  static final List<Mutant> ALL =
      List.of(
          of(
              "a comment on a factor that does not exist",
              "review/factor",
              comment("factor: ⟦declared-intend⟧")),
          of(
              "a comment on a section that does not exist",
              "review/factor",
              comment("factor: declared-intent\n    section: ⟦costs⟧")),
          of(
              "a quote that today's text does not hold",
              "review/quote",
              comment("factor: declared-intent\n    quote: ⟦the outcome that shall hold⟧")));

  private ReviewMutants() {}

  private static Mutant.Edit comment(String about) {
    return write(
        FILE,
        "reviewer: jdoe\nname: Jane Doe\nversion: 0.1.0\n"
            + "commit: 3f2a5d1c3f2a5d1c3f2a5d1c3f2a5d1c3f2a5d1c\ncomments:\n  - id: 1\n    "
            + about
            + "\n    type: technical\n    blocking: true\n    comment: Why?\n");
  }
}
