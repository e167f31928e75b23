package dev.factors.git;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/**
 * A commit.
 *
 * @param id 40 hexadecimal digits
 * @param tree id of its root tree
 * @param parents ids, the first parent first; empty for a root
 * @param message complete, as it was written
 */
public record Commit(
    String id, String tree, List<String> parents, Ident author, Ident committer, String message) {

  public Commit {
    parents = List.copyOf(parents);
  }

  /** The first line of the message. */
  public String subject() {
    return message.lines().findFirst().orElse("");
  }

  /** The day of the commit, in UTC. */
  public LocalDate day() {
    return LocalDate.ofInstant(committer.date(), ZoneOffset.UTC);
  }

  static Commit of(RevCommit commit) {
    return new Commit(
        commit.name(),
        commit.getTree().name(),
        Arrays.stream(commit.getParents()).map(AnyObjectId::name).toList(),
        ident(commit::getAuthorIdent),
        ident(commit::getCommitterIdent),
        commit.getFullMessage());
  }

  /** Git writes no dates beyond the range of Java's; a hostile tool may. */
  private static Ident ident(Supplier<@Nullable PersonIdent> ident) {
    try {
      return Ident.of(ident.get());
    } catch (DateTimeException e) {
      return Ident.UNREADABLE;
    }
  }
}
