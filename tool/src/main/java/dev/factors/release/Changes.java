package dev.factors.release;

import dev.factors.digest.Sha256;
import dev.factors.manuscript.Factor;
import dev.factors.manuscript.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a candidate differs from the release before it. Without one, every factor is an addition.
 *
 * @param added factors that the release before does not have
 * @param changed factors whose file is another one than in the release before
 * @param removed factors of the release before that are gone
 * @param addedStatements texts of new conformance statements, by id
 * @param changedStatements new texts of statements that said something else, by id
 * @param withdrawnStatements texts of statements of the release before that are gone, by id
 * @param allWithdrawn these, and those that were withdrawn before
 */
public record Changes(
    List<Factor> added,
    List<Factor> changed,
    List<Manifest.Factor> removed,
    Map<String, String> addedStatements,
    Map<String, String> changedStatements,
    Map<String, String> withdrawnStatements,
    Map<String, String> allWithdrawn) {

  /** What a candidate changes. */
  public static Changes of(Candidate candidate) {
    Map<String, Manifest.Factor> before = new LinkedHashMap<>();
    candidate
        .previous()
        .ifPresent(manifest -> manifest.factors().forEach(old -> before.put(old.id(), old)));
    List<Factor> added = new ArrayList<>();
    List<Factor> changed = new ArrayList<>();
    Map<String, String> now = new TreeMap<>();
    for (Factor factor : candidate.manuscript().factors()) {
      Manifest.Factor old = before.remove(factor.slug());
      if (old == null) {
        added.add(factor);
      } else if (!old.sha256().equals(sha256(candidate, factor))) {
        changed.add(factor);
      }
      now.putAll(statements(factor));
    }
    Map<String, String> then = new TreeMap<>();
    candidate
        .previous()
        .ifPresent(manifest -> manifest.factors().forEach(old -> then.putAll(old.statements())));
    Map<String, String> withdrawn = without(then, now);
    Map<String, String> all = new TreeMap<>(withdrawn);
    candidate.previous().ifPresent(manifest -> all.putAll(without(manifest.withdrawn(), now)));
    Map<String, String> reworded = new TreeMap<>(now);
    reworded
        .entrySet()
        .removeIf(
            statement ->
                !then.containsKey(statement.getKey())
                    || statement.getValue().equals(then.get(statement.getKey())));
    return new Changes(
        added, changed, List.copyOf(before.values()), without(now, then), reworded, withdrawn, all);
  }

  /** The texts of a factor's conformance statements by id, in their order. */
  public static Map<String, String> statements(Factor factor) {
    Map<String, String> statements = new LinkedHashMap<>();
    for (Statement statement : factor.statements()) {
      if (statement.id() != null) {
        statements.put(statement.id(), statement.text());
      }
    }
    return statements;
  }

  private static String sha256(Candidate candidate, Factor factor) {
    return candidate
        .manuscript()
        .sources()
        .file(factor.file())
        .map(file -> Sha256.hex(file.bytes()))
        .orElse("");
  }

  private static Map<String, String> without(Map<String, String> all, Map<String, String> known) {
    Map<String, String> rest = new TreeMap<>(all);
    rest.keySet().removeAll(known.keySet());
    return rest;
  }
}
