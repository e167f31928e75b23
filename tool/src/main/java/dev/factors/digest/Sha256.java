package dev.factors.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The SHA-256 of bytes, or of a text in UTF-8. */
public final class Sha256 {

  private Sha256() {}

  /** 64 hexadecimal digits in lower case, as {@code sha256sum} writes them. */
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(of(ByteBuffer.wrap(bytes)));
  }

  /** 64 hexadecimal digits in lower case, as {@code sha256sum} writes them. */
  public static String hex(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** In Base64, as a content security policy has it. */
  public static String base64(String text) {
    return Base64.getEncoder()
        .encodeToString(of(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
  }

  /** 32 bytes, of what is left in a buffer, which is read to its end. */
  public static byte[] of(ByteBuffer bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
