package dev.factors.diagnostic;

import dev.factors.digest.Sha256;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Names for findings that stay the same when lines above them come and go, so that a tool that
 * compares two reports knows what is new.
 *
 * <p>A fingerprint is {@code HASH:N}. HASH is the first 16 hexadecimal digits of the SHA-256 of the
 * rule's id, a line feed, and the text of the finding's first line in UTF-8, in Unicode's form NFC,
 * with each run of white space as one blank and none at the ends; the text is empty where the
 * finding is about the file as a whole. N counts the findings of the same file with the same HASH,
 * from 1 on in the report's order. GitHub's own fingerprints have the same form.
 */
final class LineFingerprints {

  private static final int DIGITS = 16;

  private final SourceLines sources;
  private final Map<String, Integer> seen = new HashMap<>();

  LineFingerprints(SourceLines sources) {
    this.sources = sources;
  }

  /** The fingerprint of the next finding of the report. */
  String next(Diagnostic diagnostic) {
    Place place = diagnostic.place();
    String line = place.isWholeFile() ? "" : sources.line(place.file(), place.line());
    String normal = Normalizer.normalize(line, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
    String hash = Sha256.hex(diagnostic.rule() + "\n" + normal).substring(0, DIGITS);
    return hash + ":" + seen.merge(place.file() + "\n" + hash, 1, Integer::sum);
  }
}
