package dev.factors.serve;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Failure;
import dev.factors.lint.Admission;
import dev.factors.lint.Outside;
import dev.factors.manuscript.Manuscript;
import dev.factors.paper.PaperReader;
import dev.factors.release.Releases;
import dev.factors.review.CommentId;
import dev.factors.review.ReviewFiles;
import dev.factors.review.ReviewFolder;
import dev.factors.source.AtomicFile;
import dev.factors.source.FolderTree;
import dev.factors.source.OverlayTree;
import dev.factors.source.SourceTree;
import dev.factors.source.Sources;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Writes comment files that were made in the browser: new ones alone, and valid ones alone. */
final class Inbox {

  private static final String EXTENSION = ".yaml";

  private final Path root;
  private final ReviewHistory history;

  Inbox(Path root, ReviewHistory history) {
    this.root = root;
    this.history = history;
  }

  /** How a delivery ended; a status of HTTP and what to say. */
  record Receipt(int status, String text) {}

  /**
   * Takes a comment file.
   *
   * @param name {@code version/handle/name.yaml}: nothing else below {@code reviews/} is written
   */
  synchronized Receipt take(String name, byte[] bytes) {
    String[] parts = name.split("/", -1);
    if (parts.length != 3
        || Version.tryParse(parts[0]).isEmpty()
        || !CommentId.isSlug(parts[1])
        || !parts[2].endsWith(EXTENSION)
        || !CommentId.isSlug(slug(parts[2]))) {
      return new Receipt(404, "a comment file is reviews/<version>/<handle>/<name>.yaml");
    }
    ReviewFolder folder = new ReviewFolder(parts[0], parts[1]);
    if (folder.equals(ReviewFolder.ofDispositions(parts[0]))) {
      return new Receipt(404, "only comments are written from here");
    }
    SourceTree tree = new FolderTree(root);
    String path = "reviews/" + name;
    try {
      if (!folder.vacant(tree, slug(parts[2])).equals(path)) {
        return new Receipt(409, path + " is there already");
      }
      SourceTree with = new OverlayTree(tree, Map.of(path, bytes));
      Optional<String> objection = fault(tree, with).map(Inbox::said).or(() -> unread(path, with));
      if (objection.isPresent()) {
        return new Receipt(422, objection.get());
      }
      AtomicFile.writeNew(root.resolve(path), bytes);
      return new Receipt(201, path);
    } catch (Failure e) {
      return new Receipt(409, e.getMessage());
    }
  }

  private static String slug(String file) {
    return file.substring(0, file.length() - EXTENSION.length());
  }

  /** What was selected may be in no commit yet: later nobody could find it. */
  private Optional<String> unread(String path, SourceTree with) {
    return ReviewFiles.read(new Sources(with)).comments().stream()
        .filter(file -> file.path().equals(path))
        .flatMap(file -> history.objection(file).stream())
        .map(problem -> problem + "; commit the text, then comment on it anew")
        .findFirst();
  }

  /** What lint would have against the file, were it there. */
  private static Optional<Diagnostic> fault(SourceTree tree, SourceTree with) {
    Manuscript before = manuscript(tree);
    return Admission.of(
            before,
            manuscript(with),
            Releases.in(tree).next(before.paper()).version(),
            Outside.NOTHING)
        .faults()
        .stream()
        .findFirst();
  }

  private static Manuscript manuscript(SourceTree tree) {
    Sources sources = new Sources(tree);
    return Manuscript.read(PaperReader.read(sources), sources);
  }

  private static String said(Diagnostic finding) {
    return finding.place().line()
        + ": "
        + finding.message()
        + (finding.help() == null ? "" : "; " + finding.help());
  }
}
