package dev.factors.git;

import dev.factors.diagnostic.Failure;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Whose name a new commit carries, by Git's rules: {@code GIT_AUTHOR_NAME}, {@code author.name},
 * {@code user.name}, and so on. Unlike Git's, they end there: no name is made up from the account
 * and the host.
 */
final class Identity {

  private static final String ADVICE =
      """
      Git does not know who you are (no %s). Tell it:
        git config --global user.name "Your Name"
        git config --global user.email "you@example.com\"""";

  private final Config config;
  private final Clock clock;

  Identity(Config config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  Ident author() {
    return ident("author");
  }

  Ident committer() {
    return ident("committer");
  }

  /** The address that a commit's author would have; empty where Git does not know it. */
  static Optional<String> authorEmail(Config config) {
    return emails(config, "author").flatMap(Optional::stream).findFirst();
  }

  /** The name that a commit's author would have; empty where Git does not know it. */
  static Optional<String> authorName(Config config) {
    return names(config, "author").flatMap(Optional::stream).findFirst();
  }

  private Ident ident(String role) {
    String variable = "GIT_" + role.toUpperCase(Locale.ROOT);
    String name = first(variable + "_NAME", names(config, role));
    String email = first(variable + "_EMAIL", emails(config, role));
    ZonedDateTime date =
        variable(variable + "_DATE").map(GitDate::parse).orElseGet(() -> ZonedDateTime.now(clock));
    return new Ident(name, email, Instant.ofEpochSecond(date.toEpochSecond()), date.getOffset());
  }

  private static Stream<Optional<String>> names(Config config, String role) {
    return Stream.of(
        variable("GIT_" + role.toUpperCase(Locale.ROOT) + "_NAME"),
        key(config, role, "name"),
        key(config, "user", "name"));
  }

  private static Stream<Optional<String>> emails(Config config, String role) {
    return Stream.of(
        variable("GIT_" + role.toUpperCase(Locale.ROOT) + "_EMAIL"),
        key(config, role, "email"),
        key(config, "user", "email"),
        variable("EMAIL"));
  }

  private static String first(String wanted, Stream<Optional<String>> sources) {
    return sources
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> Failure.usage(ADVICE.formatted(wanted)));
  }

  private static Optional<String> key(Config config, String section, String name) {
    return present(config.getString(section, null, name));
  }

  private static Optional<String> variable(String name) {
    return present(SystemReader.getInstance().getenv(name));
  }

  private static Optional<String> present(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }
}
