package dev.factors.git;

import dev.factors.source.SourceFile;
import dev.factors.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The real names and addresses of people who commit under several; see gitmailmap(5). */
public final class Mailmap {

  /** Larger ones are not read; in bytes. */
  private static final long MAX_SIZE = 1024 * 1024;

  private static final String FILE = ".mailmap";

  private final Map<String, Mapping> byEmail = new HashMap<>();

  private Mailmap() {}

  /** The {@code .mailmap} at the top of a tree; maps nothing where there is none. */
  public static Mailmap in(SourceTree tree) {
    boolean readable = tree.kind(FILE) == SourceTree.Kind.FILE && tree.size(FILE) <= MAX_SIZE;
    return parse(readable ? new String(tree.read(FILE), StandardCharsets.UTF_8) : "");
  }

  static Mailmap parse(String text) {
    Mailmap mailmap = new Mailmap();
    for (String line : SourceFile.of(FILE, text.getBytes(StandardCharsets.UTF_8)).lines()) {
      if (!line.startsWith("#")) {
        mailmap.add(line);
      }
    }
    return mailmap;
  }

  /** The same moment under the person's proper name and address. */
  public Ident map(Ident ident) {
    Mapping mapping = byEmail.get(folded(ident.email()));
    if (mapping == null) {
      return ident;
    }
    Target target = mapping.byName.getOrDefault(folded(ident.name()), mapping.simple);
    return new Ident(
        target.name() == null ? ident.name() : target.name(),
        target.email() == null ? ident.email() : target.email(),
        ident.date(),
        ident.offset());
  }

  private void add(String line) {
    Person proper = Person.parse(line, 0);
    if (proper == null || proper.email().isEmpty()) {
      return;
    }
    Person committed = Person.parse(line, proper.end());
    if (committed == null) {
      mapping(proper.email()).renameAll(proper.name(), null);
    } else if (committed.name() == null) {
      mapping(committed.email()).renameAll(proper.name(), proper.email());
    } else {
      mapping(committed.email())
          .byName
          .put(folded(committed.name()), new Target(proper.name(), proper.email()));
    }
  }

  private Mapping mapping(String email) {
    return byEmail.computeIfAbsent(folded(email), key -> new Mapping());
  }

  /** Git folds the case of ASCII letters, here as everywhere without a locale. */
  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private record Target(@Nullable String name, @Nullable String email) {}

  /** What is known of one committed address. */
  private static final class Mapping {
    private final Map<String, Target> byName = new HashMap<>();
    private Target simple = new Target(null, null);

    void renameAll(@Nullable String name, @Nullable String email) {
      simple =
          new Target(name == null ? simple.name() : name, email == null ? simple.email() : email);
    }
  }

  /**
   * A name and an address in angle brackets.
   *
   * @param end index just behind the closing bracket
   */
  private record Person(@Nullable String name, String email, int end) {

    static @Nullable Person parse(String line, int start) {
      int left = line.indexOf('<', start);
      int right = left < 0 ? -1 : line.indexOf('>', left + 1);
      if (right < 0) {
        return null;
      }
      String name = line.substring(start, left).strip();
      return new Person(name.isEmpty() ? null : name, line.substring(left + 1, right), right + 1);
    }
  }
}
