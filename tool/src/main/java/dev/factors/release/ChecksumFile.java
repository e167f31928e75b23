package dev.factors.release;

import dev.factors.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks {@code SHA256SUMS}, which lists every other file of a release. */
final class ChecksumFile {

  /** Its name in a release's folder. */
  static final String NAME = "SHA256SUMS";

  /** Signatures of it, by GPG and by SSH, which it cannot list. */
  static final List<String> SIGNATURES = List.of(NAME + ".asc", NAME + ".sig");

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

  private ChecksumFile() {}

  static void check(Map<String, byte[]> files, Deviations deviations) {
    byte[] sums = files.get(NAME);
    if (sums == null) {
      deviations.add(NAME, "is missing");
      return;
    }
    Set<String> listed = new HashSet<>();
    String text = new String(sums, StandardCharsets.UTF_8);
    int number = 0;
    for (String line :
        text.substring(0, text.length() - (text.endsWith("\n") ? 1 : 0)).split("\n", -1)) {
      number++;
      Matcher sum = LINE.matcher(line);
      if (!sum.matches()) {
        deviations.add(NAME, "line " + number + " is no line of sha256sum");
        continue;
      }
      String name = sum.group(2);
      byte[] bytes = files.get(name);
      if (!listed.add(name)) {
        deviations.add(NAME, "lists " + name + " twice");
      } else if (bytes == null) {
        deviations.add(name, "is missing: " + NAME + " lists it");
      } else if (!Sha256.hex(bytes).equals(sum.group(1))) {
        deviations.add(name, "has not the checksum in " + NAME);
      }
    }
    for (String name : files.keySet()) {
      if (!listed.contains(name) && !name.equals(NAME) && !SIGNATURES.contains(name)) {
        deviations.add(name, "is not listed in " + NAME);
      }
    }
  }
}
