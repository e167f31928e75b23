package dev.factors.release;

import dev.factors.source.Resource;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Versions of what affects the bytes of a release, as they were when the tool was built. */
public final class ToolVersions {

  /** What the build writes: versions, and a digest of the tool's sources. */
  private static final List<String> RESOURCES = List.of("tools.properties", "sources.properties");

  private ToolVersions() {}

  /** Versions by name, sorted. */
  public static Map<String, String> all() {
    Properties properties = new Properties();
    for (String resource : RESOURCES) {
      try {
        properties.load(new StringReader(Resource.text(ToolVersions.class, resource)));
      } catch (IOException e) {
        throw new IllegalStateException("unreadable " + resource, e);
      }
    }
    Map<String, String> versions = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      versions.put(name, properties.getProperty(name));
    }
    return versions;
  }
}
