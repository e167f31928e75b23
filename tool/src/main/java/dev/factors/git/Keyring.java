package dev.factors.git;

import dev.factors.diagnostic.Failure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keyring of whoever runs the tool, of which only GnuPG reads every form. Without GnuPG, or
 * without a keyring, it is empty.
 */
public final class Keyring implements KeySource {

  private final GitRepository repository;
  private final Map<Set<String>, OpenPgpKeys> known = new HashMap<>();

  /** Finds GnuPG as Git does in a repository. */
  public Keyring(GitRepository repository) {
    this.repository = repository;
  }

  @Override
  public OpenPgpKeys keys(Set<String> fingerprints) {
    return known.computeIfAbsent(fingerprints, wanted -> OpenPgpKeys.of(export(wanted)));
  }

  private byte[] export(Set<String> fingerprints) {
    if (home().filter(Files::isDirectory).isEmpty()) {
      // GnuPG would make one.
      return new byte[0];
    }
    List<String> command = new ArrayList<>();
    command.add(SignatureFormat.OPENPGP.program(repository.jgit()));
    command.addAll(List.of("--batch", "--no-tty", "--no-auto-check-trustdb", "--armor"));
    command.add("--export");
    command.addAll(fingerprints);
    try {
      return ExternalProgram.working(folder -> ExternalProgram.run(folder, new byte[0], command))
          .out()
          .getBytes(StandardCharsets.UTF_8);
    } catch (Failure e) {
      return new byte[0];
    }
  }

  private static Optional<Path> home() {
    Map<String, String> environment = QuietSystem.environment();
    return Optional.ofNullable(environment.get("GNUPGHOME"))
        .filter(home -> !home.isEmpty())
        .map(Path::of)
        .or(
            () ->
                Optional.ofNullable(environment.get("HOME")).map(home -> Path.of(home, ".gnupg")));
  }
}
