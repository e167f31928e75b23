package dev.factors.release;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Versions of what affects the bytes of a release, as they were when the tool was built. */
public final class ToolVersions {

  private static final String RESOURCE = "/dev/factors/release/tools.properties";

  private ToolVersions() {}

  /** Versions by name, sorted. */
  public static Map<String, String> all() {
    Properties properties = new Properties();
    try (InputStream in = ToolVersions.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the tool was built without " + RESOURCE);
      }
      properties.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("unreadable " + RESOURCE, e);
    }
    Map<String, String> versions = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> versions.put(name, properties.getProperty(name)));
    return versions;
  }
}
