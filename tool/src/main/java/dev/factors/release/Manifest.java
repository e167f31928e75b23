package dev.factors.release;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Failure;
import dev.factors.source.SourceFile;
import dev.factors.source.Sources;
import dev.factors.yaml.Schema;
import dev.factors.yaml.YamlDocument;
import dev.factors.yaml.YamlNode.Mapping;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What later versions need to know of a release, from its {@code release.yaml}.
 *
 * @param date committer date of the source commit
 * @param sourceCommit the commit that the release was made from
 * @param sourceTree the tree of that commit
 * @param factors in the release's order
 * @param withdrawn texts of the statements that were withdrawn up to this release, by id
 * @param files SHA-256 of the files that were made before the manifest, by name
 * @param tools versions of what affects the bytes, by name
 */
public record Manifest(
    Version version,
    Instant date,
    String sourceCommit,
    String sourceTree,
    List<Factor> factors,
    Map<String, String> withdrawn,
    Map<String, String> files,
    Map<String, String> tools) {

  private static final String RULE = "source/manifest";

  /**
   * A factor in a release.
   *
   * @param sha256 of the factor's file
   * @param statements texts by id, in their order
   */
  public record Factor(
      String id,
      String title,
      String status,
      int words,
      String sha256,
      Map<String, String> statements) {}

  /**
   * Reads the manifest of a release.
   *
   * @throws Failure of kind USAGE where it is not as its schema says
   */
  public static Manifest read(Sources sources, Version version) {
    String path = Releases.folder(version) + "/" + Releases.MANIFEST;
    SourceFile file =
        sources.file(path).orElseThrow(() -> Failure.usage("no readable file " + path));
    YamlDocument document = Schema.named("release").read(file, RULE);
    return document
        .valid()
        .map(root -> of(path, version, root))
        .orElseThrow(
            () ->
                Failure.configuration(
                    path + " is not as the tool has written it", document.diagnostics()));
  }

  private static Manifest of(String path, Version version, Mapping root) {
    String named = root.text("version").orElseThrow();
    if (!named.equals(version.toString())) {
      throw Failure.usage(path + " is the manifest of version " + named);
    }
    try {
      return of(version, root);
    } catch (DateTimeException | NumberFormatException e) {
      throw Failure.usage(path + " is not as the tool has written it: " + e.getMessage());
    }
  }

  private static Manifest of(Version version, Mapping root) {
    Mapping source = root.mapping("source").orElseThrow();
    return new Manifest(
        version,
        Instant.parse(root.text("date").orElseThrow()),
        source.text("commit").orElseThrow(),
        source.text("tree").orElseThrow(),
        root.mappings("factors").stream().map(Manifest::factor).toList(),
        statements(root.mappings("withdrawn")),
        pairs(root.mappings("files"), "name", "sha256"),
        tools(root.mapping("tools").orElseThrow()));
  }

  private static Factor factor(Mapping factor) {
    return new Factor(
        factor.text("id").orElseThrow(),
        factor.text("title").orElseThrow(),
        factor.text("status").orElse(""),
        Integer.parseInt(factor.text("words").orElseThrow()),
        factor.text("sha256").orElseThrow(),
        statements(factor.mappings("statements")));
  }

  private static Map<String, String> statements(List<Mapping> nodes) {
    return pairs(nodes, "id", "text");
  }

  private static Map<String, String> pairs(List<Mapping> nodes, String key, String value) {
    Map<String, String> pairs = new TreeMap<>();
    nodes.forEach(node -> pairs.put(node.text(key).orElseThrow(), node.text(value).orElseThrow()));
    return pairs;
  }

  private static Map<String, String> tools(Mapping tools) {
    Map<String, String> versions = new TreeMap<>();
    tools.entries().forEach((name, node) -> versions.put(name, tools.text(name).orElse("")));
    return versions;
  }
}
