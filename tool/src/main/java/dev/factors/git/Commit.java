package dev.factors.git;

import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

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

  static Commit of(RevCommit commit) {
    return new Commit(
        commit.name(),
        commit.getTree().name(),
        Arrays.stream(commit.getParents()).map(AnyObjectId::name).toList(),
        Ident.of(commit.getAuthorIdent()),
        Ident.of(commit.getCommitterIdent()),
        commit.getFullMessage());
  }
}
