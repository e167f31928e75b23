package dev.factors.asciidoc;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a section is, and which sections it may hold.
 *
 * @param expected level of the sections inside; -1 where there may be none
 * @param alternative another level that they may have
 */
record SectionKind(int level, String name, boolean special, int expected, int alternative) {

  static final SectionKind DOCUMENT = new SectionKind(0, "document", false, 1, 1);

  /** A book holds chapters and parts. */
  static final SectionKind BOOK = new SectionKind(0, "book", false, 1, 0);

  private static final Set<String> MAY_NEST = Set.of("appendix", "preface", "abstract");

  /** The kind of a section by its style and its place. */
  static SectionKind of(
      int titleLevel, @Nullable String style, SectionKind parent, DocumentAttributes attributes) {
    int level = titleLevel;
    boolean special = parent.special;
    String name;
    boolean book = attributes.isBook();
    if (style == null) {
      name = !book ? "section" : level == 0 ? "part" : level > 1 ? "section" : "chapter";
    } else if (book && style.equals("abstract")) {
      name = "chapter";
      level = 1;
    } else if (isPlainSection(style)) {
      name = "section";
    } else {
      name = style;
      special = true;
      level = level == 0 ? 1 : level;
    }
    boolean closed = level == 1 && special && !MAY_NEST.contains(name);
    int expected = closed ? -1 : level + 1;
    return new SectionKind(level, name, special, expected, expected);
  }

  /** Whether a section of this level may come next inside. */
  boolean expects(int inside) {
    return inside == expected || (inside == alternative && expected >= 0);
  }

  /** Whether this is a document that holds chapters. */
  boolean isBook() {
    return name.equals("book");
  }

  /** Whether this is a part of a book. */
  boolean isPart() {
    return name.equals("part");
  }

  /** {@code [sect1]} and so on name what the section is anyway. */
  private static boolean isPlainSection(String style) {
    return style.length() == 5
        && style.startsWith("sect")
        && CharacterClass.isDigit(style.charAt(4));
  }
}
