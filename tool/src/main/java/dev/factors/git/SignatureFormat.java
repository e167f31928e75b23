package dev.factors.git;

import dev.factors.diagnostic.Failure;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;

/** The kinds of signatures, as {@code gpg.format} names them; X.509 is not among them. */
enum SignatureFormat {
  OPENPGP("openpgp", "-----BEGIN PGP SIGNATURE-----", ".asc", "gpg"),
  SSH("ssh", "-----BEGIN SSH SIGNATURE-----", ".sig", "ssh-keygen");

  private static final String SECTION = "gpg";

  private final String label;
  private final String begin;
  private final String suffix;
  private final String program;

  SignatureFormat(String label, String begin, String suffix, String program) {
    this.label = label;
    this.begin = begin;
    this.suffix = suffix;
    this.program = program;
  }

  /**
   * The kind that Git makes.
   *
   * @throws Failure of kind USAGE where the configuration names another
   */
  static SignatureFormat configured(Config config) {
    String name =
        Optional.ofNullable(config.getString(SECTION, null, "format")).orElse(OPENPGP.label);
    return Arrays.stream(values())
        .filter(format -> format.label.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Failure.usage(
                    "git's gpg.format is '"
                        + name
                        + "'; factors signs with "
                        + Arrays.stream(values())
                            .map(format -> format.label)
                            .collect(Collectors.joining(" or "))));
  }

  /** The first line of a signature. */
  String begin() {
    return begin;
  }

  /** What the name of a file with a signature ends in, after the name of what it signs. */
  String suffix() {
    return suffix;
  }

  /** The program that makes and checks signatures: {@code gpg.ssh.program}, for example. */
  String program(Repository repository) {
    Config config = repository.getConfig();
    return Stream.of(
            Optional.ofNullable(config.getString(SECTION, label, "program")),
            Optional.ofNullable(config.getString(SECTION, null, "program"))
                .filter(name -> this == OPENPGP))
        .flatMap(Optional::stream)
        .findFirst()
        .map(name -> name.contains("/") ? path(repository, name).toString() : name)
        .orElse(program);
  }

  /** A file that Git's configuration names. */
  static Path path(Repository repository, String name) {
    return name.startsWith("~/")
        ? Path.of(QuietSystem.environment().getOrDefault("HOME", "")).resolve(name.substring(2))
        : repository.getWorkTree().toPath().resolve(name);
  }
}
