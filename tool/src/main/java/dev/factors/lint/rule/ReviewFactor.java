package dev.factors.lint.rule;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Nearest;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;
import dev.factors.manuscript.ReleasedStatements;
import dev.factors.paper.Template;
import dev.factors.review.Comment;
import dev.factors.review.CommentFile;
import dev.factors.review.anchor.Lookup;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A comment is about a factor and a section that were there to be read. What neither the release
 * nor today's paper has, history is asked for; where it cannot answer, the finding is a warning.
 */
public final class ReviewFactor extends Rule {

  public ReviewFactor() {
    super("review/factor", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    List<CommentFile> files = inspection.reviews().comments();
    if (files.isEmpty()) {
      return;
    }
    ReadText read = new ReadText(inspection);
    for (CommentFile file : files) {
      file.entries().stream()
          .filter(Comment.class::isInstance)
          .map(Comment.class::cast)
          .filter(comment -> comment.factor() != null)
          .forEach(comment -> check(inspection, file, comment, read));
    }
  }

  private static void check(
      Inspection inspection, CommentFile file, Comment comment, ReadText read) {
    String name = String.valueOf(comment.factor());
    Optional<ReleasedStatements> release = read.release(file);
    boolean known =
        release
            .map(version -> version.factor(name).isPresent())
            .orElseGet(() -> read.today(name).isPresent());
    Optional<Lookup> history =
        known || release.isPresent() ? Optional.empty() : inspection.history().textRead(file);
    if (!known && history.filter(text -> text.hasFactor(name)).isEmpty()) {
      List<String> names =
          release
              .map(
                  version -> version.factors().stream().map(ReleasedStatements.Factor::id).toList())
              .orElseGet(() -> inspection.factors().stream().map(Factor::slug).toList());
      report(
          inspection,
          comment,
          "factor",
          "version " + file.version() + " has no factor '" + name + "'",
          Nearest.to(name, names)
              .map(near -> "did you mean '" + near + "'?")
              .orElse("the id of a factor is the name of its file, without .adoc"),
          severity(release.isPresent() || history.isPresent()));
    } else if (known && comment.section() != null) {
      checkSection(inspection, file, comment, read);
    }
  }

  /** A factor that has changed since it was released may have had other sections. */
  private static void checkSection(
      Inspection inspection, CommentFile file, Comment comment, ReadText read) {
    Template template = inspection.paper().template();
    if (template.section(String.valueOf(comment.section())).isPresent()) {
      return;
    }
    String name = String.valueOf(comment.factor());
    boolean released = read.release(file).isPresent();
    Optional<Factor> factor = released ? read.unchanged(file, name) : read.today(name);
    if (factor.isEmpty()) {
      return;
    }
    List<String> sections = sections(factor.get(), template);
    if (sections.contains(comment.section())) {
      return;
    }
    Optional<Lookup> history = released ? Optional.empty() : inspection.history().textRead(file);
    if (history.filter(text -> text.hasSection(comment)).isEmpty()) {
      report(
          inspection,
          comment,
          "section",
          "the factor '" + name + "' has no section '" + comment.section() + "'",
          "its sections are " + String.join(", ", sections),
          severity(released || history.isPresent()));
    }
  }

  private static Severity severity(boolean certain) {
    return certain ? Severity.ERROR : Severity.WARNING;
  }

  private static List<String> sections(Factor factor, Template template) {
    return Stream.concat(
            template.sections().stream().map(Template.Section::id),
            factor.sections().stream().map(factor::sectionId).filter(Objects::nonNull))
        .distinct()
        .toList();
  }

  private static void report(
      Inspection inspection,
      Comment comment,
      String key,
      String message,
      String help,
      Severity severity) {
    inspection.pass(
        new Diagnostic(
            "review/factor",
            severity,
            inspection.reviews().places().of(comment.place(), key),
            message,
            help));
  }
}
