package dev.factors.yaml;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.source.SourceFile;
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

  /**
   * The mapping in a file that is held to no schema; empty where it is not the YAML that this
   * package reads, or no mapping.
   */
  public static Optional<YamlNode.Mapping> mapping(SourceFile file) {
    try {
      return YamlReader.read(file) instanceof YamlNode.Mapping mapping
          ? Optional.of(mapping)
          : Optional.empty();
    } catch (YamlRefused e) {
      return Optional.empty();
    }
  }

  /** Why {@link #mapping} has nothing of a file, with the line. */
  public static String problem(SourceFile file) {
    try {
      YamlReader.read(file);
      return "it is no mapping";
    } catch (YamlRefused e) {
      return e.place().isWholeFile()
          ? e.getMessage()
          : "line " + e.place().line() + ": " + e.getMessage();
    }
  }

  /** The mapping of a file that is as its schema says; empty where anything is wrong with it. */
  public Optional<YamlNode.Mapping> valid() {
    return diagnostics.isEmpty() ? root : Optional.empty();
  }
}
