package dev.factors.manuscript;

import dev.factors.diagnostic.Failure;
import dev.factors.source.AtomicFile;
import dev.factors.source.Resource;
import dev.factors.source.SourceTree;
import dev.factors.yaml.Schema;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A new paper: everything that its repository begins with.
 *
 * @param root the repository's
 * @param files text by path relative to the root; those that are there already are left out
 */
public record PaperDraft(Path root, Map<String, String> files) {

  /** Where the starter's files lie among the resources. */
  private static final String STARTER = "dev/factors/starter/";

  /**
   * Those files; one whose name begins with a dot stands there without it, as jars leave it out.
   */
  private static final List<String> FILES =
      List.of(
          "README.md",
          ".gitattributes",
          ".gitignore",
          ".github/workflows/paper.yml",
          "paper/paper.yaml",
          "paper/paper.adoc",
          "paper/factors/one-place.adoc",
          "paper/glossary.adoc",
          "reviews/roster.yaml");

  /**
   * Begins a paper.
   *
   * @throws Failure of kind USAGE where the title makes no slug, or where the folder holds a paper
   *     or a part of one
   */
  public static PaperDraft of(String title, Path root) {
    for (String folder : List.of("paper", "reviews")) {
      if (exists(root.resolve(folder))) {
        throw Failure.usage(
            root.resolve(folder) + " is there already: begin a paper in a folder without one");
      }
    }
    Title name = Title.of(title);
    Map<String, String> words =
        Map.of(
            "{{title}}", name.text(),
            "{{title-yaml}}", "'" + name.text().replace("'", "''") + "'",
            "{{slug}}", name.slug(),
            "{{paper-schema}}", Schema.address("paper"),
            "{{roster-schema}}", Schema.address("roster"));
    Map<String, String> files = new LinkedHashMap<>();
    SourceTree starter = Resource.sources().tree();
    for (String file : FILES) {
      if (exists(root.resolve(file))) {
        continue;
      }
      String resource = STARTER + (file.startsWith(".") ? file.substring(1) : file);
      String text = new String(starter.read(resource), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> word : words.entrySet()) {
        text = text.replace(word.getKey(), word.getValue());
      }
      files.put(file, text);
    }
    return new PaperDraft(root, files);
  }

  /** Writes the files; the result are their names. */
  public Set<String> write() {
    Map<Path, byte[]> contents = new LinkedHashMap<>();
    files.forEach(
        (file, text) -> contents.put(root.resolve(file), text.getBytes(StandardCharsets.UTF_8)));
    AtomicFile.writeAll(contents);
    return files.keySet();
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
