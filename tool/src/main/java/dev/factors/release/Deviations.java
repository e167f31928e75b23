package dev.factors.release;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is wrong with the files of a release, by name. */
final class Deviations {

  private static final int SHOWN = 60;

  private final SortedMap<String, List<String>> reasons = new TreeMap<>();

  Deviations(Map<String, byte[]> files) {
    files.keySet().forEach(this::of);
  }

  /** Something is wrong with a file. */
  void add(String name, String reason) {
    of(name).add(reason);
  }

  /**
   * Compares the files that are there with those that should be.
   *
   * @param origin of those that should be
   * @return whether they are the same
   */
  boolean compare(Map<String, byte[]> actual, Map<String, byte[]> expected, String origin) {
    boolean same = true;
    for (Map.Entry<String, byte[]> file : expected.entrySet()) {
      byte[] bytes = actual.get(file.getKey());
      if (bytes == null) {
        add(file.getKey(), "is missing: it is in " + origin);
      } else if (!Arrays.equals(bytes, file.getValue())) {
        add(file.getKey(), "is not as in " + origin + where(bytes, file.getValue()));
      }
      same &= Arrays.equals(bytes, file.getValue());
    }
    for (String name : actual.keySet()) {
      if (!expected.containsKey(name)) {
        add(name, "is not in " + origin);
        same = false;
      }
    }
    return same;
  }

  /** The files and what is wrong with them, sorted. */
  List<Verification.FileCheck> checks(String folder) {
    return reasons.entrySet().stream()
        .map(
            file ->
                new Verification.FileCheck(
                    folder + "/" + file.getKey(), String.join("; ", file.getValue())))
        .toList();
  }

  private List<String> of(String name) {
    return reasons.computeIfAbsent(name, ignored -> new ArrayList<>());
  }

  /** The first line of a text that differs. */
  private static String where(byte[] actual, byte[] expected) {
    Optional<List<String>> lines = lines(actual);
    Optional<List<String>> others = lines(expected);
    if (lines.isEmpty() || others.isEmpty()) {
      return ", from byte " + (Arrays.mismatch(actual, expected) + 1) + " on";
    }
    int line = 0;
    while (get(lines.get(), line).equals(get(others.get(), line))) {
      line++;
    }
    return ", line %d: \"%s\" instead of \"%s\""
        .formatted(line + 1, cut(get(lines.get(), line)), cut(get(others.get(), line)));
  }

  private static Optional<List<String>> lines(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf('\0') >= 0
          ? Optional.empty()
          : Optional.of(Arrays.asList(text.split("\n", -1)));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String get(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "(end of file)";
  }

  private static String cut(String line) {
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }
}
