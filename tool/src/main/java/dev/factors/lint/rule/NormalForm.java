package dev.factors.lint.rule;

import dev.factors.diagnostic.Fix;
import dev.factors.diagnostic.Place;
import dev.factors.lint.Inspection;
import dev.factors.source.SourceFile;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters are written in one way where Unicode has several: Normalization Form C (UAX 15), which
 * keyboards write and RFC 5198 asks for.
 */
public final class NormalForm extends LineRule {

  private static final Pattern SEEN_AS_ONE = Pattern.compile("\\X");

  public NormalForm() {
    super("source/normal-form");
  }

  @Override
  void check(Inspection inspection, SourceFile file, int number) {
    String line = file.line(number);
    if (isNormal(line) || inspection.isVerbatim(file.path(), number)) {
      return;
    }
    Matcher character = SEEN_AS_ONE.matcher(line);
    while (character.find()) {
      String written = character.group();
      if (!isNormal(written)) {
        int column = line.codePointCount(0, character.start()) + 1;
        Place place =
            Place.of(
                file.path(), number, column, column + written.codePointCount(0, written.length()));
        String normal = Normalizer.normalize(written, Normalizer.Form.NFC);
        inspection.report(
            place,
            "'" + written + "' is not in Normalization Form C",
            "write it as " + codePoints(normal),
            Fix.replace(place, normal));
      }
    }
  }

  private static boolean isNormal(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC);
  }

  private static String codePoints(String text) {
    StringBuilder names = new StringBuilder();
    text.codePoints().forEach(point -> names.append(String.format(" U+%04X", point)));
    return names.substring(1);
  }
}
