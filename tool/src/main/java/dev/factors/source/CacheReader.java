package dev.factors.source;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link CacheFile} holds, in the order in which it was written. What goes beyond its end
 * ends with a {@link BufferUnderflowException}.
 */
public final class CacheReader {

  static final int NO_TEXT = -1;

  private final byte[] array;
  private final ByteBuffer bytes;

  /**
   * Reads what was written.
   *
   * @param bytes kept, not copied: the caller gives them away
   */
  public CacheReader(byte[] bytes) {
    this(bytes, 0);
  }

  CacheReader(byte[] array, int from) {
    this.array = array;
    this.bytes = ByteBuffer.wrap(array).position(from).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The next number. */
  public int number() {
    return bytes.getInt();
  }

  /** The next number of twice the length. */
  public long longNumber() {
    return bytes.getLong();
  }

  /**
   * The next number, which counts what follows.
   *
   * @param size of each thing that is counted, at least, in bytes
   */
  public int count(int size) {
    int count = bytes.getInt();
    if (count < 0 || count > bytes.remaining() / size) {
      throw new BufferUnderflowException();
    }
    return count;
  }

  /** The next numbers. */
  public int[] numbers(int count) {
    if (count < 0 || count > bytes.remaining() / Integer.BYTES) {
      throw new BufferUnderflowException();
    }
    int[] numbers = new int[count];
    bytes.asIntBuffer().get(numbers);
    bytes.position(bytes.position() + count * Integer.BYTES);
    return numbers;
  }

  /** The next bytes. */
  public byte[] bytes() {
    byte[] some = new byte[count(1)];
    bytes.get(some);
    return some;
  }

  /** The next text, or null where it was said that there is none. */
  public @Nullable String textOrNull() {
    int length = bytes.getInt();
    if (length == NO_TEXT) {
      return null;
    }
    if (length < 0 || length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    int start = bytes.position();
    bytes.position(start + length);
    return new String(array, start, length, StandardCharsets.UTF_8);
  }

  /** The next text. */
  public String text() {
    String text = textOrNull();
    if (text == null) {
      throw new BufferUnderflowException();
    }
    return text;
  }
}
