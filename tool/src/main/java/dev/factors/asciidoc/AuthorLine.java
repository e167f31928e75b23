package dev.factors.asciidoc;

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
    StringBuilder all = new StringBuilder();
    for (String entry : bounded.split(";(?: |$)", -1)) {
      if (entry.isEmpty()) {
        continue;
      }
      count++;
      String suffix = count == 1 ? "" : "_" + count;
      String author = readOne(entry, suffix, attributes);
      if (count == 1) {
        readOne(entry, "_1", attributes);
      }
      all.append(count == 1 ? "" : ", ").append(author);
    }
    attributes.setImplied("authors", attributes.headerSubstitutions(all.toString()));
    attributes.put("authorcount", String.valueOf(count));
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
