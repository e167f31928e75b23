package dev.factors.lint.rule;

import dev.factors.asciidoc.Resolver;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;
import dev.factors.review.Comment;
import dev.factors.review.CommentFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words that a comment quotes were there to be read. Where the text has changed since, or was
 * no release, only history knows: what is not found in today's text is then an info.
 */
public final class ReviewQuote extends Rule {

  public ReviewQuote() {
    super("review/quote", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    List<CommentFile> files = inspection.reviews().comments();
    if (files.isEmpty()) {
      return;
    }
    Search search = new Search(inspection);
    for (CommentFile file : files) {
      file.entries().stream()
          .filter(Comment.class::isInstance)
          .map(Comment.class::cast)
          .filter(comment -> comment.quote() != null)
          .forEach(comment -> search.check(file, comment));
    }
  }

  /** Looks for quotes, and makes the text of a factor once for all of them. */
  private static final class Search {

    private final Inspection inspection;
    private final ReadText read;
    private final Map<String, String> texts = new HashMap<>();

    Search(Inspection inspection) {
      this.inspection = inspection;
      this.read = new ReadText(inspection);
    }

    void check(CommentFile file, Comment comment) {
      String quote = QuotedText.normalised(comment.quote() == null ? "" : comment.quote().exact());
      Optional<Factor> factor =
          Optional.ofNullable(comment.factor()).flatMap(name -> read.today(name));
      String text = factor.map(this::text).orElseGet(this::paper);
      if (text.contains(quote)) {
        return;
      }
      boolean certain =
          comment.factor() != null && read.unchanged(file, comment.factor()).isPresent();
      inspection.pass(
          new Diagnostic(
              "review/quote",
              certain ? Severity.ERROR : Severity.INFO,
              KeyPlace.of(comment, "quote", inspection),
              certain
                  ? "the factor '" + comment.factor() + "' does not say this"
                  : "today's text does not say this; what was read is not looked up in history",
              certain ? "quote it word by word, or leave the quote out" : null));
    }

    private String text(Factor factor) {
      return texts.computeIfAbsent(
          factor.file(),
          file ->
              QuotedText.of(
                  Stream.concat(Stream.ofNullable(factor.section()), factor.body()), resolver()));
    }

    private String paper() {
      return texts.computeIfAbsent(
          "", none -> QuotedText.of(inspection.manuscript().document().blocks(), resolver()));
    }

    private Resolver resolver() {
      return Resolver.of(inspection.manuscript().document());
    }
  }
}
