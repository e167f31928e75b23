package dev.factors.yaml;

import dev.factors.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a YAML file.
 *
 * @param root the document's mapping; empty where the file could not be read as one
 * @param diagnostics what is wrong, empty where the file is as its schema says
 */
public record YamlDocument(Optional<YamlNode.Mapping> root, List<Diagnostic> diagnostics) {

  public YamlDocument {
    diagnostics = List.copyOf(diagnostics);
  }

  /** The mapping of a file that is as its schema says; empty where anything is wrong with it. */
  public Optional<YamlNode.Mapping> valid() {
    return diagnostics.isEmpty() ? root : Optional.empty();
  }
}
