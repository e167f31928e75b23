package dev.factors.asciidoc;

/** Numbers as Ruby reads and counts them. */
final class Numbers {

  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };

  private Numbers() {}

  /** The integer at the start of a text; 0 where there is none. */
  static int leading(String text) {
    String trimmed = text.strip();
    int index = trimmed.startsWith("-") || trimmed.startsWith("+") ? 1 : 0;
    long value = 0;
    while (index < trimmed.length()
        && CharacterClass.isDigit(trimmed.charAt(index))
        && value < Integer.MAX_VALUE) {
      value = value * 10 + trimmed.charAt(index) - '0';
      index++;
    }
    int bounded = (int) Math.min(value, Integer.MAX_VALUE);
    return trimmed.startsWith("-") ? -bounded : bounded;
  }

  /** The value of a counter after this one: the next integer, or the next letters. */
  static String next(String current) {
    int number = leading(current);
    if (String.valueOf(number).equals(current)) {
      return String.valueOf(number + 1);
    }
    StringBuilder next = new StringBuilder(current);
    for (int i = next.length() - 1; i >= 0; i--) {
      char c = next.charAt(i);
      if (c != 'z' && c != 'Z' && c != '9') {
        next.setCharAt(i, (char) (c + 1));
        return next.toString();
      }
      char first = c == '9' ? '0' : (char) (c - 'z' + 'a');
      next.setCharAt(i, first);
      if (i == 0) {
        next.insert(0, c == '9' ? '1' : first);
      }
    }
    return next.toString();
  }

  /** A Roman numeral in capitals. */
  static String roman(int number) {
    StringBuilder roman = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN.length; i++) {
      while (rest >= ROMAN_VALUES[i]) {
        roman.append(ROMAN[i]);
        rest -= ROMAN_VALUES[i];
      }
    }
    return roman.toString();
  }
}
