package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.git.GitRepository;
import dev.factors.git.HeadFile;
import dev.factors.release.ToolVersions;
import dev.factors.review.Comment;
import dev.factors.review.CommentFile;
import dev.factors.source.Memo;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the history of the checked-out commit was found to say, so that it need not be opened to be
 * asked the same again. Only what follows from the id of that commit is remembered: of commits that
 * it reaches. It is a {@link Memo} of this commit and this tool, a line for each fact; where it
 * cannot be written, it is not.
 */
final class HistoryMemory {

  private static final String FILE = ".git/factors/lint";

  private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");

  private final Memo memo;

  /** Id of the checked-out commit, or empty where it is not easily told: nothing is known then. */
  private final String head;

  private @Nullable Set<String> known;
  private final Set<String> asked = new TreeSet<>();

  /** What was learned, and the commit that it is about. */
  private final Map<String, String> learned = new HashMap<>();

  private HistoryMemory(Path file, String head) {
    this.memo = new Memo(file, () -> ToolVersions.all() + "\n" + head);
    this.head = head;
  }

  /** What is remembered in a work tree of the commit that is checked out there. */
  static HistoryMemory of(Path root, Map<String, String> environment) {
    return new HistoryMemory(root.resolve(FILE), HeadFile.id(root, environment).orElse(""));
  }

  /** There is a commit. */
  static String exists(String commit) {
    return "commit " + commit;
  }

  /** The text that was read has what a comment is about in exactly one place. */
  static String foundOnce(CommentFile file, Comment comment) {
    String about = file.version() + "\0" + file.commit() + "\0" + comment.content();
    // A fact is one line.
    return "once " + about.replace("\\", "\\\\").replace("\n", "\\n");
  }

  /** A commit is not reached from the checked-out one: what was learned of it is not kept. */
  private static String beyond(String commit) {
    return "beyond " + commit;
  }

  boolean holds(String fact) {
    Set<String> facts = known;
    if (facts == null) {
      facts = read();
      known = facts;
    }
    boolean holds = facts.contains(fact);
    if (holds) {
      asked.add(fact);
    }
    return holds;
  }

  /**
   * Takes note of a fact that always holds where the checked-out commit reaches a commit; says
   * whether it may.
   *
   * @param commit its id; facts about an abbreviated one may cease to hold
   */
  boolean learn(String fact, String commit) {
    boolean may = !head.isEmpty() && ID.matcher(commit).matches() && !holds(beyond(commit));
    if (may) {
      learned.put(fact, commit);
    }
    return may;
  }

  /**
   * Remembers what was learned beside what was asked for; everything else is forgotten. Says
   * whether all that was learned is remembered.
   */
  boolean write(GitRepository repository) {
    try {
      if (learned.isEmpty() || !repository.head().id().equals(head)) {
        return learned.isEmpty();
      }
      Set<String> reached = repository.reached(repository.head(), new HashSet<>(learned.values()));
      learned.forEach(
          (fact, commit) -> asked.add(reached.contains(commit) ? fact : beyond(commit)));
      memo.write(List.copyOf(asked));
      return asked.containsAll(learned.keySet());
    } catch (Failure e) {
      // The repository may be damaged or somebody else's: history is asked again then.
      return false;
    }
  }

  /** Whether it is about this commit. */
  boolean isOf(String commit) {
    return head.equals(commit);
  }

  private Set<String> read() {
    return head.isEmpty() ? Set.of() : new HashSet<>(memo.read().orElse(List.of()));
  }
}
