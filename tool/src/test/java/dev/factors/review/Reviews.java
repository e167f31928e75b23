package dev.factors.review;

import dev.factors.git.GitRepository;
import dev.factors.git.RefTip;
import dev.factors.git.Sandbox;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Comment files in a repository made with the git binary. */
public final class Reviews {

  public static final String ROSTER =
      """
      members:
        - {handle: jdoe, name: Jane Doe, emails: [jdoe@example.org], organization: Acme, role: reviewer}
        - {handle: jroe, emails: [jroe@example.org], organization: Beta, role: reviewer}
        - {handle: editors, emails: [ed@example.org], role: editor}
        - {handle: chair, emails: [chair@example.org], role: chair}
      """;

  private Reviews() {}

  /** The path of a comment file of 0.0.1. */
  public static String path(String reviewer, String name) {
    return "reviews/0.0.1/" + reviewer + "/" + name + ".yaml";
  }

  /** A file with these entries. */
  public static String file(String reviewer, String... entries) {
    return "reviewer: "
        + reviewer
        + "\nversion: 0.0.1\ncommit: 3f2a5d1\ncomments:\n"
        + String.join("", entries);
  }

  /** A comment. */
  public static String comment(String id, String text) {
    return "  - {id: " + id + ", type: technical, blocking: true, comment: " + text + "}\n";
  }

  /** A file of dispositions. */
  public static String dispositions(String... entries) {
    return "dispositions:\n"
        + List.of(entries).stream()
            .map(entry -> "  - " + entry + "\n")
            .collect(Collectors.joining());
  }

  public static Ledger collect(Sandbox sandbox) {
    try (GitRepository repository = sandbox.open()) {
      return Collector.collect(repository, repository.head(), Scope.SOURCE);
    }
  }

  public static Ledger collectAll(Sandbox sandbox) {
    try (GitRepository repository = sandbox.open()) {
      String asked = "refs/heads/" + repository.branch().orElseThrow();
      List<RefTip> others =
          repository.branchTips().stream().filter(tip -> !tip.ref().equals(asked)).toList();
      return Collector.collect(
          repository, repository.head(), new Scope(asked, others, notes(repository)));
    }
  }

  private static List<RefTip> notes(GitRepository repository) {
    return Scope.NOTES.stream().flatMap(name -> repository.ref(name).stream()).toList();
  }

  public static Map<String, State> states(Ledger ledger) {
    return ledger.rows().stream().collect(Collectors.toMap(row -> row.id().toString(), Row::state));
  }

  public static Row row(Ledger ledger, String id) {
    return ledger.rows().stream()
        .filter(row -> row.id().toString().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
