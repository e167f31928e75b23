package dev.factors.release;

import dev.factors.git.Commit;
import dev.factors.git.CommitTrailer;
import dev.factors.git.FolderChange;
import dev.factors.git.FolderHistory;
import dev.factors.git.GitRepository;
import dev.factors.git.Ident;
import dev.factors.git.Mailmap;
import dev.factors.paper.Paper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who wrote the paper, as far as history says: authors and co-authors of changes to it. */
public final class Contributors {

  private static final String CO_AUTHOR = "co-authored-by";
  private static final Pattern PERSON = Pattern.compile("(.*?)\\s*<([^<>]*)>.*");

  private Contributors() {}

  /**
   * The names of those who changed the paper since the release before, through {@code .mailmap}.
   * Merges are not counted: they bring what others have changed.
   */
  public static SortedSet<String> since(Production production) {
    Candidate candidate = production.candidate();
    Mailmap mailmap = Mailmap.in(candidate.tree());
    FolderHistory history = history(production.repository(), candidate.source().id());
    Set<String> before =
        candidate
            .previous()
            .flatMap(previous -> production.repository().find(previous.sourceCommit()))
            .map(commit -> commits(history(production.repository(), commit.id())))
            .orElse(Set.of());
    Set<String> since = commits(history);
    since.removeAll(before);
    SortedSet<String> names = new TreeSet<>();
    for (FolderChange change : history.changes()) {
      if (since.contains(change.commit().id())) {
        names.add(mailmap.map(change.commit().author()).name());
      }
    }
    for (CommitTrailer trailer : history.trailers()) {
      Matcher person = PERSON.matcher(trailer.trailer().value());
      if (since.contains(trailer.commit()) && person.matches()) {
        names.add(mailmap.map(ident(person)).name());
      }
    }
    names.remove("");
    return names;
  }

  private static FolderHistory history(GitRepository repository, String commit) {
    return FolderHistory.read(repository, Paper.FOLDER, List.of(commit), Set.of(CO_AUTHOR));
  }

  private static Set<String> commits(FolderHistory history) {
    return history.changes().stream()
        .map(FolderChange::commit)
        .filter(commit -> commit.parents().size() < 2)
        .map(Commit::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Ident ident(Matcher person) {
    return new Ident(person.group(1), person.group(2), Instant.EPOCH, ZoneOffset.UTC);
  }
}
