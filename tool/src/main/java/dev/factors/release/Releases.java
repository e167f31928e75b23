package dev.factors.release;

import com.github.zafarkhaja.semver.Version;
import dev.factors.paper.Milestone;
import dev.factors.paper.Paper;
import dev.factors.source.SourceTree;
import java.util.List;
import java.util.Optional;

/**
 * The versions that a tree holds a release of.
 *
 * @param versions from the lowest to the highest
 */
public record Releases(List<Version> versions) {

  /** The folder of the releases, one folder each. */
  public static final String FOLDER = "releases";

  /** The manifest, by which a folder is known to be a release. */
  public static final String MANIFEST = "release.yaml";

  /** The comments as history knew them at the release. */
  public static final String COMMENTS = "comments.json";

  /** The releases in a tree. */
  public static Releases in(SourceTree tree) {
    return new Releases(
        tree.list(FOLDER).stream()
            .map(path -> path.split("/", -1))
            .filter(parts -> parts.length == 3 && parts[2].equals(MANIFEST))
            .flatMap(parts -> Version.tryParse(parts[1]).stream())
            .sorted()
            .toList());
  }

  /** The folder of a version's release. */
  public static String folder(Version version) {
    return FOLDER + "/" + version;
  }

  /** The highest version that was released. */
  public Optional<Version> last() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }

  /**
   * The milestone that the paper is on its way to: the lowest above everything that was released,
   * or the highest of all where there is none above.
   */
  public Milestone next(Paper paper) {
    List<Milestone> milestones = paper.milestones();
    return milestones.stream()
        .filter(milestone -> last().map(milestone.version()::isHigherThan).orElse(true))
        .findFirst()
        .orElse(milestones.get(milestones.size() - 1));
  }
}
