package dev.factors.git;

import dev.factors.diagnostic.Failure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.errors.InvalidRefNameException;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.SystemReader;

/** Makes repositories. */
final class NewRepository {

  /** The name of the first branch where Git's configuration names none. */
  private static final String BRANCH = "main";

  private NewRepository() {}

  static boolean make(Path folder, Map<String, String> environment) {
    QuietSystem.install(environment);
    if (Files.exists(folder.resolve(Constants.DOT_GIT))) {
      return false;
    }
    File enclosing = new FileRepositoryBuilder().findGitDir(folder.toFile()).getGitDir();
    if (enclosing != null) {
      throw Failure.usage(
          folder + " lies inside the repository " + enclosing + ": a paper has one of its own");
    }
    try (Repository repository =
        new FileRepositoryBuilder()
            .setGitDir(folder.resolve(Constants.DOT_GIT).toFile())
            .setWorkTree(folder.toFile())
            .setInitialBranch(branch())
            .build()) {
      repository.create();
      return true;
    } catch (InvalidRefNameException e) {
      throw Failure.usage("init.defaultBranch in Git's configuration names no branch");
    } catch (IOException e) {
      throw Failure.inputOutput("cannot make a Git repository in " + folder, e);
    }
  }

  private static String branch() throws IOException {
    try {
      String configured =
          SystemReader.getInstance()
              .getUserConfig()
              .getString(
                  ConfigConstants.CONFIG_INIT_SECTION,
                  null,
                  ConfigConstants.CONFIG_KEY_DEFAULT_BRANCH);
      return configured == null ? BRANCH : configured;
    } catch (ConfigInvalidException e) {
      throw new IOException(e);
    }
  }
}
