package dev.factors.release.gate;

import dev.factors.review.Row;
import java.util.List;
import java.util.stream.Collectors;

/** Comments in a line of help. */
final class Comments {

  private static final int SHOWN = 5;

  private Comments() {}

  /** The first few ids, and how many more there are. */
  static String list(List<Row> rows) {
    String first =
        rows.stream()
            .limit(SHOWN)
            .map(row -> row.id().toString())
            .collect(Collectors.joining(", "));
    return rows.size() > SHOWN ? first + " and " + (rows.size() - SHOWN) + " more" : first;
  }

  /** "1 comment", "2 comments". */
  static String count(int number) {
    return number + (number == 1 ? " comment" : " comments");
  }
}
