package dev.factors.release.gate;

import dev.factors.yaml.YamlNode;
import java.util.OptionalInt;

/** What a milestone asks for, as its schema allows it. */
final class Required {

  private Required() {}

  /** The text of a single value. */
  static String text(YamlNode required) {
    return required instanceof YamlNode.Scalar scalar ? scalar.text() : "";
  }

  /** The number of a single value. */
  static int number(YamlNode required) {
    return Integer.parseInt(text(required));
  }

  /** The number under a key, where there is one. */
  static OptionalInt number(YamlNode required, String key) {
    return required instanceof YamlNode.Mapping mapping
        ? mapping
            .text(key)
            .map(text -> OptionalInt.of(Integer.parseInt(text)))
            .orElseGet(OptionalInt::empty)
        : OptionalInt.empty();
  }
}
