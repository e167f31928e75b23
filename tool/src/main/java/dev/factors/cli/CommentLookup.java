package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Nearest;
import dev.factors.review.Ledger;
import dev.factors.review.Row;
import java.util.List;

/** Finds comments by the ids that people type. */
final class CommentLookup {

  private CommentLookup() {}

  /**
   * The comment of a full id.
   *
   * @throws Failure of kind USAGE where there is none, with the nearest id
   */
  static Row find(Ledger ledger, String id) {
    return ledger.rows().stream()
        .filter(row -> row.id().toString().equals(id))
        .findFirst()
        .orElseThrow(() -> Failure.usage("there is no comment '" + id + "'" + advice(ledger, id)));
  }

  private static String advice(Ledger ledger, String id) {
    List<String> ids = ledger.rows().stream().map(row -> row.id().toString()).toList();
    return Nearest.to(id, ids)
        .map(near -> "; did you mean '" + near + "'?")
        .orElse("; 'factors comments list' lists the comments");
  }
}
