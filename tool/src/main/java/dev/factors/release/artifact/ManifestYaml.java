package dev.factors.release.artifact;

import dev.factors.digest.Sha256;
import dev.factors.manuscript.Factor;
import dev.factors.paper.Milestone;
import dev.factors.release.Artifact;
import dev.factors.release.Candidate;
import dev.factors.release.Changes;
import dev.factors.release.GateResult;
import dev.factors.release.Production;
import dev.factors.release.Releases;
import dev.factors.release.ToolVersions;
import dev.factors.source.SourceFile;
import dev.factors.yaml.YamlWriter;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;

/** The manifest: what the release is and what it was made from. */
public final class ManifestYaml implements Artifact {

  @Override
  public String name(Candidate candidate) {
    return Releases.MANIFEST;
  }

  @Override
  public byte[] render(Production production) {
    Candidate candidate = production.candidate();
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("version", candidate.version().toString());
    manifest.put("milestone", milestone(candidate.milestone()));
    manifest.put(
        "date", DateTimeFormatter.ISO_INSTANT.format(candidate.source().committer().date()));
    manifest.put(
        "source", ordered("commit", candidate.source().id(), "tree", candidate.source().tree()));
    candidate
        .previous()
        .ifPresent(previous -> manifest.put("previous", previous.version().toString()));
    manifest.put("gates", production.gates().stream().map(ManifestYaml::gate).toList());
    manifest.put(
        "factors",
        candidate.manuscript().factors().stream()
            .map(factor -> factor(factor, candidate))
            .toList());
    manifest.put("withdrawn", statements(Changes.of(candidate).allWithdrawn()));
    manifest.put(
        "files",
        new TreeMap<>(production.files()).entrySet().stream().map(ManifestYaml::file).toList());
    manifest.put("tools", ToolVersions.all());
    return YamlWriter.write("release", manifest);
  }

  private static Map<String, Object> milestone(Milestone milestone) {
    Map<String, Object> described =
        ordered("version", milestone.version().toString(), "name", milestone.name());
    if (milestone.notice() != null) {
      described.put("notice", milestone.notice());
    }
    return described;
  }

  private static Map<String, Object> gate(GateResult gate) {
    Map<String, Object> described = ordered("id", gate.id(), "required", gate.required());
    described.put("actual", gate.actual());
    described.put("passed", gate.passed());
    return described;
  }

  private static Map<String, Object> factor(Factor factor, Candidate candidate) {
    Map<String, Object> described = ordered("id", factor.slug(), "title", factor.title());
    described.put("status", factor.status().map(status -> status.label()).orElse(""));
    described.put("words", factor.words());
    described.put(
        "sha256",
        candidate
            .manuscript()
            .sources()
            .file(factor.file())
            .map(SourceFile::bytes)
            .map(Sha256::hex)
            .orElseThrow());
    described.put("statements", statements(Changes.statements(factor)));
    return described;
  }

  private static List<Map<String, Object>> statements(Map<String, String> statements) {
    return statements.entrySet().stream()
        .map(statement -> ordered("id", statement.getKey(), "text", statement.getValue()))
        .toList();
  }

  private static Map<String, Object> file(Entry<String, byte[]> file) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("name", file.getKey());
    described.put("size", file.getValue().length);
    described.put("sha256", Sha256.hex(file.getValue()));
    return described;
  }

  private static Map<String, Object> ordered(String k1, String v1, String k2, String v2) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(k1, v1);
    map.put(k2, v2);
    return map;
  }
}
