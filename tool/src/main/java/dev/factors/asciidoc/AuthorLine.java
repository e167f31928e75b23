package dev.factors.asciidoc;

import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The line below a document's title that names its authors. */
final class AuthorLine {

  private static final String NAME =
      "([" + CharacterClass.WORD + "][" + CharacterClass.WORD + "\\-'.]*)";
  private static final Pattern AUTHOR =
      Pattern.compile(
          NAME + "(?: +" + NAME + ")?(?: +" + NAME + ")?(?: +<([^>]+)>)?", Pattern.UNIX_LINES);

  /** Longer lines are no names. In characters. */
  private static final int MAX_LENGTH = 2000;

  private AuthorLine() {}

  /** Sets the attributes that the line implies. */
  static void read(String line, DocumentAttributes attributes) {
    String bounded = line.substring(0, Math.min(line.length(), MAX_LENGTH));
    int count = 0;
    String first = "";
    StringBuilder all = new StringBuilder();
    for (String entry : bounded.split(";(?: |$)", -1)) {
      if (entry.isEmpty()) {
        continue;
      }
      count++;
      String suffix = count == 1 ? "" : "_" + count;
      String author = readOne(entry, suffix, attributes);
      if (count == 1) {
        first = entry;
      } else if (count == 2) {
        // The first author has a number as soon as there is a second.
        readOne(first, "_1", attributes);
      }
      all.append(count == 1 ? "" : ", ").append(author);
    }
    attributes.setImplied("authors", attributes.headerSubstitutions(all.toString()));
    attributes.put("authorcount", String.valueOf(count));
  }

  /**
   * Sets what attribute entries imply that name the authors, {@code author} or {@code authors}.
   *
   * @param impliedAuthor {@code author} as the author line sets it, or null
   * @param impliedAuthors {@code authors} as the author line sets it, or null
   */
  static void readEntries(
      @Nullable String impliedAuthor,
      @Nullable String impliedAuthors,
      DocumentAttributes attributes) {
    String author = attributes.value("author");
    String authors = attributes.value("authors");
    List<String> names = List.of();
    if (author != null && !author.equals(impliedAuthor)) {
      names = List.of(author);
    } else if (authors != null && !authors.equals(impliedAuthors)) {
      names = List.of(authors.split(";(?: |$)", -1));
    }
    StringJoiner all = new StringJoiner(", ");
    for (int i = 0; i < names.size(); i++) {
      all.add(putName(names.get(i), i == 0 ? "" : "_" + (i + 1), attributes));
      if (i == 1) {
        putName(names.get(0), "_1", attributes);
      }
    }
    if (!names.isEmpty()) {
      attributes.put("authors", all.toString());
      attributes.put("authorcount", String.valueOf(names.size()));
    }
    attributes.setImplied("authorcount", "0");
  }

  private static String putName(String entry, String suffix, DocumentAttributes attributes) {
    String[] parts = entry.strip().split("\\s+", 3);
    String first = name(parts[0]);
    String middle = parts.length > 2 ? name(parts[1]) : "";
    String last = parts.length > 1 ? name(parts[parts.length - 1]) : "";
    String author = (first + " " + middle + " " + last).strip().replaceAll(" +", " ");
    attributes.put("author" + suffix, author);
    attributes.put("firstname" + suffix, first);
    putUnlessEmpty("middlename" + suffix, middle, attributes);
    putUnlessEmpty("lastname" + suffix, last, attributes);
    attributes.put("authorinitials" + suffix, initial(first) + initial(middle) + initial(last));
    return author;
  }

  private static void putUnlessEmpty(String name, String value, DocumentAttributes attributes) {
    if (!value.isEmpty()) {
      attributes.put(name, value);
    }
  }

  private static String readOne(String entry, String suffix, DocumentAttributes attributes) {
    Matcher match = AUTHOR.matcher(entry);
    if (!match.matches()) {
      String name = entry.strip().replaceAll(" +", " ");
      set("author" + suffix, name, attributes);
      set("firstname" + suffix, name, attributes);
      set("authorinitials" + suffix, initial(name), attributes);
      return name;
    }
    String first = name(match.group(1));
    String middle = match.group(3) == null ? "" : name(match.group(2));
    String last = match.group(3) == null ? name(match.group(2)) : name(match.group(3));
    String author = (first + " " + middle + " " + last).strip().replaceAll(" +", " ");
    set("firstname" + suffix, first, attributes);
    set("middlename" + suffix, middle, attributes);
    set("lastname" + suffix, last, attributes);
    set("author" + suffix, author, attributes);
    set("authorinitials" + suffix, initial(first) + initial(middle) + initial(last), attributes);
    set("email" + suffix, name(match.group(4)), attributes);
    return author;
  }

  private static String name(@Nullable String group) {
    return group == null ? "" : group.replace('_', ' ');
  }

  private static String initial(String name) {
    return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
  }

  private static void set(String name, String value, DocumentAttributes attributes) {
    if (!value.isEmpty()) {
      attributes.setImplied(name, attributes.headerSubstitutions(value));
    }
  }
}
