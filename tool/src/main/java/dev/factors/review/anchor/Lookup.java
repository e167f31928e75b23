package dev.factors.review.anchor;

import dev.factors.asciidoc.Document;
import dev.factors.manuscript.Projection.Range;
import dev.factors.review.Comment;
import dev.factors.review.Quote;
import dev.factors.source.Sources;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Finds what comments are about in one text of the paper: the one that their reviewer read. */
public final class Lookup {

  private final PaperText read;

  Lookup(PaperText read) {
    this.read = read;
  }

  /**
   * Looks in documents.
   *
   * @param sources that the documents were read from
   */
  public static Lookup in(Sources sources, List<Document> documents) {
    return new Lookup(new PaperText(sources, documents));
  }

  /**
   * What was found.
   *
   * @param ranges one where the words are found; more where they stand in several places and
   *     nothing says which; none where they do not stand there
   * @param reason why nothing was found; to look for what is nearest takes long
   */
  public record Found(List<Range> ranges, Supplier<String> reason) {

    public Found {
      ranges = List.copyOf(ranges);
    }

    static Found of(List<Range> ranges) {
      return new Found(ranges, () -> "");
    }

    static Found nothing(Supplier<String> reason) {
      return new Found(List.of(), reason);
    }

    /** The same, without where. */
    public Answer answer() {
      return new Answer(ranges.size(), reason.get());
    }
  }

  /**
   * In how many places something was found.
   *
   * @param problem why there is none; empty where there is one
   */
  public record Answer(int places, String problem) {

    /** There, and there alone. */
    public static final Answer ONCE = new Answer(1, "");
  }

  /** Looks for the quote of a comment, or for its paragraph where it quotes nothing. */
  public Found find(Comment comment) {
    Optional<Range> paragraph = Optional.ofNullable(comment.paragraph()).flatMap(read::paragraph);
    Quote quote = comment.quote();
    if (quote != null) {
      return find(comment, quote, paragraph);
    }
    return paragraph
        .map(range -> Found.of(List.of(range)))
        .orElseGet(() -> Found.nothing(() -> noParagraph(String.valueOf(comment.paragraph()))));
  }

  /** Whether there was a factor of a name, which it may have had before. */
  public boolean hasFactor(String name) {
    return read.factorFile(name).isPresent();
  }

  /** Whether the factor that a comment names had the section that it names. */
  public boolean hasSection(Comment comment) {
    return section(comment).isPresent();
  }

  private Found find(Comment comment, Quote quote, Optional<Range> paragraph) {
    Optional<Range> factor =
        Optional.ofNullable(comment.factor()).flatMap(read::factorFile).flatMap(read::ofFile);
    if (comment.factor() != null && factor.isEmpty()) {
      return Found.nothing(() -> "there was no factor '" + comment.factor() + "'");
    }
    Range scope = factor.orElse(read.all());
    List<Range> found = read.find(NormalisedText.needle(quote.exact()), scope);
    if (found.isEmpty()) {
      return Found.nothing(() -> notSaid(comment, quote, scope));
    }
    List<Range> left = preferred(found, range -> isBetween(range, quote));
    left = preferred(left, range -> isIn(range, section(comment)));
    left = preferred(left, range -> isIn(range, paragraph));
    // Last, since a break of the line in the right place differs as well.
    left = preferred(left, range -> read.text(range).equals(quote.exact().strip()));
    return Found.of(left);
  }

  /** Those of several that something speaks for; all where it speaks for none. */
  private static List<Range> preferred(List<Range> ranges, Predicate<Range> wanted) {
    List<Range> left = ranges.size() < 2 ? ranges : ranges.stream().filter(wanted).toList();
    return left.isEmpty() ? ranges : left;
  }

  private boolean isBetween(Range range, Quote quote) {
    String prefix = NormalisedText.needle(quote.prefix() == null ? "" : quote.prefix());
    String suffix = NormalisedText.needle(quote.suffix() == null ? "" : quote.suffix());
    return read.before(range, prefix.length() + 2).strip().endsWith(prefix)
        && read.behind(range, suffix.length() + 2).strip().startsWith(suffix);
  }

  private Optional<Range> section(Comment comment) {
    String section = comment.section();
    return section == null
        ? Optional.empty()
        : read.section(comment.factor() + "-" + section).or(() -> read.section(section));
  }

  private static boolean isIn(Range range, Optional<Range> place) {
    return place.filter(around -> around.contains(range)).isPresent();
  }

  private String noParagraph(String number) {
    return "there was no paragraph '"
        + number
        + "'"
        + read.nearestParagraph(number).map(near -> "; the nearest is '" + near + "'").orElse("");
  }

  private String notSaid(Comment comment, Quote quote, Range scope) {
    String where = comment.factor() == null ? "the paper" : "the factor '" + comment.factor() + "'";
    return where
        + " did not say this"
        + nearest(quote, scope).map(near -> "; the nearest is '" + near + "'").orElse("");
  }

  /** The words that are most like a quote; in the paper, where the factor has none. */
  private Optional<String> nearest(Quote quote, Range scope) {
    return read.findSimilar(NormalisedText.needle(quote.exact()), scope, 0.5).stream()
        .max(Comparator.comparingDouble(PaperText.Similar::similarity))
        .map(similar -> read.text(similar.range()).replace('\n', ' '));
  }
}
