package dev.factors.asciidoc;

import org.jspecify.annotations.Nullable;

/** What {@code ifeval} compares. */
record EvalExpression(String left, String operator, String right) {

  /** The expression in a text; null where it is none. */
  static @Nullable EvalExpression parse(String written) {
    String text = written.strip();
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("=!><".indexOf(c) < 0) {
        continue;
      }
      boolean twoLong = i + 1 < text.length() && text.charAt(i + 1) == '=';
      if (!twoLong && c != '>' && c != '<') {
        continue;
      }
      String operator = text.substring(i, i + (twoLong ? 2 : 1));
      String right = text.substring(i + operator.length()).strip();
      if (!right.isEmpty()) {
        return new EvalExpression(text.substring(0, i).stripTrailing(), operator, right);
      }
    }
    return null;
  }

  boolean holds(DocumentAttributes attributes) {
    Object a = value(left, attributes);
    Object b = value(right, attributes);
    if (operator.equals("==")) {
      return a.equals(b);
    }
    if (operator.equals("!=")) {
      return !a.equals(b);
    }
    if (a instanceof Double x && b instanceof Double y) {
      return compares(x.compareTo(y));
    }
    // Values of different kinds do not compare: Asciidoctor skips the content.
    return a instanceof String x && b instanceof String y && compares(x.compareTo(y));
  }

  private boolean compares(int order) {
    return switch (operator) {
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      default -> false;
    };
  }

  private static Object value(String written, DocumentAttributes attributes) {
    char first = written.isEmpty() ? 0 : written.charAt(0);
    boolean quoted =
        written.length() > 1
            && (first == '"' || first == '\'')
            && written.charAt(written.length() - 1) == first;
    String bare = quoted ? written.substring(1, written.length() - 1) : written;
    String value = withoutUnresolved(attributes.substitute(bare));
    if (quoted) {
      return value;
    }
    if (value.isEmpty() || value.equals("true") || value.equals("false")) {
      return value.isEmpty() ? Missing.NIL : Boolean.valueOf(value);
    }
    if (value.isBlank()) {
      return " ";
    }
    return number(value);
  }

  private static Double number(String value) {
    if (value.indexOf('.') < 0) {
      return (double) Numbers.leading(value);
    }
    try {
      return Double.valueOf(value.strip());
    } catch (NumberFormatException e) {
      return (double) Numbers.leading(value);
    }
  }

  /** In an expression a reference to an attribute that is not there is nothing. */
  private static String withoutUnresolved(String value) {
    return value.indexOf('{') < 0
        ? value
        : value.replaceAll(
            "\\{[" + CharacterClass.WORD + "][" + CharacterClass.WORD + "-]*\\}", "");
  }

  private enum Missing {
    NIL
  }
}
