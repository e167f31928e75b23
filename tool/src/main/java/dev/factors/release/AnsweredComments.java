package dev.factors.release;

import dev.factors.git.Commit;
import dev.factors.git.GitRepository;
import dev.factors.git.LineDiff;
import dev.factors.git.LineDiff.Hunk;
import dev.factors.paper.Paper;
import dev.factors.redline.Answer;
import dev.factors.review.Ledger;
import dev.factors.review.Row;
import dev.factors.source.SourceFile;
import dev.factors.source.Sources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines of two versions were changed because of a comment: by a commit between them that says
 * so in a trailer, or that a disposition names. What the commit took away is carried back to the
 * old version, what it brought is carried on to the new one.
 */
final class AnsweredComments {

  private static final String TEXT = ".adoc";

  private final GitRepository repository;
  private final Revision from;
  private final Commit last;
  private final Sources before;
  private final Sources after;

  /**
   * What is between two versions.
   *
   * @param last the newest commit that counts
   */
  AnsweredComments(GitRepository repository, Revision from, Revision to, Commit last) {
    this.repository = repository;
    this.from = from;
    this.last = last;
    this.before = new Sources(from.tree());
    this.after = new Sources(to.tree());
  }

  /** The comments that a commit between the two versions addresses, sorted. */
  List<Row> rows(Ledger ledger) {
    return ledger.rows().stream().filter(row -> !commits(row).isEmpty()).toList();
  }

  /** The lines that were changed because of comments. */
  List<Answer> lines(List<Row> rows) {
    List<Answer> answers = new ArrayList<>();
    for (Row row : rows) {
      for (Commit commit : commits(row)) {
        if (!commit.parents().isEmpty()) {
          add(row, commit, answers);
        }
      }
    }
    return answers;
  }

  private List<Commit> commits(Row row) {
    Set<String> names = new LinkedHashSet<>(row.addressedBy());
    if (row.answer() != null && row.answer().disposition().commit() != null) {
      names.add(row.answer().disposition().commit());
    }
    return names.stream()
        .flatMap(name -> repository.find(name).stream())
        .filter(commit -> repository.isReachable(commit, last))
        .filter(commit -> from.commit() == null || !repository.isReachable(commit, from.commit()))
        .distinct()
        .toList();
  }

  private void add(Row row, Commit commit, List<Answer> answers) {
    Commit parent = repository.resolve(commit.parents().get(0));
    Sources then = new Sources(repository.tree(parent));
    Map<String, String> came = formerPaths(parent, commit);
    Map<String, String> went =
        from.commit() == null ? Map.of() : formerPaths(from.commit(), parent);
    Map<String, String> goes = repository.renames(commit, last, Paper.FOLDER);
    Sources now = new Sources(repository.tree(commit));
    for (String path : now.tree().list(Paper.FOLDER)) {
      String former = came.getOrDefault(path, path);
      Optional<SourceFile> old = then.file(former);
      if (path.endsWith(TEXT) && old.isPresent()) {
        SourceFile fresh = now.file(path).orElseThrow();
        String first = went.getOrDefault(former, former);
        String latest = goes.getOrDefault(path, path);
        LineDiff back = diff(old.get(), before.file(first));
        LineDiff on = diff(fresh, after.file(latest));
        for (Hunk hunk : diff(old.get(), Optional.of(fresh)).hunks()) {
          Hunk taken = carry(back, hunk.first(), hunk.end());
          Hunk brought = carry(on, hunk.firstAfter(), hunk.endAfter());
          answers.add(
              new Answer(
                  row.id(),
                  first,
                  latest,
                  new Hunk(
                      taken.firstAfter(),
                      taken.endAfter(),
                      brought.firstAfter(),
                      brought.endAfter())));
        }
      }
    }
  }

  /** Old paths of the paper's files that have another one in a later commit, by the new ones. */
  private Map<String, String> formerPaths(Commit earlier, Commit later) {
    Map<String, String> former = new HashMap<>();
    repository.renames(earlier, later, Paper.FOLDER).forEach((old, path) -> former.put(path, old));
    return former;
  }

  private static Hunk carry(LineDiff diff, int first, int end) {
    return first < end ? diff.carry(first, end - 1) : new Hunk(first, end, 1, 1);
  }

  private static LineDiff diff(SourceFile one, Optional<SourceFile> other) {
    return LineDiff.between(one.bytes(), other.map(SourceFile::bytes).orElse(new byte[0]));
  }
}
