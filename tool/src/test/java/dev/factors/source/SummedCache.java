package dev.factors.source;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** The form of a {@link CacheFile}, for tests that forge one. */
public final class SummedCache {

  /** Length of the sum that stands in front, in bytes. */
  public static final int SUM = 8;

  private SummedCache() {}

  /** The same with the sum of its content in front. */
  public static byte[] summed(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes, SUM, bytes.length - SUM);
    ByteBuffer.wrap(bytes).putLong(sum.getValue());
    return bytes;
  }
}
