package dev.factors.source;

import dev.factors.diagnostic.Failure;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Files on disk below a root folder. */
public final class FolderTree implements SourceTree {

  private final Path root;

  /** Folders that no link leads to, so that each is asked about once. */
  private final Set<String> plainFolders = new HashSet<>();

  /**
   * A view of a folder.
   *
   * @param root an existing folder
   */
  public FolderTree(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** The folder. */
  public Path root() {
    return root;
  }

  @Override
  public Kind kind(String path) {
    BasicFileAttributes attributes;
    try {
      attributes =
          Files.readAttributes(resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException | InvalidPathException e) {
      return Kind.MISSING;
    }
    if (leadsThroughLink(path)) {
      return Kind.LINK;
    }
    if (attributes.isRegularFile()) {
      return Kind.FILE;
    }
    if (attributes.isDirectory()) {
      return isOtherRepository(resolve(path)) ? Kind.OTHER : Kind.FOLDER;
    }
    return attributes.isSymbolicLink() ? Kind.LINK : Kind.OTHER;
  }

  @Override
  public long size(String path) {
    try {
      return Files.size(resolve(path));
    } catch (IOException e) {
      throw cannotRead(path, e);
    }
  }

  @Override
  public byte[] read(String path) {
    try {
      return Files.readAllBytes(resolve(path));
    } catch (IOException e) {
      throw cannotRead(path, e);
    }
  }

  @Override
  public List<String> list(String folder) {
    if (kind(folder) != Kind.FOLDER) {
      return List.of();
    }
    List<String> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          resolve(folder),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
              if (isOtherRepository(path)) {
                visitFile(path, attributes);
                return FileVisitResult.SKIP_SUBTREE;
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
              files.add(root.relativize(path).toString().replace('\\', '/'));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw cannotRead(folder, e);
    }
    Collections.sort(files);
    return files;
  }

  /** A submodule, or a clone that lies here: what is in it is not in this repository. */
  private boolean isOtherRepository(Path folder) {
    return !folder.equals(root) && Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
  }

  /** A link to a folder leads outside as well as a link to a file does. */
  private boolean leadsThroughLink(String path) {
    String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    if (folder.isEmpty() || plainFolders.contains(folder)) {
      return false;
    }
    if (Files.isSymbolicLink(resolve(folder)) || leadsThroughLink(folder)) {
      return true;
    }
    plainFolders.add(folder);
    return false;
  }

  private Path resolve(String path) {
    Path resolved = root.resolve(path).normalize();
    if (!resolved.startsWith(root)) {
      throw new IllegalArgumentException("leaves the repository: " + path);
    }
    return resolved;
  }

  private static Failure cannotRead(String path, IOException e) {
    return Failure.inputOutput("cannot read " + path, e);
  }
}
