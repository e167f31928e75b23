package dev.factors.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;

/**
 * The id of the checked-out commit of a plain repository, read from Git's files: to open the
 * repository takes ten times longer. Worktrees, reftables, variables that lead elsewhere and the
 * like are left to {@link GitRepository}, which knows them all.
 */
public final class HeadFile {

  private static final String REF = "ref: ";

  /** Variables with which Git may take another repository than the one that lies here. */
  private static final List<String> ELSEWHERE =
      List.of(
          Constants.GIT_DIR_KEY,
          Constants.GIT_COMMON_DIR_KEY,
          Constants.GIT_WORK_TREE_KEY,
          Constants.GIT_CEILING_DIRECTORIES_KEY);

  private HeadFile() {}

  /** The id; empty where these files do not say it, or not all of it. */
  public static Optional<String> id(Path workTree, Map<String, String> environment) {
    // Neither streams nor expressions here: Java would be longer at those than at everything else.
    for (String variable : ELSEWHERE) {
      if (environment.containsKey(variable)) {
        return Optional.empty();
      }
    }
    try {
      Path git = workTree.resolve(".git");
      String head = Files.readString(git.resolve("HEAD")).strip();
      String id = head.startsWith(REF) ? id(git, head.substring(REF.length())) : head;
      return isId(id) ? Optional.of(id) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** What the files say of a ref, which may be anything. */
  private static String id(Path git, String ref) throws IOException {
    Path file = git.resolve(ref);
    if (Files.exists(file)) {
      return Files.readString(file).strip();
    }
    for (String line : Files.readAllLines(git.resolve("packed-refs"))) {
      if (line.endsWith(" " + ref)) {
        return line.substring(0, line.indexOf(' '));
      }
    }
    return "";
  }

  private static boolean isId(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return text.length() == Constants.OBJECT_ID_STRING_LENGTH;
  }
}
