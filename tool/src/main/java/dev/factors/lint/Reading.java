package dev.factors.lint;

import com.github.zafarkhaja.semver.Version;
import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Place;
import dev.factors.manuscript.Factor;
import dev.factors.manuscript.Manuscript;
import dev.factors.manuscript.ReleasedStatements;
import dev.factors.manuscript.Statement;
import dev.factors.review.ReviewFiles;
import dev.factors.source.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What rules look at beside the manuscript itself; made when the first asks, and once for all. */
final class Reading {

  private final Manuscript manuscript;
  private final Outside outside;
  private final IdentityHashMap<Block, List<Passage>> passages = new IdentityHashMap<>();
  private final IdentityHashMap<Factor, List<Statement>> statements = new IdentityHashMap<>();
  private final Lazy<ReviewFiles> reviews;
  private final Map<Version, Optional<ReleasedStatements>> releases = new HashMap<>();
  private final Lazy<Optional<Version>> lastRelease;
  private final Lazy<QuotedBlocks> quoted;
  private final Lazy<WordIndex> words;
  private final Lazy<List<Passage>> allPassages = new Lazy<>(this::readAll);
  private final Lazy<Set<Place>> verbatimLines = new Lazy<>(this::findVerbatimLines);

  Reading(Manuscript manuscript, Outside outside) {
    this.outside = outside;
    this.manuscript = manuscript;
    this.quoted = new Lazy<>(() -> QuotedBlocks.in(manuscript.blocks()));
    this.reviews = new Lazy<>(() -> ReviewFiles.read(manuscript.sources()));
    this.words = new Lazy<>(() -> new WordIndex(passages()));
    this.lastRelease = new Lazy<>(() -> ReleasedStatements.last(tree()));
  }

  Manuscript manuscript() {
    return manuscript;
  }

  Outside outside() {
    return outside;
  }

  List<Factor> factors() {
    return manuscript.allFactors();
  }

  List<Statement> statements(Factor factor) {
    return statements.computeIfAbsent(factor, Factor::statements);
  }

  ReviewFiles reviews() {
    return reviews.get();
  }

  Optional<ReleasedStatements> release(Version version) {
    return releases.computeIfAbsent(version, of -> ReleasedStatements.of(tree(), of));
  }

  Optional<ReleasedStatements> lastRelease() {
    return lastRelease.get().flatMap(this::release);
  }

  boolean isQuoted(Block block) {
    return quoted.get().contains(block);
  }

  List<Passage> passages(Block block) {
    return passages.computeIfAbsent(block, Passage::of);
  }

  /** Everything that is read as sentences, in the order of the documents. */
  Stream<Passage> passages() {
    return allPassages.get().stream();
  }

  WordIndex words() {
    return words.get();
  }

  /** Where lines begin in which every character counts, as they are shown as they are written. */
  Set<Place> verbatimLines() {
    return verbatimLines.get();
  }

  private SourceTree tree() {
    return manuscript.sources().tree();
  }

  private List<Passage> readAll() {
    List<Passage> read = new ArrayList<>();
    for (Block block : manuscript.blocks()) {
      read.addAll(passages(block));
    }
    return read;
  }

  private Set<Place> findVerbatimLines() {
    Set<Place> found = new HashSet<>();
    for (Block block : manuscript.blocks()) {
      if (isShownAsWritten(block)) {
        for (Block.Line line : block.lines()) {
          found.add(Place.at(line.place().file(), line.place().line(), 1));
        }
      }
    }
    return found;
  }

  private static boolean isShownAsWritten(Block block) {
    return Prose.isVerbatim(block)
        || block.is("verse")
        || "tsv".equals(block.attributes().get("format"))
        || "\\t".equals(block.attributes().get("separator"));
  }
}
