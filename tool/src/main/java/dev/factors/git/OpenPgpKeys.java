package dev.factors.git;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureException;
import org.bouncycastle.openpgp.api.OpenPGPApi;
import org.bouncycastle.openpgp.api.OpenPGPCertificate;
import org.bouncycastle.openpgp.api.OpenPGPCertificate.OpenPGPComponentKey;
import org.bouncycastle.openpgp.api.OpenPGPDetachedSignatureProcessor;
import org.bouncycastle.openpgp.api.OpenPGPSignature.OpenPGPDocumentSignature;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;

/**
 * Public keys of OpenPGP (RFC 9580), and what they prove. One that has expired still proves what it
 * signed before, and one that was revoked, unless it was only replaced or retired later, proves
 * nothing. Today's date does not matter.
 */
public final class OpenPgpKeys {

  private static final OpenPGPApi API = new BcOpenPGPApi();

  /** The library would not believe what was signed after now. */
  private static final Date END_OF_TIME = Date.from(Instant.ofEpochMilli(Long.MAX_VALUE));

  private final List<OpenPGPCertificate> certificates;

  private OpenPgpKeys(List<OpenPGPCertificate> certificates) {
    this.certificates = certificates;
  }

  /** The keys of a file, armored or not; none where it holds anything else, or is damaged. */
  public static OpenPgpKeys of(byte[] file) {
    try {
      return new OpenPgpKeys(API.readKeyOrCertificate().parseCertificates(file));
    } catch (IOException | RuntimeException e) {
      // What the library throws at damaged packets is of many kinds.
      return new OpenPgpKeys(List.of());
    }
  }

  /** The fingerprints of each key, in upper case: its own, and those of its subkeys. */
  public List<List<String>> fingerprints() {
    return certificates.stream()
        .map(key -> key.getKeys().stream().map(OpenPgpKeys::fingerprint).toList())
        .toList();
  }

  /**
   * Whether a signature is good, and by one of these keys that has one of some fingerprints, or
   * whose primary key has.
   *
   * @param fingerprints in upper case
   */
  boolean verify(String armored, byte[] message, Set<String> fingerprints) {
    try {
      OpenPGPDetachedSignatureProcessor processor =
          API.verifyDetachedSignature().verifyNotAfter(END_OF_TIME);
      certificates.forEach(processor::addVerificationCertificate);
      processor.addSignatures(
          new ByteArrayInputStream(armored.getBytes(StandardCharsets.ISO_8859_1)));
      for (OpenPGPDocumentSignature signature :
          processor.process(new ByteArrayInputStream(message))) {
        if (isGood(signature)
            && keys(signature).map(OpenPgpKeys::fingerprint).anyMatch(fingerprints::contains)) {
          return true;
        }
      }
      return false;
    } catch (IOException | PGPSignatureException | RuntimeException e) {
      return false;
    }
  }

  private static boolean isGood(OpenPGPDocumentSignature signature) throws PGPSignatureException {
    if (signature.getSignature().getSignatureType() != PGPSignature.BINARY_DOCUMENT
        || !signature.isTestedCorrect()) {
      return false;
    }
    for (Instant moment : momentsOfValidity(signature)) {
      if (signature.isValidAt(Date.from(moment))) {
        return true;
      }
    }
    return false;
  }

  /**
   * When the key may have been valid: as it signed, or as it was renewed since, by which GnuPG
   * replaces what made it valid before.
   */
  private static Set<Instant> momentsOfValidity(OpenPGPDocumentSignature signature) {
    Instant signed = signature.getCreationTime().toInstant();
    Set<Instant> moments = new LinkedHashSet<>(List.of(signed));
    keys(signature)
        .map(key -> key.getPGPPublicKey().getSignatures())
        .forEach(
            bindings ->
                bindings.forEachRemaining(
                    binding -> moments.add(binding.getCreationTime().toInstant())));
    moments.removeIf(moment -> moment.isBefore(signed));
    return moments;
  }

  /** The key that has signed, and its primary key. */
  private static Stream<OpenPGPComponentKey> keys(OpenPGPDocumentSignature signature) {
    return Stream.of(signature.getIssuer(), signature.getIssuerCertificate().getPrimaryKey());
  }

  private static String fingerprint(OpenPGPComponentKey key) {
    return HexFormat.of().withUpperCase().formatHex(key.getPGPPublicKey().getFingerprint());
  }
}
