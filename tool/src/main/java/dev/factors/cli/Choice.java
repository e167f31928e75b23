package dev.factors.cli;

import dev.factors.diagnostic.Nearest;
import dev.factors.review.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of an enumeration's constants, typed in lower case, or as its vocabulary writes it. */
record Choice<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E> {

  @Override
  public E convert(String value) {
    for (E constant : type.getEnumConstants()) {
      if (name(constant).equals(value)) {
        return constant;
      }
    }
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Choice::name).toList();
    throw new TypeConversionException(
        "'"
            + value
            + "' is none of: "
            + String.join(", ", names)
            + Nearest.to(value, names).map(near -> "; did you mean '" + near + "'?").orElse(""));
  }

  static String name(Enum<?> constant) {
    return constant instanceof Term term ? term.label() : constant.name().toLowerCase(Locale.ROOT);
  }
}
