package dev.factors.digest;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * By what a content is known again: its length and 64 bits, of CRC-32 and of CRC-32C. They see
 * every change within eight bytes, and any other but once in 2^64; unlike {@link Sha256} they are
 * not against somebody who wants two contents to look alike. The processor computes them, so that
 * they take 2 ms for a paper with its fonts where SHA-256 takes 50 in a Java that has just started.
 */
public final class ContentHash {

  private ContentHash() {}

  /** Letters, digits and hyphens. */
  public static String of(byte[] bytes) {
    return bytes.length + "-" + hex(new CRC32(), bytes) + "-" + hex(new CRC32C(), bytes);
  }

  /** Of a text in UTF-8. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(Checksum checksum, byte[] bytes) {
    checksum.update(bytes, 0, bytes.length);
    return Long.toHexString(checksum.getValue());
  }
}
