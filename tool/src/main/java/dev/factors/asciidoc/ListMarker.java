package dev.factors.asciidoc;

import org.jspecify.annotations.Nullable;

/**
 * What a list item begins with.
 *
 * @param kind of the list
 * @param marker as written, such as {@code **}, {@code 1.} or {@code ::}
 * @param start index of the marker; of a description list, of the term
 * @param end index behind the marker; of a description list, behind the term
 * @param text index of the item's text, or -1 where the line holds none
 */
record ListMarker(Kind kind, String marker, int start, int end, int text) {

  enum Kind {
    ULIST,
    OLIST,
    DLIST,
    COLIST;

    /** As Asciidoctor names the list. */
    String context() {
      return switch (this) {
        case ULIST -> "ulist";
        case OLIST -> "olist";
        case DLIST -> "dlist";
        case COLIST -> "colist";
      };
    }
  }

  /** Whether a line begins an item of any list. */
  static boolean isAny(String line) {
    return nestable(line) != null || of(Kind.COLIST, line) != null;
  }

  /** The marker of a list that may stand in another: any but a callout list. */
  static @Nullable ListMarker nestable(String line) {
    ListMarker unordered = of(Kind.ULIST, line);
    if (unordered != null) {
      return unordered;
    }
    ListMarker ordered = of(Kind.OLIST, line);
    return ordered == null ? of(Kind.DLIST, line) : ordered;
  }

  static @Nullable ListMarker of(Kind kind, String line) {
    if (line.isEmpty()) {
      return null;
    }
    return switch (kind) {
      case ULIST, OLIST -> outline(kind, line);
      case DLIST -> description(line);
      case COLIST -> callout(line);
    };
  }

  /** The item of a description list with just this delimiter. */
  static @Nullable ListMarker sibling(String line, String delimiter) {
    if (isComment(line)) {
      return null;
    }
    int start = CharacterClass.indentation(line);
    for (int at = line.indexOf(delimiter, start + 1);
        at >= 0;
        at = line.indexOf(delimiter, at + 1)) {
      int end = at + delimiter.length();
      boolean exact = delimiter.equals(";;") || line.charAt(at - 1) != ':';
      if (exact && endsOrBlank(line, end)) {
        return new ListMarker(Kind.DLIST, delimiter, start, at, textFrom(line, end));
      }
    }
    return null;
  }

  private static @Nullable ListMarker outline(Kind kind, String line) {
    int start = CharacterClass.indentation(line);
    int end = kind == Kind.ULIST ? unorderedEnd(line, start) : orderedEnd(line, start);
    if (end <= start || end >= line.length() || !CharacterClass.isBlank(line.charAt(end))) {
      return null;
    }
    return new ListMarker(kind, line.substring(start, end), start, end, textFrom(line, end));
  }

  private static int unorderedEnd(String line, int start) {
    if (start >= line.length()) {
      return -1;
    }
    return switch (line.charAt(start)) {
      case '-', '\u2022' -> start + 1;
      case '*' -> endOfRun(line, start, "*");
      default -> -1;
    };
  }

  private static int orderedEnd(String line, int start) {
    if (start >= line.length()) {
      return -1;
    }
    char c = line.charAt(start);
    if (c == '.') {
      return endOfRun(line, start, ".");
    }
    int digits = endOfRun(line, start, "0123456789");
    if (digits > start) {
      return line.startsWith(".", digits) ? digits + 1 : -1;
    }
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter && line.startsWith(".", start + 1)) {
      return start + 2;
    }
    int roman = endOfRun(line, start, "IVXivx");
    return roman > start && line.startsWith(")", roman) ? roman + 1 : -1;
  }

  private static int endOfRun(String line, int start, String characters) {
    int end = start;
    while (end < line.length() && characters.indexOf(line.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static @Nullable ListMarker description(String line) {
    if (isComment(line) || (!line.contains("::") && !line.contains(";;"))) {
      return null;
    }
    int start = CharacterClass.indentation(line);
    for (int at = start + 1; at < line.length() - 1; at++) {
      char c = line.charAt(at);
      if (c == ';' && line.charAt(at + 1) == ';' && endsOrBlank(line, at + 2)) {
        return new ListMarker(Kind.DLIST, ";;", start, at, textFrom(line, at + 2));
      }
      if (c == ':' && line.charAt(at + 1) == ':') {
        int end = endOfRun(line, at, ":");
        if (endsOrBlank(line, end)) {
          int from = Math.max(at, end - 4);
          return new ListMarker(
              Kind.DLIST, line.substring(from, end), start, from, textFrom(line, end));
        }
        at = end - 1;
      }
    }
    return null;
  }

  private static @Nullable ListMarker callout(String line) {
    if (line.charAt(0) != '<') {
      return null;
    }
    int end = line.startsWith(".", 1) ? 2 : endOfRun(line, 1, "0123456789");
    if (end == 1
        || !line.startsWith(">", end)
        || end + 1 >= line.length()
        || !CharacterClass.isBlank(line.charAt(end + 1))) {
      return null;
    }
    return new ListMarker(Kind.COLIST, line.substring(1, end), 0, end + 1, textFrom(line, end + 1));
  }

  private static boolean isComment(String line) {
    return line.startsWith("//") && line.length() > 2 && line.charAt(2) != '/';
  }

  private static boolean endsOrBlank(String line, int index) {
    return index == line.length() || CharacterClass.isBlank(line.charAt(index));
  }

  private static int textFrom(String line, int end) {
    int index = end;
    while (index < line.length() && CharacterClass.isBlank(line.charAt(index))) {
      index++;
    }
    return end == line.length() ? -1 : index;
  }

  /** What all items of a list share: an ordered list's marker stands for its first item's. */
  String family() {
    if (kind == Kind.COLIST) {
      return "<1>";
    }
    if (kind != Kind.OLIST || marker.charAt(0) == '.') {
      return marker;
    }
    char last = marker.charAt(marker.length() - 2);
    boolean roman = marker.endsWith(")");
    if (CharacterClass.isDigit(last)) {
      return "1.";
    }
    boolean upper = last >= 'A' && last <= 'Z';
    if (roman) {
      return upper ? "I)" : "i)";
    }
    return upper ? "A." : "a.";
  }

  /** The style that an ordered list gets from its first marker. */
  String orderedStyle() {
    return switch (family()) {
      case "1.", "." -> "arabic";
      case "a.", ".." -> "loweralpha";
      case "i)", "..." -> "lowerroman";
      case "A.", "...." -> "upperalpha";
      case "I)", "....." -> "upperroman";
      default -> "arabic";
    };
  }
}
