package dev.factors.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Numbers and texts for a {@link CacheFile}, in memory. */
public final class CacheWriter {

  private static final int FIRST_SIZE = 1 << 10;

  private ByteBuffer bytes = empty(FIRST_SIZE);

  /** Adds a number. */
  public void number(int number) {
    room(Integer.BYTES).putInt(number);
  }

  /** Adds a number of twice the length. */
  public void longNumber(long number) {
    room(Long.BYTES).putLong(number);
  }

  /** Adds numbers that are read in one go. */
  public void numbers(int[] numbers) {
    ByteBuffer room = room(numbers.length * Integer.BYTES);
    room.asIntBuffer().put(numbers);
    room.position(room.position() + numbers.length * Integer.BYTES);
  }

  /** Adds a text, or that there is none. */
  public void text(@Nullable String text) {
    if (text == null) {
      number(CacheReader.NO_TEXT);
      return;
    }
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds bytes. */
  public void bytes(byte[] some) {
    number(some.length);
    room(some.length).put(some);
  }

  /** Adds what another has. */
  public void add(CacheWriter other) {
    room(other.size()).put(other.written());
  }

  /** All that was added so far. */
  public byte[] bytes() {
    byte[] all = new byte[bytes.position()];
    written().get(all);
    return all;
  }

  int size() {
    return bytes.position();
  }

  /** What was added so far. */
  ByteBuffer written() {
    return bytes.duplicate().flip();
  }

  private ByteBuffer room(int size) {
    if (bytes.remaining() < size) {
      bytes =
          empty(Math.addExact(bytes.position(), Math.max(bytes.position(), size))).put(written());
    }
    return bytes;
  }

  private static ByteBuffer empty(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
