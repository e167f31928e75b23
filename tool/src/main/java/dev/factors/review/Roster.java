package dev.factors.review;

import dev.factors.source.SourceTree;
import java.util.List;
import java.util.Optional;

/**
 * Who takes part.
 *
 * @param forgeKeys public keys with which the forge signs
 */
public record Roster(List<Member> members, List<String> forgeKeys) {

  /** Where the roster is. */
  public static final String FILE = "reviews/roster.yaml";

  /** The roster of a repository that has none. */
  public static final Roster EMPTY = new Roster(List.of(), List.of());

  public Roster {
    members = List.copyOf(members);
    forgeKeys = List.copyOf(forgeKeys);
  }

  /** The roster of a tree, as far as it can be read; empty where there is none. */
  public static Roster in(SourceTree tree) {
    return RosterReader.in(tree);
  }

  /** The member of a handle. */
  public Optional<Member> member(String handle) {
    return members.stream().filter(member -> member.handle().equals(handle)).findFirst();
  }

  /** The members with an address, of which roles may share one; the case of letters is one. */
  public List<Member> membersWith(String email) {
    return members.stream()
        .filter(member -> member.emails().stream().anyMatch(email::equalsIgnoreCase))
        .toList();
  }

  /** The file with the name and the organization that the roster has, where it has them. */
  CommentFile complete(CommentFile file) {
    Optional<Member> member = member(file.reviewer());
    return new CommentFile(
        file.path(),
        file.version(),
        file.reviewer(),
        member.map(Member::name).orElse(file.name()),
        member.map(Member::organization).orElse(file.affiliation()),
        file.commit(),
        file.position(),
        file.entries());
  }

  /** Whether the handle is an editor's or a chair's: theirs are dispositions. */
  public boolean mayDispose(String handle) {
    return member(handle).filter(member -> member.role() != Role.REVIEWER).isPresent();
  }

  /** Whether the handle is a chair's. */
  public boolean isChair(String handle) {
    return member(handle).filter(member -> member.role() == Role.CHAIR).isPresent();
  }
}
