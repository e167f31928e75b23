package dev.factors.git;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/**
 * Signatures as {@code ssh-keygen -Y sign} makes them and Git keeps them, after OpenSSH's
 * PROTOCOL.sshsig, RFC 8332 and RFC 5656, with the cryptography of the JDK. Keys of hardware tokens
 * are not supported.
 */
final class SshSignature {

  private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----";
  private static final String END = "-----END SSH SIGNATURE-----";
  private static final byte[] MAGIC = "SSHSIG".getBytes(StandardCharsets.US_ASCII);

  /** What stands before the 32 bytes of an Ed25519 key in X.509, by RFC 8410. */
  private static final byte[] ED25519_PREFIX = {
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
  };

  private static final Map<String, String> DIGESTS =
      Map.of("sha256", "SHA-256", "sha512", "SHA-512");

  /** SHA-1 is not among them. */
  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "ssh-ed25519", "Ed25519",
          "rsa-sha2-256", "SHA256withRSA",
          "rsa-sha2-512", "SHA512withRSA",
          "ecdsa-sha2-nistp256", "SHA256withECDSAinP1363Format",
          "ecdsa-sha2-nistp384", "SHA384withECDSAinP1363Format",
          "ecdsa-sha2-nistp521", "SHA512withECDSAinP1363Format");

  private SshSignature() {}

  static boolean isOne(String armored) {
    return armored.startsWith(BEGIN);
  }

  /**
   * Whether a signature is good and made with a key.
   *
   * @param wanted the namespace, which says what it must have been made for
   * @param key as in {@code authorized_keys}: type, key in Base64, anything
   */
  static boolean verifies(String armored, byte[] message, String wanted, String key) {
    try {
      ByteBuffer signature = ByteBuffer.wrap(dearmored(armored));
      byte[] magic = new byte[MAGIC.length];
      signature.get(magic);
      boolean known = Arrays.equals(magic, MAGIC) && signature.getInt() == 1;
      byte[] signer = bytes(signature);
      byte[] namespace = bytes(signature);
      byte[] reserved = bytes(signature);
      byte[] hash = bytes(signature);
      String digest = DIGESTS.get(text(hash));
      return known
          && digest != null
          && wanted.equals(text(namespace))
          && Arrays.equals(signer, Base64.getDecoder().decode(key.split(" ", 3)[1]))
          && verifies(
              ByteBuffer.wrap(bytes(signature)),
              ByteBuffer.wrap(signer),
              signed(namespace, reserved, hash, MessageDigest.getInstance(digest).digest(message)));
    } catch (GeneralSecurityException
        | IllegalArgumentException
        | BufferUnderflowException
        | ArrayIndexOutOfBoundsException e) {
      return false;
    }
  }

  private static boolean verifies(ByteBuffer signature, ByteBuffer key, byte[] signed)
      throws GeneralSecurityException {
    String type = text(bytes(key));
    String name = text(bytes(signature));
    String algorithm = ALGORITHMS.get(name);
    if (algorithm == null || !(name.equals(type) || "ssh-rsa".equals(type))) {
      return false;
    }
    Signature verifier = Signature.getInstance(algorithm);
    verifier.initVerify(publicKey(type, key));
    verifier.update(signed);
    byte[] value = bytes(signature);
    return verifier.verify(type.startsWith("ecdsa-") ? sideBySide(type, value) : value);
  }

  private static PublicKey publicKey(String type, ByteBuffer key) throws GeneralSecurityException {
    if ("ssh-rsa".equals(type)) {
      BigInteger exponent = new BigInteger(bytes(key));
      BigInteger modulus = new BigInteger(bytes(key));
      return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }
    if ("ssh-ed25519".equals(type)) {
      ByteArrayOutputStream encoded = new ByteArrayOutputStream();
      encoded.writeBytes(ED25519_PREFIX);
      encoded.writeBytes(bytes(key));
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
    }
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec(text(bytes(key)).replace("nistp", "secp") + "r1"));
    byte[] point = bytes(key);
    int half = (point.length - 1) / 2;
    ECPoint place =
        new ECPoint(
            new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + half)),
            new BigInteger(1, Arrays.copyOfRange(point, 1 + half, point.length)));
    return KeyFactory.getInstance("EC")
        .generatePublic(new ECPublicKeySpec(place, curve.getParameterSpec(ECParameterSpec.class)));
  }

  /** The two numbers of an ECDSA signature at their full length, as the JDK takes them. */
  private static byte[] sideBySide(String type, byte[] value) {
    int length = (Integer.parseInt(type.substring(type.length() - 3)) + 7) / 8;
    ByteBuffer numbers = ByteBuffer.wrap(value);
    byte[] both = new byte[2 * length];
    for (int end = length; end <= both.length; end += length) {
      byte[] number = new BigInteger(bytes(numbers)).toByteArray();
      int kept = Math.min(number.length, length);
      System.arraycopy(number, number.length - kept, both, end - kept, kept);
    }
    return both;
  }

  private static byte[] signed(byte[]... parts) {
    ByteArrayOutputStream signed = new ByteArrayOutputStream();
    signed.writeBytes(MAGIC);
    for (byte[] part : parts) {
      signed.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
      signed.writeBytes(part);
    }
    return signed.toByteArray();
  }

  private static byte[] dearmored(String armored) {
    int end = armored.indexOf(END);
    return Base64.getMimeDecoder()
        .decode(armored.substring(BEGIN.length(), end < 0 ? armored.length() : end));
  }

  private static byte[] bytes(ByteBuffer buffer) {
    int length = buffer.getInt();
    if (length < 0 || length > buffer.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    buffer.get(bytes);
    return bytes;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII);
  }
}
