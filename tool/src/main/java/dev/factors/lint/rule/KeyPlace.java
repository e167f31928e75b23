package dev.factors.lint.rule;

import dev.factors.diagnostic.Place;
import dev.factors.lint.Inspection;
import dev.factors.review.Comment;
import dev.factors.source.SourceFile;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a key of a comment is written. */
final class KeyPlace {

  /** A dash begins the next comment of the list. */
  private static final Pattern NEXT = Pattern.compile("\\s*-(?:\\s.*)?");

  private KeyPlace() {}

  /** The value of the key, or the comment where the key is written in another way. */
  static Place of(Comment comment, String key, Inspection inspection) {
    return inspection
        .manuscript()
        .sources()
        .file(comment.place().file())
        .flatMap(file -> find(file, comment.place().line(), key))
        .orElse(comment.place());
  }

  private static Optional<Place> find(SourceFile file, int first, String key) {
    Pattern written = Pattern.compile("(\\s*(?:-\\s+)?" + key + ":\\s*)(.*?)\\s*(?:\\s#.*)?");
    for (int number = first; number <= file.lines().size(); number++) {
      String line = file.line(number);
      if (number > first && NEXT.matcher(line).matches()) {
        return Optional.empty();
      }
      Matcher matcher = written.matcher(line);
      if (matcher.matches()) {
        int column = line.codePointCount(0, matcher.start(2)) + 1;
        int length = line.codePointCount(matcher.start(2), matcher.end(2));
        return Optional.of(Place.of(file.path(), number, column, column + length));
      }
    }
    return Optional.empty();
  }
}
