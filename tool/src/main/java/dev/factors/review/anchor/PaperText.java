package dev.factors.review.anchor;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import dev.factors.diagnostic.Nearest;
import dev.factors.diagnostic.Place;
import dev.factors.manuscript.FormerNames;
import dev.factors.manuscript.Manuscript;
import dev.factors.manuscript.ParagraphNumbers;
import dev.factors.manuscript.Projection;
import dev.factors.manuscript.Projection.Range;
import dev.factors.paper.Paper;
import dev.factors.source.SourceFile;
import dev.factors.source.SourceTree;
import dev.factors.source.Sources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the paper says in one tree, as readers see it and as it is written. */
final class PaperText {

  private final Sources sources;
  private final List<Document> documents;
  private final Projection projection;
  private final NormalisedText normalised;
  private final Map<String, Block> paragraphs = new HashMap<>();
  private final Map<String, Block> sections = new HashMap<>();

  PaperText(Sources sources, List<Document> documents) {
    this.sources = sources;
    this.documents = documents;
    this.projection = Projection.of(documents);
    this.normalised = NormalisedText.of(projection.text());
    for (Document document : documents) {
      ParagraphNumbers.in(document).blocks().forEach(paragraphs::putIfAbsent);
      for (Block block : document.blocks()) {
        String id = block.id();
        if (block.is("section") && id != null) {
          sections.putIfAbsent(id, block);
        }
      }
    }
  }

  /** The paper in a tree. */
  static PaperText in(SourceTree tree) {
    Sources sources = new Sources(tree);
    return new PaperText(sources, Manuscript.documents(sources));
  }

  /** All files that bring text. */
  Set<String> files() {
    Set<String> files = new LinkedHashSet<>();
    for (Document document : documents) {
      for (Block block : document.blocks()) {
        files.add(block.place().file());
      }
    }
    return files;
  }

  Optional<SourceFile> file(String path) {
    return sources.file(path);
  }

  /** The file of a factor, by the name that it has or had. */
  Optional<String> factorFile(String slug) {
    String path = Paper.FACTORS + "/" + slug + ".adoc";
    return projection.ofFile(path).isPresent() ? Optional.of(path) : formerly(slug);
  }

  /** The file of the factor that says that it was called so. */
  Optional<String> formerly(String slug) {
    return FormerNames.entries(documents)
        .filter(entry -> slug.equals(entry.value()))
        .map(entry -> entry.place().file())
        .findFirst();
  }

  /** The text of a paragraph by its number. */
  Optional<Range> paragraph(String number) {
    return Optional.ofNullable(paragraphs.get(number)).flatMap(projection::of);
  }

  /** The number of a paragraph that is most like one that there is not. */
  Optional<String> nearestParagraph(String number) {
    return Nearest.to(number, paragraphs.keySet());
  }

  /** The text of a section by its id. */
  Optional<Range> section(String id) {
    return Optional.ofNullable(sections.get(id)).flatMap(projection::of);
  }

  Optional<Range> ofFile(String path) {
    return projection.ofFile(path);
  }

  Optional<Range> ofLines(String file, int first, int end) {
    return projection.ofLines(file, first, end);
  }

  Range all() {
    return new Range(0, projection.text().length());
  }

  Place place(Range range) {
    return projection.place(range);
  }

  /** The text of a part, as it reads. */
  String text(Range range) {
    return projection.text().substring(range.start(), range.end());
  }

  /** The text of a part, normalised. */
  String normalised(Range range) {
    return normalised
        .text()
        .substring(normalised.index(range.start()), normalised.index(range.end()));
  }

  /** What stands before a part, normalised. */
  String before(Range range, int length) {
    int end = normalised.index(range.start());
    return normalised.text().substring(Math.max(0, end - length), end);
  }

  /** What stands behind a part, normalised. */
  String behind(Range range, int length) {
    int start = normalised.index(range.end());
    return normalised.text().substring(start, Math.min(normalised.text().length(), start + length));
  }

  /** Where normalised words stand in a part of the text. */
  List<Range> find(String needle, Range scope) {
    List<Range> found = new ArrayList<>();
    if (needle.isEmpty()) {
      return found;
    }
    String text = normalised.text();
    int end = normalised.index(scope.end());
    int from = text.indexOf(needle, normalised.index(scope.start()));
    while (from >= 0 && from + needle.length() <= end) {
      found.add(range(from, from + needle.length()));
      from = text.indexOf(needle, from + 1);
    }
    return found;
  }

  /** Where something like the normalised words stands in a part of the text, the best first. */
  List<Similar> findSimilar(String needle, Range scope, double least) {
    int start = normalised.index(scope.start());
    String text = normalised.text().substring(start, normalised.index(scope.end()));
    return Alignment.find(needle, text, least).stream()
        .map(
            match ->
                new Similar(range(start + match.start(), start + match.end()), match.similarity()))
        .toList();
  }

  /** The part that characters of the normalised text come from. */
  private Range range(int start, int end) {
    int from = normalised.origin(start);
    return new Range(from, Math.max(from, normalised.origin(end - 1) + 1));
  }

  /** A part of the text that is like something. */
  record Similar(Range range, double similarity) {}
}
