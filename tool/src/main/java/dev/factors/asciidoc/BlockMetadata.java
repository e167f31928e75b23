package dev.factors.asciidoc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the lines above a block say of it: its title and its attributes. */
final class BlockMetadata {

  private final Map<String, String> attributes = new LinkedHashMap<>();
  private @Nullable SourceLine title;

  /** The first positional attribute without its shorthands; null where there is none. */
  @Nullable String style() {
    return attributes.get("1");
  }

  @Nullable String get(String name) {
    return attributes.get(name);
  }

  void put(String name, @Nullable String value) {
    if (value == null) {
      attributes.remove(name);
    } else {
      attributes.put(name, value);
    }
  }

  /** Takes the attributes of a line or a macro; one of them may be the title. */
  void putAll(Map<String, @Nullable String> values, SourceLine line) {
    values.forEach(this::put);
    String written = attributes.remove("title");
    if (written != null) {
      int start = line.text().indexOf(written);
      title = start < 0 ? line.withText(written) : line.slice(start, start + written.length());
    }
  }

  boolean has(String name) {
    return attributes.containsKey(name);
  }

  Map<String, String> attributes() {
    return attributes;
  }

  /** The block title's text in its line; null where there is none. */
  @Nullable SourceLine title() {
    return title;
  }

  void setTitle(@Nullable SourceLine title) {
    this.title = title;
  }

  void clear() {
    attributes.clear();
    title = null;
  }

  /** Takes the shorthands {@code #id}, {@code .role} and {@code %option} out of the style. */
  void resolveShorthand(@Nullable String styleBefore) {
    String raw = style();
    if (raw == null) {
      return;
    }
    if (raw.indexOf(' ') >= 0 || !hasShorthand(raw)) {
      attributes.put("style", raw);
      return;
    }
    String style = null;
    StringBuilder roles = new StringBuilder();
    int start = 0;
    while (start <= raw.length()) {
      int end = nextShorthand(raw, Math.max(start, 0) + (start == 0 && !startsShort(raw) ? 0 : 1));
      String part = raw.substring(start, end);
      if (start == 0 && !startsShort(raw)) {
        style = part;
      } else if (part.length() > 1) {
        switch (part.charAt(0)) {
          case '#' -> attributes.put("id", part.substring(1));
          case '%' -> attributes.put(part.substring(1) + "-option", "");
          default -> roles.append(roles.length() == 0 ? "" : " ").append(part, 1, part.length());
        }
      }
      start = end < raw.length() ? end : raw.length() + 1;
    }
    if (roles.length() > 0) {
      String before = attributes.getOrDefault("role", "");
      attributes.put("role", before.isEmpty() ? roles.toString() : before + " " + roles);
    }
    put("1", style == null ? styleBefore : style);
    if (style != null) {
      attributes.put("style", style);
    }
  }

  private static boolean hasShorthand(String raw) {
    return nextShorthand(raw, 0) < raw.length();
  }

  private static boolean startsShort(String raw) {
    return nextShorthand(raw, 0) == 0;
  }

  private static int nextShorthand(String raw, int from) {
    int index = from;
    while (index < raw.length() && "#.%".indexOf(raw.charAt(index)) < 0) {
      index++;
    }
    return Math.min(index, raw.length());
  }
}
