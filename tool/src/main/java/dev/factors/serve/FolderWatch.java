package dev.factors.serve;

import dev.factors.diagnostic.Failure;
import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * Sees when files are saved in some folders of a repository. Its root is watched with them, because
 * Git takes a folder away and makes it anew when branches are switched.
 */
final class FolderWatch implements AutoCloseable {

  private final Path root;
  private final Set<Path> folders;
  private final DirectoryWatcher watcher;

  /**
   * Begins to watch.
   *
   * @param folders below the root, which need not be there
   * @param changed called after each change, on a thread of its own
   */
  FolderWatch(Path root, Set<Path> folders, Runnable changed) {
    this.root = root;
    this.folders = folders;
    try {
      watcher =
          DirectoryWatcher.builder()
              .path(root)
              .fileHashing(false)
              .fileTreeVisitor(this::visit)
              .listener(new Listener(changed))
              .build();
    } catch (IOException e) {
      throw Failure.inputOutput("cannot watch " + root, e);
    }
    Thread thread = new Thread(watcher::watch, "watch");
    thread.setDaemon(true);
    thread.start();
  }

  private final class Listener implements DirectoryChangeListener {

    private final Runnable changed;

    Listener(Runnable changed) {
      this.changed = changed;
    }

    @Override
    public void onEvent(DirectoryChangeEvent event) {
      // Where too much has happened at once, nobody can say what: there is no path then.
      if (event.path() == null || folders.stream().anyMatch(event.path()::startsWith)) {
        changed.run();
      }
    }

    @Override
    public void onException(Exception e) {
      changed.run();
    }
  }

  /** Everything below the folders, and of the rest of the root nothing. Links are not followed. */
  private void visit(Path start, FileTreeVisitor.Callback folder, FileTreeVisitor.Callback file)
      throws IOException {
    Files.walkFileTree(
        start,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes)
              throws IOException {
            if (folders.stream()
                .noneMatch(each -> path.startsWith(each) || each.startsWith(path))) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            folder.call(path);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
              throws IOException {
            if (folders.stream().anyMatch(path::startsWith)) {
              file.call(path);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() {
    try {
      watcher.close();
    } catch (IOException e) {
      throw Failure.inputOutput("cannot end watching " + root, e);
    }
  }
}
