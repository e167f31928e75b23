package dev.factors.yaml;

import dev.factors.diagnostic.Place;
import dev.factors.source.CacheReader;
import dev.factors.source.CacheWriter;
import dev.factors.yaml.YamlNode.Mapping;
import dev.factors.yaml.YamlNode.Scalar;
import dev.factors.yaml.YamlNode.Sequence;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was read of a YAML file, for a cache: reading it again takes a tenth of the time. */
public final class YamlBytes {

  private static final int SCALAR = 0;
  private static final int SEQUENCE = 1;
  private static final int MAPPING = 2;

  private static final List<Scalar.Type> TYPES = List.of(Scalar.Type.values());

  private YamlBytes() {}

  /** Writes a mapping with all that it holds, without the path of its file. */
  public static void write(Mapping mapping, CacheWriter out) {
    write((YamlNode) mapping, out);
  }

  /**
   * Reads what was written.
   *
   * @param path of the file, for the places
   */
  public static Mapping read(String path, CacheReader in) {
    if (node(path, in, 1) instanceof Mapping mapping) {
      return mapping;
    }
    throw new BufferUnderflowException();
  }

  private static void write(YamlNode node, CacheWriter out) {
    if (node instanceof Scalar scalar) {
      out.number(SCALAR);
      write(node.place(), out);
      out.text(scalar.text());
      out.number(TYPES.indexOf(scalar.type()));
    } else if (node instanceof Sequence sequence) {
      out.number(SEQUENCE);
      write(node.place(), out);
      out.number(sequence.items().size());
      sequence.items().forEach(item -> write(item, out));
    } else if (node instanceof Mapping mapping) {
      out.number(MAPPING);
      write(node.place(), out);
      out.number(mapping.entries().size());
      for (Map.Entry<String, YamlNode.Entry> entry : mapping.entries().entrySet()) {
        out.text(entry.getKey());
        write(entry.getValue().key(), out);
        write(entry.getValue().value(), out);
      }
    }
  }

  private static YamlNode node(String path, CacheReader in, int depth) {
    int kind = in.number();
    Place place = place(path, in);
    if (kind == SCALAR) {
      return new Scalar(place, in.text(), TYPES.get(in.number()));
    }
    int count = in.count(Integer.BYTES);
    if (kind == SEQUENCE && depth <= YamlReader.MAX_DEPTH) {
      List<YamlNode> items = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        items.add(node(path, in, depth + 1));
      }
      return new Sequence(place, items);
    }
    if (kind == MAPPING && depth <= YamlReader.MAX_DEPTH) {
      Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        String key = in.text();
        entries.put(key, new YamlNode.Entry(place(path, in), node(path, in, depth + 1)));
      }
      return new Mapping(place, entries);
    }
    throw new BufferUnderflowException();
  }

  private static void write(Place place, CacheWriter out) {
    out.number(place.line());
    out.number(place.column());
    out.number(place.endLine());
    out.number(place.endColumn());
  }

  private static Place place(String path, CacheReader in) {
    return new Place(path, in.number(), in.number(), in.number(), in.number());
  }
}
