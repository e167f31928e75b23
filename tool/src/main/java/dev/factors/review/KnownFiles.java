package dev.factors.review;

import dev.factors.git.GitRepository;
import dev.factors.source.CacheFile;
import dev.factors.source.CacheReader;
import dev.factors.source.CacheWriter;
import dev.factors.yaml.YamlBytes;
import dev.factors.yaml.YamlNode.Mapping;
import java.nio.BufferUnderflowException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What files were found to hold earlier, by the ids of their contents: to read YAML takes far
 * longer. Equal ids are equal contents, whatever became of history. May be used by several threads.
 */
final class KnownFiles {

  /** Of the cache's form, and of how YAML is read: to be counted up when either changes. */
  private static final String FORM = "factors reviews 1";

  private static final String FILE = "factors/reviews";

  /** Fewer files are read before a cache would be written. */
  private static final int WORTH_WRITING = 100;

  /** More is not remembered; in bytes. */
  private static final long MAX_SIZE = 64L * 1024 * 1024;

  private final Optional<CacheFile> cache;
  private final Map<String, byte[]> before;
  private final Map<String, byte[]> now;
  private final AtomicInteger news = new AtomicInteger();
  private final AtomicLong size = new AtomicLong();

  private KnownFiles(Optional<CacheFile> cache) {
    this.cache = cache;
    this.before = cache.flatMap(file -> file.read(KnownFiles::read)).orElseGet(HashMap::new);
    this.now = new ConcurrentHashMap<>(before.size());
  }

  /** Knows nothing, and will not remember anything. */
  static KnownFiles none() {
    return new KnownFiles(Optional.empty());
  }

  /** Knows what is kept beside Git's files. */
  static KnownFiles of(GitRepository repository) {
    return new KnownFiles(Optional.of(new CacheFile(repository.privateFile(FILE), FORM)));
  }

  /** What a file with a content holds, if that is known. */
  Optional<Mapping> get(String path, String blob) {
    byte[] known = before.get(blob);
    if (known == null) {
      return Optional.empty();
    }
    try {
      Mapping mapping = YamlBytes.read(path, new CacheReader(known));
      keep(blob, known);
      return Optional.of(mapping);
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** Notes what a content holds. */
  void put(String blob, Mapping mapping) {
    if (cache.isPresent()) {
      CacheWriter bytes = new CacheWriter();
      YamlBytes.write(mapping, bytes);
      keep(blob, bytes.bytes());
      news.incrementAndGet();
    }
  }

  /** Keeps what was asked for, if enough of it was not known before. */
  void remember() {
    if (cache.isPresent() && news.get() >= WORTH_WRITING) {
      Map<String, byte[]> files = new HashMap<>(now);
      CacheWriter out = new CacheWriter();
      out.number(files.size());
      files.forEach(
          (blob, bytes) -> {
            out.text(blob);
            out.bytes(bytes);
          });
      cache.get().write(out);
    }
  }

  private void keep(String blob, byte[] bytes) {
    if (size.addAndGet(bytes.length) <= MAX_SIZE) {
      now.put(blob, bytes);
    }
  }

  private static Map<String, byte[]> read(CacheReader in) {
    int count = in.count(2 * Integer.BYTES);
    Map<String, byte[]> files = new HashMap<>(count * 2);
    for (int i = 0; i < count; i++) {
      files.put(in.text(), in.bytes());
    }
    return files;
  }
}
