package dev.factors.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A resource of the tool itself, read like a file of a repository. */
public final class Resource implements SourceTree {

  private Resource() {}

  /** The resources as files; a path has no slash at its beginning. */
  public static Sources sources() {
    return new Sources(new Resource());
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
    try (InputStream in = Resource.class.getResourceAsStream("/" + path)) {
      if (in == null) {
        throw new IllegalArgumentException("no such resource: " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("unreadable resource: " + path, e);
    }
  }

  @Override
  public List<String> list(String folder) {
    return List.of();
  }
}
