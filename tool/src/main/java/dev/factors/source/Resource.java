package dev.factors.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A resource of the tool itself, read like a file of a repository. */
public final class Resource implements SourceTree {

  private Resource() {}

  /** The resources as files; a path has no slash at its beginning. */
  public static Sources sources() {
    return new Sources(new Resource());
  }

  /** The bytes of a resource in the package of a class. */
  public static byte[] beside(Class<?> neighbour, String name) {
    try (InputStream in = neighbour.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no such resource: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("unreadable resource: " + name, e);
    }
  }

  /** A text in UTF-8 in the package of a class. */
  public static String text(Class<?> neighbour, String name) {
    return new String(beside(neighbour, name), StandardCharsets.UTF_8);
  }

  @Override
  public Kind kind(String path) {
    return Resource.class.getResource("/" + path) == null ? Kind.MISSING : Kind.FILE;
  }

  @Override
  public long size(String path) {
    return read(path).length;
  }

  @Override
  public byte[] read(String path) {
    return beside(Resource.class, "/" + path);
  }

  @Override
  public List<String> list(String folder) {
    return List.of();
  }
}
