package dev.factors.review;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Place;
import dev.factors.source.SourceFile;
import dev.factors.source.SourceTree;
import dev.factors.source.Sources;
import dev.factors.yaml.Schema;
import dev.factors.yaml.YamlDocument;
import dev.factors.yaml.YamlNode;
import dev.factors.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the files below {@code reviews/}, each by what its path says it is. */
final class ReviewReader {

  private static final String HANDLE_FORM = "use lower-case letters, digits and hyphens";

  private static final String NO_FILE = "this is no regular file";
  private static final String MODULES = ".gitmodules";
  private static final Pattern MODULE =
      Pattern.compile("\\s*path\\s*=\\s*(" + ReviewPath.ROOT + "/.*?)\\s*");

  private final Sources sources;
  private final Findings findings = new Findings();
  private final List<CommentFile> comments = new ArrayList<>();
  private final List<DispositionFile> dispositions = new ArrayList<>();
  private final List<String> keyFiles = new ArrayList<>();
  private final Map<String, Schema> schemas = new HashMap<>();
  private final Places places = new Places();
  private Roster roster = Roster.EMPTY;

  ReviewReader(Sources sources) {
    this.sources = sources;
  }

  ReviewFiles read() {
    switch (sources.tree().kind(ReviewPath.ROOT)) {
      case FOLDER -> sources.tree().list(ReviewPath.ROOT).forEach(this::read);
      case MISSING -> {}
      case FILE, LINK, OTHER ->
          findings.error(
              Findings.REFUSED,
              Place.ofFile(ReviewPath.ROOT),
              "this is no folder",
              "reviews are files below a folder of this name");
    }
    sources.file(MODULES).ifPresent(this::refuseModules);
    KeyFileChecks.check(sources.tree(), keyFiles, roster, findings);
    EntryChecks.check(comments, roster, places, findings);
    DispositionChecks.check(dispositions, comments, roster, places, findings);
    return new ReviewFiles(comments, dispositions, roster, places, findings.sorted());
  }

  /** A submodule that was not fetched is an empty folder, of which nothing else tells. */
  private void refuseModules(SourceFile modules) {
    for (String line : modules.lines()) {
      Matcher path = MODULE.matcher(line);
      if (path.matches()) {
        findings.error(
            Findings.REFUSED,
            Place.ofFile(path.group(1)),
            NO_FILE,
            "remove it: a submodule perhaps?");
      }
    }
  }

  private void read(String path) {
    Place place = Place.ofFile(path);
    switch (sources.tree().kind(path)) {
      case LINK ->
          findings.error(
              Findings.REFUSED, place, "a symbolic link has no place here", "put the file itself");
      case FILE -> readFile(path, place);
      default ->
          findings.error(Findings.REFUSED, place, NO_FILE, "remove it: a submodule perhaps?");
    }
  }

  private void readFile(String path, Place place) {
    Optional<ReviewPath> reviewPath = ReviewPath.of(path);
    if (path.equals(Roster.FILE)) {
      readDocument(path, "roster").ifPresent(this::readRoster);
    } else if (KeyFiles.isOne(path)) {
      keyFiles.add(path);
    } else if (reviewPath.isPresent()) {
      readReview(reviewPath.get(), place);
    } else if (looksLikeYaml(path)) {
      findings.error(
          Findings.REFUSED,
          place,
          "this is not where a comment file can be",
          "comments are read from reviews/<version>/<handle>/<name>.yaml");
    }
  }

  private void readRoster(Mapping root) {
    roster = RosterReader.read(root);
    RosterChecks.check(roster, findings);
  }

  private void readReview(ReviewPath path, Place place) {
    checkNames(path, place);
    if (path.holdsDispositions()) {
      readDocument(path.toString(), "dispositions")
          .ifPresent(root -> readDispositions(path.toString(), root));
    } else {
      readDocument(path.toString(), "comments").ifPresent(root -> readComments(path, root));
    }
  }

  private void readDispositions(String path, Mapping root) {
    root.mappings("dispositions").forEach(places::add);
    root.mappings("acknowledgements").forEach(places::add);
    dispositions.add(DispositionFileReader.read(path, root));
  }

  private void readComments(ReviewPath path, Mapping root) {
    places.addFile(path.toString(), root);
    root.mappings("comments").forEach(places::add);
    checkSame(root, "reviewer", path.reviewer(), "the reviewer's folder");
    if (Version.isValid(path.version())) {
      checkVersion(path, root);
    }
    comments.add(CommentFileReader.read(path, root));
  }

  /** In a folder that is no version, only the folder's name is amiss. */
  private void checkVersion(ReviewPath path, Mapping root) {
    checkSame(root, "version", path.version(), "the version's folder");
    boolean released = sources.tree().kind("releases/" + path.version()) == SourceTree.Kind.FOLDER;
    if (root.get("commit").isEmpty() && !released) {
      findings.error(
          Findings.IDENTITY,
          root.get("version").map(YamlNode::place).orElse(root.place()),
          path.version() + " is not released: nobody can know which text was read",
          "add 'commit:' with the id of the commit that was read");
    }
  }

  private void checkNames(ReviewPath path, Place place) {
    if (!Version.isValid(path.version())) {
      findings.error(
          Findings.IDENTITY,
          place,
          "the folder '" + path.version() + "' is no version",
          "name it as the version that was read, such as 0.0.1");
    }
    if (!CommentId.isSlug(path.reviewer())) {
      findings.error(
          Findings.IDENTITY,
          place,
          "the folder '" + path.reviewer() + "' is no handle",
          HANDLE_FORM);
    }
    if (!CommentId.isSlug(path.slug())) {
      findings.error(
          Findings.IDENTITY, place, "the file name '" + path.file() + "' is no slug", HANDLE_FORM);
    }
  }

  private void checkSame(Mapping root, String key, String folder, String what) {
    root.get(key)
        .filter(node -> !root.text(key).equals(Optional.of(folder)))
        .ifPresent(
            node ->
                findings.error(
                    Findings.IDENTITY,
                    node.place(),
                    "'" + key + "' is not the name of " + what + ", '" + folder + "'",
                    "write '" + key + ": " + folder + "', or move the file"));
  }

  private Optional<Mapping> readDocument(String path, String schema) {
    Optional<SourceFile> file = sources.file(path);
    if (file.isEmpty()) {
      findings.error(
          Findings.REFUSED, Place.ofFile(path), "the file is too large to be read", null);
      return Optional.empty();
    }
    YamlDocument document =
        schemas.computeIfAbsent(schema, Schema::named).read(file.get(), Findings.SCHEMA);
    findings.add(document.diagnostics());
    return document.root();
  }

  private static boolean looksLikeYaml(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }
}
