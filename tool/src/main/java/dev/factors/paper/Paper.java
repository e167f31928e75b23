package dev.factors.paper;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Failure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A paper's configuration.
 *
 * @param title of the paper
 * @param slug first part of the names of released files
 * @param forge where the paper's repository is published, or null
 * @param editors handles of the editors
 * @param signoff whether release commits carry a Signed-off-by line
 * @param template what a factor consists of
 * @param vocabulary the words that the paper uses and avoids
 * @param language of the text, a BCP 47 tag, or null where the document says it
 * @param style how it is written
 * @param severities by rule id; a rule that is not in it has its own, one with an empty value is
 *     off
 * @param milestones from the lowest to the highest version
 */
public record Paper(
    String title,
    String slug,
    @Nullable Forge forge,
    List<String> editors,
    boolean signoff,
    Template template,
    Vocabulary vocabulary,
    @Nullable String language,
    Style style,
    Map<String, RuleSetting> severities,
    List<Milestone> milestones) {

  /** Where the configuration is, relative to the repository's root. */
  public static final String CONFIGURATION = "paper/paper.yaml";

  /** The folder that Asciidoctor may read. */
  public static final String FOLDER = "paper";

  /** The document that includes the factors. */
  public static final String MAIN_DOCUMENT = "paper/paper.adoc";

  /** The folder of the factors, one file each. */
  public static final String FACTORS = "paper/factors";

  public Paper {
    editors = List.copyOf(editors);
    severities = Map.copyOf(severities);
    milestones =
        milestones.stream()
            .sorted((one, other) -> one.version().compareTo(other.version()))
            .toList();
  }

  /**
   * The highest milestone that is not above the version: the one whose gates it takes.
   *
   * @throws Failure of kind USAGE where the version is below them all
   */
  public Milestone milestoneOf(Version version) {
    return milestones.stream()
        .filter(milestone -> milestone.version().compareToIgnoreBuildMetadata(version) <= 0)
        .reduce((lower, higher) -> higher)
        .orElseThrow(
            () ->
                Failure.usage(
                    version + " is below the first milestone, " + milestones.get(0).version()));
  }

  /** The milestone that a pre-release leads to: reported beside the one that it enforces. */
  public Optional<Milestone> milestoneAhead(Version version) {
    return version.isPreRelease()
        ? milestones.stream()
            .filter(milestone -> milestone.version().isEquivalentTo(version.toStableVersion()))
            .findFirst()
        : Optional.empty();
  }

  /** The repository's address on a forge. */
  public record Forge(Kind kind, String url, String branch) {

    /** How the forge builds its addresses. */
    public enum Kind {
      GITHUB("/new/"),
      /** Forgejo as well. */
      GITEA("/_new/");

      private final String newFile;

      Kind(String newFile) {
        this.newFile = newFile;
      }
    }

    /**
     * The address of the page that writes a new file. The parameters {@code filename}, a path, and
     * {@code value} fill it in.
     */
    public String newFile() {
      // Of an encoded branch, the slashes stay.
      return url
          + kind.newFile
          + URLEncoder.encode(branch, StandardCharsets.UTF_8)
              .replace("+", "%20")
              .replace("%2F", "/");
    }
  }
}
