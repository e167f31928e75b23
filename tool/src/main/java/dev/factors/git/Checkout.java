package dev.factors.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.dircache.DirCacheCheckout;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A second repository at one commit, which borrows the objects of the first. */
final class Checkout {

  private Checkout() {}

  static void into(Path folder, Repository original, Commit commit) {
    try (Repository repository = new FileRepositoryBuilder().setWorkTree(folder.toFile()).build()) {
      repository.create();
      Path objects = repository.getDirectory().toPath().resolve("objects");
      Path borrowed = original.getCommonDirectory().toPath().resolve("objects").toAbsolutePath();
      Files.createDirectories(objects.resolve("info"));
      Files.writeString(objects.resolve("info/alternates"), borrowed + "\n");
      RefUpdate head = repository.updateRef(Constants.HEAD);
      head.setNewObjectId(ObjectId.fromString(commit.id()));
      head.disableRefLog();
      head.update();
      new DirCacheCheckout(
              repository, repository.lockDirCache(), ObjectId.fromString(commit.tree()))
          .checkout();
    } catch (IOException e) {
      throw Failures.writing(e);
    }
  }
}
