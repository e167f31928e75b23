package dev.factors.git;

import dev.factors.diagnostic.Failure;
import dev.factors.git.ArmoredSignature.Namespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;

/**
 * Checks signatures as {@code git verify-tag} does: GPG's by the keyring, SSH's by the file that
 * {@code gpg.ssh.allowedSignersFile} names. Beyond that, keys may be given that are known anyway.
 */
public final class SignatureChecker {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

  private static final String MISMATCH = "does not match what it signs";

  private final Repository repository;
  private final Map<String, String> owners;

  /**
   * Checks signatures in a repository.
   *
   * @param owners of keys that are known, by key: OpenSSH's public keys, and {@code openpgp4fpr:…}
   */
  public SignatureChecker(GitRepository repository, Map<String, String> owners) {
    this.repository = repository.jgit();
    this.owners = Map.copyOf(owners);
  }

  /** What is known of a signature. */
  public SignatureVerdict check(ArmoredSignature signature) {
    Optional<SignatureFormat> format = signature.format();
    if (format.isEmpty()) {
      return signature.namespace() == Namespace.FILE
          ? SignatureVerdict.bad("is no signature of GPG or SSH")
          : SignatureVerdict.unchecked("it is none of GPG or SSH");
    }
    try {
      return ExternalProgram.working(
          folder ->
              switch (format.get()) {
                case OPENPGP -> openpgp(folder, signature);
                case SSH -> ssh(folder, signature);
              });
    } catch (Failure e) {
      return SignatureVerdict.unchecked(e.getMessage());
    }
  }

  private SignatureVerdict openpgp(Path folder, ArmoredSignature signature) throws IOException {
    Path file = Files.write(folder.resolve("signature"), signature.bytes());
    String gpg = SignatureFormat.OPENPGP.program(repository);
    ExternalProgram.Result result =
        ExternalProgram.run(
            folder,
            signature.payload(),
            List.of(gpg, "--status-fd=1", "--keyid-format=long", "--verify", file.toString(), "-"));
    GpgStatus status = GpgStatus.of(result.out());
    if (status.isOne("GOODSIG") && result.code() == 0) {
      return SignatureVerdict.good(
          status
              .fingerprints()
              .flatMap(print -> owner(Fingerprint.PREFIX + print).stream())
              .findFirst()
              .orElseGet(() -> status.rest("GOODSIG")));
    }
    if (status.isOne("EXPKEYSIG") || status.isOne("EXPSIG")) {
      return SignatureVerdict.unchecked("it is good, and expired: " + result.said());
    }
    if (status.isOne("ERRSIG")) {
      return SignatureVerdict.unchecked(result.said());
    }
    if (status.isEmpty()) {
      return SignatureVerdict.unchecked(gpg + " does not answer: " + result.said());
    }
    return SignatureVerdict.bad(
        status.isOne("BADSIG")
            ? MISMATCH
            : status.isOne("REVKEYSIG") ? "was made with a revoked key" : "is none that gpg reads");
  }

  private Optional<String> owner(String key) {
    return owners.entrySet().stream()
        .filter(known -> known.getKey().equalsIgnoreCase(key))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private SignatureVerdict ssh(Path folder, ArmoredSignature signature) throws IOException {
    Optional<String> owner =
        owners.entrySet().stream()
            .filter(known -> signature.isBy(List.of(known.getKey())))
            .map(Map.Entry::getValue)
            .findFirst();
    if (owner.isPresent()) {
      return SignatureVerdict.good(owner.get());
    }
    Path file = Files.write(folder.resolve("signature"), signature.bytes());
    List<String> form = List.of("-n", signature.namespace().label(), "-s", file.toString());
    ExternalProgram.Result matches = keygen(folder, signature, "check-novalidate", form, List.of());
    if (matches.code() != 0) {
      return SignatureVerdict.bad(MISMATCH);
    }
    return allowed(folder, signature, form)
        .map(SignatureVerdict::good)
        .orElseGet(
            () ->
                SignatureVerdict.unchecked(
                    "nobody here is known by the "
                        + matches.out().strip().replaceFirst(".* signature with ", "")));
  }

  /** Who the file of allowed signers says has made a signature. */
  private Optional<String> allowed(Path folder, ArmoredSignature signature, List<String> form)
      throws IOException {
    Optional<Path> file = file("allowedSignersFile");
    if (file.isEmpty()) {
      return Optional.empty();
    }
    List<String> more = new ArrayList<>(List.of("-f", file.get().toString()));
    signature
        .date()
        .map(date -> "-Overify-time=" + TIME.format(date.atZone(ZoneId.systemDefault())))
        .ifPresent(more::add);
    ExternalProgram.Result principals = keygen(folder, signature, "find-principals", form, more);
    if (principals.code() != 0) {
      return Optional.empty();
    }
    file("revocationFile").ifPresent(revoked -> more.addAll(List.of("-r", revoked.toString())));
    for (String principal : principals.out().lines().toList()) {
      List<String> named = new ArrayList<>(more);
      named.addAll(List.of("-I", principal));
      if (keygen(folder, signature, "verify", form, named).code() == 0) {
        return Optional.of(principal);
      }
    }
    return Optional.empty();
  }

  private Optional<Path> file(String key) {
    return Optional.ofNullable(repository.getConfig().getString("gpg", "ssh", key))
        .map(name -> SignatureFormat.path(repository, name));
  }

  private ExternalProgram.Result keygen(
      Path folder,
      ArmoredSignature signature,
      String operation,
      List<String> form,
      List<String> more)
      throws IOException {
    List<String> command =
        new ArrayList<>(List.of(SignatureFormat.SSH.program(repository), "-Y", operation));
    command.addAll(form);
    command.addAll(more);
    return ExternalProgram.run(folder, signature.payload(), command);
  }
}
