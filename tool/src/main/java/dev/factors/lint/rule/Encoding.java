package dev.factors.lint.rule;

import dev.factors.diagnostic.Fix;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.FixableRule;
import dev.factors.lint.Inspection;
import dev.factors.source.SourceFile;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files are UTF-8, without a byte order mark. */
public final class Encoding extends FixableRule {

  public Encoding() {
    super("source/encoding", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    for (SourceFile file : inspection.manuscript().sources().read().values()) {
      if (file.line(1).startsWith("\uFEFF")) {
        inspection.report(
            Place.ofFile(file.path()),
            "the file begins with a byte order mark",
            "save it as UTF-8 without one",
            Fix.remove(Place.of(file.path(), 1, 1, 2)));
      }
      invalid(file)
          .ifPresent(
              place -> inspection.report(place, "the file is not UTF-8", "save it as UTF-8"));
    }
  }

  /** The place of the first bytes that are no character. */
  private static Optional<Place> invalid(SourceFile file) {
    ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
    CharBuffer text = CharBuffer.allocate(file.bytes().length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
    if (!result.isError()) {
      return Optional.empty();
    }
    String before = text.flip().toString();
    String line = before.substring(before.lastIndexOf('\n') + 1);
    int number = (int) before.chars().filter(character -> character == '\n').count() + 1;
    return Optional.of(Place.at(file.path(), number, line.codePointCount(0, line.length()) + 1));
  }
}
