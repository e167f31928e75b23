package dev.factors.links;

import dev.factors.source.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The addresses that answered lately: a line each, the second of the answer and the address. It can
 * be deleted at any time, and one that cannot be read is an empty one.
 */
public final class LinkCache {

  private static final Duration FRESH = Duration.ofDays(1);

  private final Path file;
  private final Instant now;
  private final Map<String, Instant> answered;

  private LinkCache(Path file, Instant now, Map<String, Instant> answered) {
    this.file = file;
    this.now = now;
    this.answered = answered;
  }

  /**
   * Reads what is remembered.
   *
   * @param now answers that are older than a day, or not yet given, do not count
   */
  public static LinkCache read(Path file, Instant now) {
    Map<String, Instant> answered = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split(" ", 2);
        Instant then = Instant.ofEpochSecond(Long.parseLong(parts[0]));
        if (!then.isAfter(now) && then.plus(FRESH).isAfter(now)) {
          answered.put(parts[1], then);
        }
      }
    } catch (IOException | RuntimeException e) {
      answered.clear();
    }
    return new LinkCache(file, now, answered);
  }

  boolean knows(String address) {
    return answered.containsKey(address);
  }

  void remember(String address) {
    answered.put(address, now);
  }

  void save() {
    String lines =
        answered.entrySet().stream()
            .map(entry -> entry.getValue().getEpochSecond() + " " + entry.getKey() + "\n")
            .collect(Collectors.joining());
    AtomicFile.write(file, lines.getBytes(StandardCharsets.UTF_8));
  }
}
