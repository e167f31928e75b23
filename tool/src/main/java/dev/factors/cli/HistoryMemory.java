package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.digest.Sha256;
import dev.factors.git.GitRepository;
import dev.factors.git.HeadFile;
import dev.factors.release.ToolVersions;
import dev.factors.review.Comment;
import dev.factors.review.CommentFile;
import dev.factors.source.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * it reaches. The file can be deleted at any time; one that is damaged, or of another commit or
 * tool, says nothing. Where it cannot be written, it is not.
 *
 * <p>It holds, in UTF-8, a digest of the tool, the commit and all facts, then a line for each fact.
 */
final class HistoryMemory {

  private static final String FILE = ".git/factors/lint";

  /** Larger files are not read; in bytes. */
  private static final long MAX_SIZE = 16L * 1024 * 1024;

  private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");

  private final Path file;

  /** Id of the checked-out commit, or empty where it is not easily told: nothing is known then. */
  private final String head;

  private @Nullable Set<String> known;
  private final Set<String> asked = new TreeSet<>();

  /** What was learned, and the commit that it is about. */
  private final Map<String, String> learned = new HashMap<>();

  private HistoryMemory(Path file, String head) {
    this.file = file;
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
    return "once " + Sha256.hex(file.version() + "\0" + file.commit() + "\0" + comment.content());
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
   * Takes note of a fact that always holds where the checked-out commit reaches a commit.
   *
   * @param commit its id; facts about an abbreviated one may cease to hold
   */
  void learn(String fact, String commit) {
    if (!head.isEmpty() && ID.matcher(commit).matches() && !holds(beyond(commit))) {
      learned.put(fact, commit);
    }
  }

  /** Remembers what was learned beside what was asked for; everything else is forgotten. */
  void write(GitRepository repository) {
    try {
      if (learned.isEmpty() || !repository.head().id().equals(head)) {
        return;
      }
      Set<String> reached = repository.reached(repository.head(), new HashSet<>(learned.values()));
      learned.forEach(
          (fact, commit) -> asked.add(reached.contains(commit) ? fact : beyond(commit)));
      List<String> lines = new ArrayList<>(asked);
      lines.add(0, digest(lines));
      AtomicFile.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (Failure e) {
      // The repository may be damaged or somebody else's: history is asked again then.
      return;
    }
  }

  private Set<String> read() {
    try {
      if (head.isEmpty() || !Files.isRegularFile(file) || Files.size(file) > MAX_SIZE) {
        return Set.of();
      }
      List<String> lines = Files.readAllLines(file);
      List<String> facts = lines.subList(Math.min(1, lines.size()), lines.size());
      return !lines.isEmpty() && lines.get(0).equals(digest(facts))
          ? new HashSet<>(facts)
          : Set.of();
    } catch (IOException e) {
      return Set.of();
    }
  }

  private String digest(List<String> facts) {
    return Sha256.hex(ToolVersions.all() + "\n" + head + "\n" + String.join("\n", facts));
  }
}
