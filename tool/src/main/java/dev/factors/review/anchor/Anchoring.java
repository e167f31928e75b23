package dev.factors.review.anchor;

import com.github.zafarkhaja.semver.Version;
import dev.factors.asciidoc.Document;
import dev.factors.diagnostic.Place;
import dev.factors.git.Commit;
import dev.factors.git.GitRepository;
import dev.factors.manuscript.Factor;
import dev.factors.manuscript.ReleasedStatements;
import dev.factors.paper.Paper;
import dev.factors.review.Anchor;
import dev.factors.review.AnchorState;
import dev.factors.review.Comment;
import dev.factors.review.CommentFile;
import dev.factors.review.CommentId;
import dev.factors.review.Row;
import dev.factors.source.SourceTree;
import dev.factors.source.Sources;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the words that comments are about stand in a commit: first in the text that the
 * reviewer read, then through the difference of the two texts. What was read is the commit that the
 * comment's file names, or else the source commit of the release.
 *
 * <p>Remembers what it has read. Open as long as its repository is.
 */
public final class Anchoring {

  private final GitRepository repository;
  private final Commit asked;
  private final Predicate<Commit> mayRead;
  private final Supplier<PaperText> reader;
  private @Nullable PaperText today;
  private final Map<String, Optional<Base>> bases = new HashMap<>();
  private final Map<String, Optional<String>> releases = new HashMap<>();
  private final Map<String, Optional<String>> tagged = new HashMap<>();

  private Anchoring(
      GitRepository repository,
      Commit asked,
      Predicate<Commit> mayRead,
      Supplier<PaperText> reader) {
    this.repository = repository;
    this.asked = asked;
    this.mayRead = mayRead;
    this.reader = reader;
  }

  /** Anchoring in a commit that knows every commit of the repository. */
  public static Anchoring in(GitRepository repository, Commit asked) {
    return new Anchoring(
        repository, asked, commit -> true, () -> PaperText.in(repository.tree(asked)));
  }

  /**
   * Anchoring in a commit that knows only what the commit reaches: every clone gives the same.
   *
   * @param sources of the commit
   * @param documents that were read from them
   */
  public static Anchoring ofSource(
      GitRepository repository, Commit source, Sources sources, List<Document> documents) {
    return new Anchoring(
        repository,
        source,
        commit -> repository.isReachable(commit, source),
        () -> new PaperText(sources, documents));
  }

  /** A text that was read, and the way from there, which not everybody asks for. */
  private final class Base {

    private final Commit commit;
    private final PaperText read;
    private final Lookup lookup;
    private @Nullable Carrier carrier;

    Base(Commit commit) {
      this.commit = commit;
      this.read = PaperText.in(repository.tree(commit));
      this.lookup = new Lookup(read);
    }

    Lookup lookup() {
      return lookup;
    }

    Carrier carrier() {
      Carrier known = carrier;
      if (known == null) {
        known = new Carrier(read, today(), renames(commit, read));
        carrier = known;
      }
      return known;
    }
  }

  /** The anchors of those comments that quote something or name a paragraph, by id. */
  public Map<CommentId, Anchor> anchors(Collection<Row> rows) {
    Map<CommentId, Anchor> anchors = new TreeMap<>();
    for (Row row : rows) {
      anchor(row.comment(), row.file()).ifPresent(anchor -> anchors.put(row.id(), anchor));
    }
    return anchors;
  }

  /**
   * The anchor of a comment; empty where it neither quotes something nor names a paragraph.
   *
   * @param file what the comment's file says of what was read
   */
  public Optional<Anchor> anchor(Comment comment, CommentFile file) {
    if (comment.quote() == null && comment.paragraph() == null) {
      return Optional.empty();
    }
    return Optional.of(
        base(file)
            .map(known -> anchor(comment, known))
            .orElseGet(() -> lost("nothing here says which text was read")));
  }

  /** Looks into the text that the reviewer read; empty where it is not known, or not here. */
  public Optional<Lookup> lookup(CommentFile file) {
    return base(file).map(Base::lookup);
  }

  /** Looks into the text of the commit itself. */
  public Lookup lookup() {
    return new Lookup(today());
  }

  private static Anchor anchor(Comment comment, Base base) {
    Lookup.Found found = base.lookup().find(comment);
    if (found.ranges().isEmpty()) {
      return lost(found.reason().get());
    }
    if (found.ranges().size() == 1) {
      return base.carrier().carry(found.ranges().get(0));
    }
    // The text that was read has the words more than once, and nothing says which were meant.
    List<Place> candidates =
        found.ranges().stream()
            .map(base.carrier()::carry)
            .map(Anchor::place)
            .flatMap(place -> Optional.ofNullable(place).stream())
            .distinct()
            .toList();
    return candidates.isEmpty()
        ? lost("the text that was read says this more than once")
        : new Anchor(AnchorState.AMBIGUOUS, null, 1, candidates, null);
  }

  private static Anchor lost(String problem) {
    return new Anchor(AnchorState.ORPHANED, null, 0, List.of(), problem);
  }

  private Optional<Base> base(CommentFile file) {
    return commitRead(file).flatMap(commit -> bases.computeIfAbsent(commit, this::base));
  }

  /** The id of the commit that the reviewer read; empty where nothing here says which. */
  public Optional<String> commitRead(CommentFile file) {
    return commitRecorded(file).or(() -> tagged.computeIfAbsent(file.version(), this::tagged));
  }

  /** The same, as files say it: tags can be moved. */
  public Optional<String> commitRecorded(CommentFile file) {
    String commit = file.commit();
    return commit == null
        ? releases.computeIfAbsent(file.version(), this::source)
        : Optional.of(commit);
  }

  /** The source commit of a release, from the manifest in the commit that is asked about. */
  private Optional<String> source(String version) {
    SourceTree tree = repository.tree(asked);
    return Version.tryParse(version)
        .flatMap(known -> ReleasedStatements.of(tree, known))
        .map(ReleasedStatements::sourceCommit)
        .filter(commit -> !commit.isEmpty());
  }

  private Optional<String> tagged(String version) {
    return Optional.ofNullable(repository.tags().get("v" + version));
  }

  private Optional<Base> base(String id) {
    return repository.findById(id).filter(mayRead).map(Base::new);
  }

  private PaperText today() {
    PaperText known = today;
    if (known == null) {
      known = reader.get();
      today = known;
    }
    return known;
  }

  /** What git sees as renamed, and what factors say they were called. */
  private Map<String, String> renames(Commit commit, PaperText read) {
    Map<String, String> renames = new HashMap<>(repository.renames(commit, asked, Paper.FOLDER));
    for (String file : read.files()) {
      if (Factor.isFactorFile(file) && today().ofFile(file).isEmpty()) {
        today().formerly(Factor.slugOf(file)).ifPresent(path -> renames.put(file, path));
      }
    }
    return renames;
  }
}
