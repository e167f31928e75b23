package dev.factors.asciidoc;

import java.util.Map;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** A character as HTML writes it: by its name, by its number, or by that in hexadecimal. */
final class CharacterReference {

  private static final Map<String, Integer> NAMED =
      Map.ofEntries(
          Map.entry("amp", (int) '&'),
          Map.entry("lt", (int) '<'),
          Map.entry("gt", (int) '>'),
          Map.entry("quot", (int) '"'),
          Map.entry("apos", (int) '\''),
          Map.entry("nbsp", 0xa0),
          Map.entry("copy", 0xa9),
          Map.entry("reg", 0xae),
          Map.entry("trade", 0x2122),
          Map.entry("hellip", 0x2026),
          Map.entry("mdash", 0x2014),
          Map.entry("ndash", 0x2013),
          Map.entry("lsquo", 0x2018),
          Map.entry("rsquo", 0x2019),
          Map.entry("ldquo", 0x201c),
          Map.entry("rdquo", 0x201d),
          Map.entry("rarr", 0x2192),
          Map.entry("larr", 0x2190),
          Map.entry("deg", 0xb0),
          Map.entry("times", 0xd7),
          Map.entry("szlig", 0xdf),
          Map.entry("eacute", 0xe9),
          Map.entry("uuml", 0xfc),
          Map.entry("ouml", 0xf6),
          Map.entry("auml", 0xe4));

  /** No reference that Asciidoctor knows is longer. */
  private static final int MAX_LENGTH = 40;

  private CharacterReference() {}

  /** Index behind the reference that begins at an index with {@code &}; -1 if none does. */
  static int endAt(CharSequence text, int start) {
    int end = start + 1;
    int limit = Math.min(text.length(), start + MAX_LENGTH);
    while (end < limit && text.charAt(end) != ';') {
      end++;
    }
    if (end >= limit) {
      return -1;
    }
    return isReference(text.subSequence(start + 1, end).toString()) ? end + 1 : -1;
  }

  /** The characters that a reference stands for, null where there is no such name in HTML. */
  static @Nullable String decode(String reference) {
    String body = reference.substring(1, reference.length() - 1);
    int codePoint;
    if (body.startsWith("#x") || body.startsWith("#X")) {
      codePoint = Integer.parseInt(body.substring(2), 16);
    } else if (body.startsWith("#")) {
      codePoint = Integer.parseInt(body.substring(1));
    } else {
      Integer named = NAMED.get(body);
      String other = named == null ? Entities.getByName(body) : Character.toString(named);
      return other.isEmpty() ? null : other;
    }
    return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : null;
  }

  private static boolean isReference(String body) {
    if (body.startsWith("#x")) {
      String digits = body.substring(2);
      return digits.length() >= 2
          && digits.length() <= 5
          && digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80);
    }
    if (body.startsWith("#")) {
      String digits = body.substring(1);
      return digits.length() >= 2
          && digits.length() <= 6
          && digits.chars().allMatch(CharacterClass::isDigit);
    }
    int letters = 0;
    while (letters < body.length() && isLetter(body.charAt(letters))) {
      letters++;
    }
    return letters >= 2
        && body.length() - letters <= 2
        && body.substring(letters).chars().allMatch(CharacterClass::isDigit);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
