package dev.factors.release;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Failure;
import dev.factors.git.GitRepository;
import dev.factors.source.AtomicFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a release is about to do to the repository, written down before it is done, in Git's folder
 * of the work tree. It is there only while a release is under way: one that is there when none is
 * tells of a release that was killed, and what of its leftovers is ours.
 */
final class Journal {

  private final Path file;

  private Journal(Path file) {
    this.file = file;
  }

  /** Of a work tree. */
  static Journal of(GitRepository repository) {
    return new Journal(repository.ownFile("factors-release.journal"));
  }

  /** What the repository is to become. */
  enum Goal {
    /** As with the release, once its commit is on the branch; as before, until then. */
    RELEASED,
    /** As before the release. */
    TAKEN_BACK
  }

  /**
   * An intention.
   *
   * @param version to be released
   * @param branch the ref that is moved
   * @param parent the commit that it stood at
   * @param commit the release commit, empty as long as it is not known
   * @param tag the tag object, empty as long as it is not known
   */
  record Entry(
      Goal goal, Version version, String branch, String parent, String commit, String tag) {

    /** The name of the tag. */
    String tagName() {
      return "v" + version;
    }
  }

  /** Writes an intention in the place of the one that was there. */
  void write(Entry entry) {
    Map<String, String> values = new TreeMap<>();
    values.put("goal", entry.goal().name());
    values.put("version", entry.version().toString());
    values.put("branch", entry.branch());
    values.put("parent", entry.parent());
    values.put("commit", entry.commit());
    values.put("tag", entry.tag());
    AtomicFile.write(
        file,
        values.entrySet().stream()
            .map(value -> value.getKey() + "=" + value.getValue() + "\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The intention that is there.
   *
   * @throws Failure of kind REPOSITORY where the file is not as it was written
   */
  Optional<Entry> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Properties values = new Properties();
      values.load(new StringReader(Files.readString(file)));
      return Optional.of(
          new Entry(
              Goal.valueOf(values.getProperty("goal", "")),
              Version.parse(values.getProperty("version", "")),
              values.getProperty("branch", ""),
              values.getProperty("parent", ""),
              values.getProperty("commit", ""),
              values.getProperty("tag", "")));
    } catch (IOException e) {
      throw Failure.inputOutput("cannot read " + file, e);
    } catch (IllegalArgumentException e) {
      throw Failure.repository(
          file + " is damaged: see what git status says, then delete that file", e);
    }
  }

  /** There is nothing left to do. */
  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw Failure.inputOutput("cannot delete " + file, e);
    }
  }
}
