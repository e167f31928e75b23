package dev.factors.release;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Failure;
import dev.factors.source.SourceFile;
import dev.factors.source.Sources;
import dev.factors.yaml.Schema;
import dev.factors.yaml.YamlDocument;
import dev.factors.yaml.YamlNode.Mapping;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What later versions need to know of a release, from its {@code release.yaml}.
 *
 * @param date committer date of the source commit
 * @param sourceCommit the commit that the release was made from
 * @param factors in the release's order
 * @param withdrawn texts of the statements that were withdrawn up to this release, by id
 */
public record Manifest(
    Version version,
    Instant date,
    String sourceCommit,
    List<Factor> factors,
    Map<String, String> withdrawn) {

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
        .map(root -> of(version, root))
        .orElseThrow(
            () ->
                Failure.configuration(
                    path + " is not as the tool has written it", document.diagnostics()));
  }

  private static Manifest of(Version version, Mapping root) {
    return new Manifest(
        version,
        Instant.parse(root.text("date").orElseThrow()),
        root.mapping("source").flatMap(source -> source.text("commit")).orElseThrow(),
        root.mappings("factors").stream().map(Manifest::factor).toList(),
        statements(root.mappings("withdrawn")));
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
    Map<String, String> statements = new TreeMap<>();
    nodes.forEach(
        node -> statements.put(node.text("id").orElseThrow(), node.text("text").orElseThrow()));
    return statements;
  }
}
