package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.git.GitRepository;
import dev.factors.git.RefTip;
import dev.factors.paper.Paper;
import dev.factors.review.AskedBranch;
import dev.factors.review.Collector;
import dev.factors.review.Ledger;
import dev.factors.review.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a command looks for comments. */
final class RefOptions {

  private static final String NOTES = "refs/notes/";

  @Option(
      names = "--ref",
      paramLabel = "REF",
      description =
          "Look at this ref only beside the branch asked about; can be given several times."
              + " Default: all branches, here and fetched, and fetched pull requests.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--notes",
      paramLabel = "REF",
      description =
          "Look at these Git notes; can be given several times. Default: refs/notes/review, and"
              + " refs/notes/devtools/reviews and /discuss, where git-appraise keeps its reviews.")
  private List<String> notes = new ArrayList<>();

  /** Everything that was ever said on the branch asked about and on the refs. */
  Ledger collect(FactorsCommand factors, GitRepository repository) {
    AskedBranch branch =
        AskedBranch.of(
            repository,
            () ->
                Optional.ofNullable(factors.workspace().paper().forge()).map(Paper.Forge::branch));
    if (branch.isUnnamed()) {
      factors.note(
          "note: no branch is checked out, and paper.yaml names none that is here:"
              + " this is about the commit that is checked out");
    }
    return Collector.collect(
        repository, branch.commit(), Scope.beside(branch, branches(repository), notes(repository)));
  }

  private List<RefTip> branches(GitRepository repository) {
    return names.isEmpty()
        ? repository.branchTips()
        : names.stream().map(name -> ref(repository, name)).toList();
  }

  /** Names of notes are short where git takes them short. */
  private List<RefTip> notes(GitRepository repository) {
    return notes.isEmpty()
        ? Scope.NOTES.stream().flatMap(name -> repository.ref(name).stream()).toList()
        : notes.stream()
            .map(name -> name.startsWith("refs/") ? name : NOTES + name)
            .map(name -> ref(repository, name))
            .toList();
  }

  private static RefTip ref(GitRepository repository, String name) {
    return repository
        .ref(name)
        .orElseThrow(() -> Failure.usage("no such ref in this repository: " + name));
  }
}
