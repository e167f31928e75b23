package dev.factors.release.gate;

import dev.factors.review.Row;
import java.util.List;

/** Things in a line of help: the first few, and how many more there are. */
final class Some {

  private static final int SHOWN = 5;

  private Some() {}

  static String of(List<String> names) {
    return names.size() > SHOWN
        ? String.join(", ", names.subList(0, SHOWN)) + " and " + (names.size() - SHOWN) + " more"
        : String.join(", ", names);
  }

  /** Comments by their ids. */
  static String comments(List<Row> rows) {
    return of(rows.stream().map(row -> row.id().toString()).toList());
  }

  /** "1 comment", "2 comments". */
  static String count(int comments) {
    return comments + (comments == 1 ? " comment" : " comments");
  }
}
