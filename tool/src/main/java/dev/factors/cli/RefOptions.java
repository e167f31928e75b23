package dev.factors.cli;

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

  @Option(
      names = "--ref",
      paramLabel = "REF",
      description =
          "Look at this ref only beside the branch asked about; can be given several times. Default:"
              + " all branches, here and fetched, and fetched pull requests.")
  private List<String> names = new ArrayList<>();

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
    List<RefTip> refs = names.stream().map(repository::ref).toList();
    Scope scope = refs.isEmpty() ? Scope.around(branch, repository) : Scope.beside(branch, refs);
    return Collector.collect(repository, branch.commit(), scope);
  }
}
