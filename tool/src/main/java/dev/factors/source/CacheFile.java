package dev.factors.source;

import dev.factors.diagnostic.Failure;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;

/**
 * A file of what was worked out earlier and can be worked out again: it can be deleted at any time,
 * and one that is damaged, or of another form or question, counts as none.
 *
 * @param path where it is, or would be
 * @param form what it must say of itself: the version of its form, and what was asked for
 */
public record CacheFile(Path path, String form) {

  /** Larger files are not read; in bytes. */
  private static final long MAX_SIZE = 512L * 1024 * 1024;

  /** Reads the file; empty where there is none, or what there is makes no sense to the reader. */
  public <T> Optional<T> read(Function<CacheReader, T> reader) {
    try {
      if (!Files.isRegularFile(path) || Files.size(path) > MAX_SIZE) {
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(path);
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      boolean whole = rest.getLong() == sum(rest);
      CacheReader content = new CacheReader(bytes, Long.BYTES);
      return whole && form.equals(content.text())
          ? Optional.of(reader.apply(content))
          : Optional.empty();
    } catch (IOException
        | BufferUnderflowException
        | IndexOutOfBoundsException
        | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Writes the file, or leaves it: the folder may be somebody else's, or the disk full. */
  public void write(CacheWriter content) {
    CacheWriter body = new CacheWriter();
    body.text(form);
    body.add(content);
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + body.size());
    bytes.putLong(sum(body.written())).put(body.written());
    try {
      AtomicFile.write(path, bytes.array());
    } catch (Failure e) {
      return;
    }
  }

  /** Against accidents: who may write here may write to the repository as well. */
  private static long sum(ByteBuffer bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return sum.getValue();
  }
}
