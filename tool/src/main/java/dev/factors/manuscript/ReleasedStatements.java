package dev.factors.manuscript;

import com.github.zafarkhaja.semver.Version;
import dev.factors.digest.Sha256;
import dev.factors.source.SourceFile;
import dev.factors.source.SourceTree;
import dev.factors.source.Sources;
import dev.factors.yaml.YamlDocument;
import dev.factors.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the manifest of a release says of its conformance statements.
 *
 * @param version that was released
 * @param sourceCommit the commit that it was made of
 * @param factors in their order
 * @param withdrawn ids of statements of earlier releases that this one does not have
 */
public record ReleasedStatements(
    Version version, String sourceCommit, List<Factor> factors, Set<String> withdrawn) {

  private static final String FOLDER = "releases";
  private static final String MANIFEST = "release.yaml";

  public ReleasedStatements {
    factors = List.copyOf(factors);
    withdrawn = Set.copyOf(withdrawn);
  }

  /**
   * A factor as it was released.
   *
   * @param sha256 of its file
   * @param statements texts by id
   */
  public record Factor(String id, String sha256, Map<String, String> statements) {

    public Factor {
      statements = Map.copyOf(statements);
    }

    /** Whether these are the bytes of the factor's file. */
    public boolean isFile(byte[] bytes) {
      return sha256.equals(Sha256.hex(bytes));
    }
  }

  /** The version of a tree's highest release; empty where it has none. */
  public static Optional<Version> last(SourceTree tree) {
    return tree.list(FOLDER).stream()
        .map(path -> path.split("/", -1))
        .filter(parts -> parts.length == 3 && parts[2].equals(MANIFEST))
        .flatMap(parts -> Version.tryParse(parts[1]).stream())
        .max(Comparator.naturalOrder());
  }

  /** Those of a release; empty where the tree does not have it, or not in readable form. */
  public static Optional<ReleasedStatements> of(SourceTree tree, Version version) {
    String path = FOLDER + "/" + version + "/" + MANIFEST;
    if (tree.kind(path) != SourceTree.Kind.FILE || tree.size(path) > Sources.MAX_FILE_SIZE) {
      return Optional.empty();
    }
    return YamlDocument.mapping(SourceFile.of(path, tree.read(path)))
        .map(
            root ->
                new ReleasedStatements(
                    version,
                    root.mapping("source").flatMap(source -> source.text("commit")).orElse(""),
                    factors(root),
                    new HashSet<>(statements(root.mappings("withdrawn")).keySet())));
  }

  /** Every statement id that was ever released. */
  public Set<String> ids() {
    Set<String> ids = new HashSet<>(withdrawn);
    factors.forEach(factor -> ids.addAll(factor.statements().keySet()));
    return ids;
  }

  /** The factor of an id as it was released. */
  public Optional<Factor> factor(String id) {
    return factors.stream().filter(factor -> factor.id().equals(id)).findFirst();
  }

  private static List<Factor> factors(Mapping root) {
    List<Factor> factors = new ArrayList<>();
    for (Mapping factor : root.mappings("factors")) {
      factors.add(
          new Factor(
              factor.text("id").orElse(""),
              factor.text("sha256").orElse(""),
              statements(factor.mappings("statements"))));
    }
    return factors;
  }

  private static Map<String, String> statements(List<Mapping> nodes) {
    Map<String, String> statements = new LinkedHashMap<>();
    for (Mapping node : nodes) {
      node.text("id").ifPresent(id -> statements.put(id, node.text("text").orElse("")));
    }
    return statements;
  }
}
