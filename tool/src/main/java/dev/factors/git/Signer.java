package dev.factors.git;

import dev.factors.diagnostic.Failure;
import dev.factors.git.ArmoredSignature.Namespace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.GpgSignature;
import org.eclipse.jgit.lib.ObjectBuilder;
import org.eclipse.jgit.lib.Repository;

/**
 * Signs as Git does, with the program, the format and the key that its configuration names, in the
 * environment where the keys' agents are found.
 */
public final class Signer {

  private static final String LITERAL = "key::";

  private final Repository repository;
  private final Ident committer;
  private final SignatureFormat format;

  private Signer(Repository repository, Ident committer) {
    this.repository = repository;
    this.committer = committer;
    this.format = SignatureFormat.configured(repository.getConfig());
  }

  /**
   * Signs in the name of whoever commits, whose GPG key is the one to use where the configuration
   * names none.
   *
   * @throws Failure of kind USAGE where the configuration names a kind of signatures that is not
   *     supported
   */
  public static Signer of(GitRepository repository, Ident committer) {
    return of(repository.jgit(), committer);
  }

  static Signer of(Repository repository, Ident committer) {
    return new Signer(repository, committer);
  }

  /** What the name of a file with a signature ends in: {@code .asc} or {@code .sig}. */
  public String suffix() {
    return format.suffix();
  }

  /**
   * A signature of a file's bytes, as {@code gpg --armor --detach-sign} or {@code ssh-keygen -Y
   * sign -n file} makes it.
   *
   * @throws Failure of kind USAGE where the program does not sign, with what it says
   */
  public byte[] signFile(byte[] bytes) {
    return sign(bytes, Namespace.FILE);
  }

  /** Puts a signature into a commit or a tag that is complete otherwise. */
  void sign(ObjectBuilder object) throws IOException {
    object.setGpgSignature(new GpgSignature(sign(object.build(), Namespace.GIT)));
  }

  private byte[] sign(byte[] payload, Namespace namespace) {
    return ExternalProgram.working(
        folder ->
            switch (format) {
              case OPENPGP -> openpgp(folder, payload);
              case SSH -> ssh(folder, payload, namespace);
            });
  }

  private byte[] openpgp(Path folder, byte[] payload) throws IOException {
    String key = key().orElse(committer.name() + " <" + committer.email() + ">");
    ExternalProgram.Result result =
        ExternalProgram.run(
            folder, payload, List.of(format.program(repository), "--status-fd=2", "-bsau", key));
    // Git asks for this line as well: the exit code alone is not to be relied on.
    require(result, result.err().contains("[GNUPG:] SIG_CREATED "));
    return result.out().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] ssh(Path folder, byte[] payload, Namespace namespace) throws IOException {
    String key = key().or(() -> defaultKey(folder)).orElseThrow(Signer::noKey);
    Path file = Files.write(folder.resolve("payload"), payload);
    List<String> command = new ArrayList<>();
    command.addAll(List.of(format.program(repository), "-Y", "sign", "-n", namespace.label()));
    if (key.startsWith(LITERAL) || key.startsWith("ssh-")) {
      String literal = key.startsWith(LITERAL) ? key.substring(LITERAL.length()) : key;
      Path keyFile = Files.writeString(folder.resolve("key"), literal + "\n");
      // The private half is in an agent.
      command.addAll(List.of("-f", keyFile.toString(), "-U"));
    } else {
      command.addAll(List.of("-f", SignatureFormat.path(repository, key).toString()));
    }
    command.add(file.toString());
    ExternalProgram.Result result = ExternalProgram.run(folder, new byte[0], command);
    Path signature = folder.resolve("payload.sig");
    require(result, Files.exists(signature));
    return Files.readAllBytes(signature);
  }

  private Optional<String> key() {
    return Optional.ofNullable(repository.getConfig().getString("user", null, "signingKey"));
  }

  /** The first key that the command prints which {@code gpg.ssh.defaultKeyCommand} names. */
  private Optional<String> defaultKey(Path folder) {
    Config config = repository.getConfig();
    return Optional.ofNullable(config.getString("gpg", "ssh", "defaultKeyCommand"))
        .flatMap(
            command -> {
              try {
                return ExternalProgram.run(folder, new byte[0], List.of("sh", "-c", command))
                    .out()
                    .lines()
                    .filter(line -> line.startsWith(LITERAL) || line.startsWith("ssh-"))
                    .findFirst();
              } catch (IOException e) {
                throw Failure.inputOutput("cannot run gpg.ssh.defaultKeyCommand", e);
              }
            });
  }

  private void require(ExternalProgram.Result result, boolean signed) {
    if (result.code() != 0 || !signed) {
      throw Failure.usage(format.program(repository) + " does not sign: " + result.said());
    }
  }

  private static Failure noKey() {
    return Failure.usage(
        "no key to sign with: git config user.signingKey names none, and"
            + " gpg.ssh.defaultKeyCommand gives none");
  }
}
