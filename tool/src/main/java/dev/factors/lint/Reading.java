package dev.factors.lint;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Place;
import dev.factors.manuscript.Factor;
import dev.factors.manuscript.Manuscript;
import dev.factors.manuscript.Statement;
import dev.factors.review.ReviewFiles;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What rules look at beside the manuscript itself; made when the first asks, and once for all. */
final class Reading {

  private final Manuscript manuscript;
  private final IdentityHashMap<Block, List<Passage>> passages = new IdentityHashMap<>();
  private final IdentityHashMap<Factor, List<Statement>> statements = new IdentityHashMap<>();
  private @Nullable List<Factor> factors;
  private @Nullable ReviewFiles reviews;
  private @Nullable Set<Place> verbatimLines;

  Reading(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  Manuscript manuscript() {
    return manuscript;
  }

  List<Factor> factors() {
    if (factors == null) {
      factors = manuscript.allFactors();
    }
    return factors;
  }

  List<Statement> statements(Factor factor) {
    return statements.computeIfAbsent(factor, Factor::statements);
  }

  ReviewFiles reviews() {
    if (reviews == null) {
      reviews = ReviewFiles.read(manuscript.sources());
    }
    return reviews;
  }

  List<Passage> passages(Block block) {
    return passages.computeIfAbsent(block, Passage::of);
  }

  /** Where lines begin that are shown as they are written. */
  Set<Place> verbatimLines() {
    if (verbatimLines == null) {
      verbatimLines =
          manuscript.documents().stream()
              .flatMap(document -> document.blocks())
              .filter(Prose::isVerbatim)
              .flatMap(block -> block.lines().stream())
              .map(Block.Line::place)
              .map(place -> Place.at(place.file(), place.line(), 1))
              .collect(Collectors.toSet());
    }
    return verbatimLines;
  }
}
