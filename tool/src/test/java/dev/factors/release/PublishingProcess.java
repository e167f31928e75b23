package dev.factors.release;

import com.github.zafarkhaja.semver.Version;
import dev.factors.git.GitRepository;
import dev.factors.git.Signing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** A process that publishes a bundle which is there already: to be killed. */
final class PublishingProcess {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  private PublishingProcess() {}

  /** Publishes in the repository that the first argument names; the second is made before. */
  public static void main(String[] args) throws IOException {
    try (GitRepository repository = GitRepository.open(Path.of(args[0]), System.getenv())) {
      Files.createFile(Path.of(args[1]));
      publish(repository);
    }
  }

  static String publish(GitRepository repository) {
    Publisher publisher = new Publisher(repository, CLOCK, Signing.AS_CONFIGURED);
    return publisher.publish(bundle());
  }

  static Publisher.Bundle bundle() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 1; i <= 7; i++) {
      files.put("paper-" + i, "text %d\n".formatted(i).repeat(i).getBytes(StandardCharsets.UTF_8));
    }
    // More than a buffer: what is killed in the middle of it leaves half a file.
    files.put("paper.pdf", "0123456789abcdef".repeat(2048).getBytes(StandardCharsets.UTF_8));
    files.put(Releases.MANIFEST, "version: 0.0.1\n".getBytes(StandardCharsets.UTF_8));
    return new Publisher.Bundle(Version.parse("0.0.1"), files, "Paper 0.0.1", "Release\n");
  }
}
