package dev.factors.git;

import java.util.List;
import java.util.stream.Stream;

/**
 * What GPG says to programs, with {@code --status-fd}: a line each, a keyword first; see its
 * doc/DETAILS.
 */
record GpgStatus(List<String> lines) {

  private static final String PREFIX = "[GNUPG:] ";

  /** The words of VALIDSIG with the fingerprints of the key and of its primary key. */
  private static final int[] FINGERPRINTS = {1, 10};

  static GpgStatus of(String output) {
    return new GpgStatus(
        output
            .lines()
            .filter(line -> line.startsWith(PREFIX))
            .map(line -> line.substring(PREFIX.length()))
            .toList());
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Whether the keyword is the verdict, on one signature alone: two are an attempt to deceive. */
  boolean isOne(String keyword) {
    return Stream.of("GOODSIG", "BADSIG", "EXPSIG", "EXPKEYSIG", "REVKEYSIG", "ERRSIG")
                .flatMap(this::with)
                .count()
            == 1
        && with(keyword).count() == 1;
  }

  /** What follows a keyword and the key's id: the name of its owner. */
  String rest(String keyword) {
    return with(keyword).findFirst().map(line -> line.split(" ", 3)[2]).orElse("");
  }

  /** The fingerprints of the key that has made a good signature. */
  Stream<String> fingerprints() {
    return with("VALIDSIG")
        .map(line -> line.split(" "))
        .flatMap(
            words ->
                Stream.of(FINGERPRINTS[0], FINGERPRINTS[1])
                    .filter(at -> at < words.length)
                    .map(at -> words[at]));
  }

  private Stream<String> with(String keyword) {
    return lines.stream().filter(line -> line.startsWith(keyword + " "));
  }
}
