package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.git.GitRepository;
import dev.factors.review.CommentId;
import dev.factors.review.Member;
import dev.factors.review.ReviewFolder;
import dev.factors.review.Roster;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is at work: the handle that is named, or that the roster has for the address of Git. */
record Handles(FactorsCommand factors, GitRepository repository, Roster roster) {

  /** The handle of somebody who comments. */
  String reviewer(@Nullable String named) {
    return handle(named, "--reviewer", any -> true);
  }

  /** The handle of an editor or a chair. */
  String editor(@Nullable String named) {
    return handle(named, "--by", member -> roster.mayDispose(member.handle()));
  }

  private String handle(@Nullable String named, String option, Predicate<Member> may) {
    if (named != null) {
      return valid(named);
    }
    String email = repository.authorEmail().orElse("");
    List<String> handles =
        roster.membersWith(email).stream().filter(may).map(Member::handle).toList();
    if (handles.size() == 1) {
      return handles.get(0);
    }
    if (factors.isInteractive()) {
      return valid(factors.prompt().line("Your handle", String.join(" or ", handles)));
    }
    throw Failure.usage(
        handles.isEmpty()
            ? Roster.FILE
                + " has nobody "
                + (option.equals("--by") ? "who answers comments " : "")
                + "with Git's address for you"
                + (email.isEmpty() ? "" : ", " + email)
                + ": give "
                + option
                + " HANDLE"
            : "several handles have your address: give "
                + option
                + " with one of "
                + handles.stream().sorted().collect(Collectors.joining(", ")));
  }

  private static String valid(String handle) {
    if (!CommentId.isSlug(handle)) {
      throw Failure.usage(
          "'" + handle + "' is no handle: use lower-case letters, digits and hyphens");
    }
    if (new ReviewFolder("", handle).equals(ReviewFolder.ofDispositions(""))) {
      throw Failure.usage("nobody has the handle '" + handle + "': the editors' answers lie there");
    }
    return handle;
  }
}
