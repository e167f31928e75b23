package dev.factors.asciidoc;

import dev.factors.source.SourceTree;
import dev.factors.source.Sources;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Documents that a test writes down. */
final class Texts {

  static final String FILE = "doc.adoc";

  private Texts() {}

  static Document scan(String text) {
    return scan(Map.of(FILE, text));
  }

  static Document scan(Map<String, String> files) {
    return Scanner.scan(sources(files), FILE, "", Map.of());
  }

  static Sources sources(Map<String, String> files) {
    return new Sources(new Memory(files));
  }

  /** The first block of a kind. */
  static Block block(Document document, String context) {
    return document.blocks().stream().filter(block -> block.is(context)).findFirst().orElseThrow();
  }

  private record Memory(Map<String, String> files) implements SourceTree {

    @Override
    public Kind kind(String path) {
      return files.containsKey(path) ? Kind.FILE : Kind.MISSING;
    }

    @Override
    public long size(String path) {
      return read(path).length;
    }

    @Override
    public byte[] read(String path) {
      return files.get(path).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<String> list(String folder) {
      return files.keySet().stream().sorted().toList();
    }
  }
}
