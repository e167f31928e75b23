package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.git.HeadFile;
import dev.factors.release.ToolVersions;
import dev.factors.source.FolderTree;
import dev.factors.source.Memo;
import dev.factors.source.RecordedTree;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What lint and status have answered, so that they answer the same at once where nothing has
 * changed: without a command line that knows options, a configuration that is understood, and rules
 * that are set up.
 *
 * <p>An answer follows from what the work tree was asked, which is asked again, and from the tool,
 * its arguments, the terminal and the checked-out commit. It is kept in a {@link Memo}: the exit
 * code, the questions, an empty line, what was printed. There are a few files for memos; arguments
 * that share one take turns.
 */
final class AnswerMemory {

  private static final String FILE = ".git/factors/answer-";
  private static final int FILES = 8;

  /** Variables that what is printed depends on. */
  private static final List<String> VARIABLES =
      List.of("CLICOLOR_FORCE", "COLUMNS", "NO_COLOR", "TERM");

  private final Path folder;
  private final Path root;
  private final String head;
  private final Memo memo;

  private AnswerMemory(Path folder, Path root, String head, String command, String asked) {
    this.folder = folder;
    this.root = root;
    this.head = head;
    // What Java knows of characters is not the same in all versions.
    String circumstances =
        asked + head + ToolVersions.all() + System.getProperty("java.runtime.version");
    Path file = root.resolve(FILE + command + "-" + Math.floorMod(asked.hashCode(), FILES));
    this.memo = new Memo(file, () -> circumstances);
  }

  /** The memory of the answer to a command, as it understands itself. */
  static Optional<AnswerMemory> of(FactorsCommand factors) {
    return of(factors.console(), factors.arguments())
        .filter(memory -> memory.folder.equals(factors.directory()));
  }

  /**
   * The memory of one answer; empty where the arguments ask for something else or in an unusual
   * order, and where the checked-out commit is not easily told.
   */
  static Optional<AnswerMemory> of(Console console, List<String> arguments) {
    // Neither streams nor expressions here: Java would be longer at those than at everything else.
    boolean elsewhere = arguments.size() > 2 && arguments.get(0).equals("-C");
    String command = arguments.isEmpty() ? "" : arguments.get(elsewhere ? 2 : 0);
    if (!command.equals("lint") && !command.equals("status")) {
      return Optional.empty();
    }
    Path folder = console.workingDirectory();
    if (elsewhere) {
      try {
        folder = folder.resolve(arguments.get(1)).normalize();
      } catch (InvalidPathException e) {
        return Optional.empty();
      }
    }
    Optional<Path> root = Files.isDirectory(folder) ? Workspace.rootOf(folder) : Optional.empty();
    Optional<String> head =
        root.isEmpty() ? Optional.empty() : HeadFile.id(root.get(), console.environment());
    if (root.isEmpty() || head.isEmpty()) {
      return Optional.empty();
    }
    List<String> asked = new ArrayList<>(arguments);
    asked.add(root.get().relativize(folder).toString());
    asked.add(String.valueOf(console.outIsTerminal()));
    for (String variable : VARIABLES) {
      asked.add(String.valueOf(console.environment().get(variable)));
    }
    return Optional.of(
        new AnswerMemory(folder, root.get(), head.get(), command, String.join("\0", asked)));
  }

  /** The exit code, where what was printed is remembered and has been printed again. */
  static Optional<Integer> answer(Console console, List<String> arguments) {
    Optional<AnswerMemory> memory = of(console, arguments);
    Optional<List<String>> lines = memory.isEmpty() ? Optional.empty() : memory.get().memo.read();
    int end = lines.isEmpty() ? -1 : lines.get().indexOf("");
    if (end < 0) {
      return Optional.empty();
    }
    List<String> questions = lines.get().subList(1, end);
    try {
      if (!RecordedTree.isAnswered(new FolderTree(memory.get().root), questions)) {
        return Optional.empty();
      }
    } catch (Failure e) {
      // Something cannot be read: whoever reads all of it says what.
      return Optional.empty();
    }
    console.out().print(String.join("\n", lines.get().subList(end + 1, lines.get().size())));
    boolean clean = lines.get().get(0).equals(String.valueOf(ExitCode.CLEAN));
    return Optional.of(clean ? ExitCode.CLEAN : ExitCode.FINDINGS);
  }

  /** The id of the commit that is checked out. */
  String head() {
    return head;
  }

  /**
   * Remembers an answer.
   *
   * @param tree that was asked, and nothing else in the work tree
   */
  void write(RecordedTree tree, String printed, int exitCode) {
    Optional<List<String>> questions = tree.questions();
    if (questions.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add(String.valueOf(exitCode));
    lines.addAll(questions.get());
    lines.add("");
    lines.add(printed);
    try {
      memo.write(lines);
    } catch (Failure e) {
      // The repository may be somebody else's: everything is looked at again then.
      return;
    }
  }
}
