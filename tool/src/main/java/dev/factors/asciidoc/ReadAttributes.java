package dev.factors.asciidoc;

import org.jspecify.annotations.Nullable;

/** Attributes that text may refer to a second time: it changes nothing, and counts nothing on. */
record ReadAttributes(AttributeValues values) implements AttributeValues {

  @Override
  public @Nullable String value(String name) {
    return values.value(name);
  }

  @Override
  public String count(String name, @Nullable String seed) {
    String current = values.value(name);
    return current == null ? "1" : current;
  }

  @Override
  public Stored store(String written, String value) {
    return new Stored(written, value);
  }
}
