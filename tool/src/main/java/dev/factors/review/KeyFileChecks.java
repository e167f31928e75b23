package dev.factors.review;

import dev.factors.diagnostic.Place;
import dev.factors.git.Fingerprint;
import dev.factors.git.OpenPgpKeys;
import dev.factors.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the files of keys hold public keys that the roster knows, each under its handle. */
final class KeyFileChecks {

  private static final String PRIVATE = "-----BEGIN PGP PRIVATE KEY BLOCK-----";

  private KeyFileChecks() {}

  static void check(SourceTree tree, List<String> paths, Roster roster, Findings findings) {
    paths.forEach(path -> check(tree, path, roster, findings));
  }

  private static void check(SourceTree tree, String path, Roster roster, Findings findings) {
    Place place = Place.ofFile(path);
    String name = KeyFiles.name(path);
    Optional<List<String>> rostered = KeyFiles.rostered(name, roster);
    if (rostered.isEmpty()) {
      findings.error(
          Findings.IDENTITY,
          place,
          "nobody in the roster has the handle '" + name + "'",
          "name the file after a handle of " + Roster.FILE + ", or '" + KeyFiles.FORGE + "'");
      return;
    }
    if (tree.size(path) > KeyFiles.MAX_SIZE) {
      findings.error(Findings.REFUSED, place, "the file is too large to be read", null);
      return;
    }
    byte[] bytes = tree.read(path);
    if (new String(bytes, StandardCharsets.ISO_8859_1).contains(PRIVATE)) {
      findings.error(
          Findings.REFUSED,
          place,
          "this is a private key",
          "revoke it, since others may have it, and put a public one: gpg --armor --export");
      return;
    }
    List<List<String>> keys = OpenPgpKeys.of(bytes).fingerprints();
    if (keys.isEmpty()) {
      findings.error(
          Findings.REFUSED,
          place,
          "this is no public key of OpenPGP",
          "write it with: gpg --armor --export FINGERPRINT > " + path);
    }
    Set<String> fingerprints = Fingerprint.in(rostered.get());
    for (List<String> key : keys) {
      if (key.stream().noneMatch(fingerprints::contains)) {
        findings.error(
            Findings.IDENTITY,
            place,
            "the roster does not name this key under '" + name + "'",
            "add 'openpgp4fpr:" + key.get(0) + "' there, if it is right");
      }
    }
  }
}
