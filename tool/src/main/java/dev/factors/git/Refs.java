package dev.factors.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;

/** The refs on which people work: branches, local and remote, and what pull requests ask for. */
final class Refs {

  /** In the order in which a commit is said to appear on them. */
  private static final List<String> PREFIXES =
      List.of(Constants.R_HEADS, Constants.R_REMOTES, "refs/pull/", "refs/merge-requests/");

  /** The forge's trial merges, also as build servers fetch them: nobody wrote them. */
  private static final Pattern TRIAL_MERGE =
      Pattern.compile("refs/(remotes/([^/]+/)?)?(pull|merge-requests)/[^/]+/merge");

  private Refs() {}

  static List<RefTip> tips(Repository repository) {
    try (RevWalk walk = new RevWalk(repository)) {
      List<RefTip> tips = new ArrayList<>();
      for (String prefix : PREFIXES) {
        List<Ref> refs = new ArrayList<>(repository.getRefDatabase().getRefsByPrefix(prefix));
        refs.sort((one, other) -> one.getName().compareTo(other.getName()));
        for (Ref ref : refs) {
          if (!ref.isSymbolic() && !TRIAL_MERGE.matcher(ref.getName()).matches()) {
            RevObject object = walk.peel(walk.parseAny(ref.getObjectId()));
            if (object instanceof RevCommit commit) {
              tips.add(new RefTip(ref.getName(), commit.name()));
            }
          }
        }
      }
      return tips;
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }
}
