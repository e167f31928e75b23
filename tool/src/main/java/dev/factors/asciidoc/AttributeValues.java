package dev.factors.asciidoc;

import org.jspecify.annotations.Nullable;

/** Where references to attributes get their values from. */
interface AttributeValues {

  /** Value of an attribute, escaped as HTML; null where it is not set. */
  @Nullable String value(String name);

  /** The next value of a counter, which is set to it. */
  String count(String name, @Nullable String seed);

  /**
   * Does what an attribute entry says.
   *
   * @param written name, with {@code !} at its start or end to unset it
   * @param value as written
   */
  Stored store(String written, String value);

  /**
   * What an attribute entry did.
   *
   * @param value null where it unset the attribute
   */
  record Stored(String name, @Nullable String value) {}
}
