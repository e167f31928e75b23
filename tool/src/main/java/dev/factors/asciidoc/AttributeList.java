package dev.factors.asciidoc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the brackets of a block attribute line or a macro: {@code positional,
 * name=value, name="value"}. Positional attributes are named by their numbers from 1.
 */
final class AttributeList {

  private final String source;
  private final Map<String, @Nullable String> attributes = new LinkedHashMap<>();
  private int position;

  private AttributeList(String source) {
    this.source = source;
  }

  /** The attributes in order; the value of a positional attribute that is left out is null. */
  static Map<String, @Nullable String> parse(String source) {
    AttributeList list = new AttributeList(source);
    list.parse();
    return list.attributes;
  }

  private void parse() {
    int index = 1;
    while (parseAttribute(index) && position < source.length()) {
      skipDelimiter();
      index++;
    }
  }

  /** Whether there may be another one. */
  private boolean parseAttribute(int index) {
    skipBlank();
    int quote = peek();
    if (quote == '"' || quote == '\'') {
      position++;
      attributes.put(String.valueOf(index), quotedValue((char) quote));
      return true;
    }
    int start = position;
    skipName();
    @Nullable String name = position > start ? source.substring(start, position) : null;
    skipBlank();
    if (position == source.length()) {
      if (name != null || source.stripTrailing().endsWith(",")) {
        attributes.put(String.valueOf(index), name);
      }
      return false;
    }
    if (peek() == ',') {
      attributes.put(String.valueOf(index), name);
    } else if (name != null && peek() == '=') {
      position++;
      putNamed(name);
    } else {
      scanToDelimiter();
      attributes.put(String.valueOf(index), source.substring(start, valueEnd(start)));
    }
    return true;
  }

  private void putNamed(String name) {
    skipBlank();
    int quote = peek();
    String value;
    if (quote == '"' || quote == '\'') {
      position++;
      value = quotedValue((char) quote);
    } else {
      int start = position;
      scanToDelimiter();
      value = source.substring(start, valueEnd(start));
      if (value.equals("None")) {
        return;
      }
    }
    if (name.equals("options") || name.equals("opts")) {
      for (String option : value.replace(" ", "").split(",", -1)) {
        if (!option.isEmpty()) {
          attributes.put(option + "-option", "");
        }
      }
    } else {
      attributes.put(name, value);
    }
  }

  private String quotedValue(char quote) {
    if (peek() == quote) {
      position++;
      return "";
    }
    // The quote that closes is not the first character and has no backslash before it.
    for (int i = source.indexOf(quote, position + 1); i >= 0; i = source.indexOf(quote, i + 1)) {
      if (source.charAt(i - 1) != '\\') {
        String value = source.substring(position, i);
        position = i + 1;
        return value.replace("\\" + quote, String.valueOf(quote));
      }
    }
    int start = position;
    scanToDelimiter();
    return quote + source.substring(start, valueEnd(start));
  }

  private int peek() {
    return position < source.length() ? source.charAt(position) : -1;
  }

  private void skipBlank() {
    while (position < source.length() && CharacterClass.isBlank(source.charAt(position))) {
      position++;
    }
  }

  private void skipName() {
    if (!CharacterClass.isWordAt(source, position)) {
      return;
    }
    while (CharacterClass.isWordAt(source, position) || peek() == '-' || peek() == '.') {
      position += Character.charCount(source.codePointAt(position));
    }
  }

  private void scanToDelimiter() {
    int comma = source.indexOf(',', position);
    position = comma < 0 ? source.length() : comma;
  }

  private int valueEnd(int start) {
    int end = position;
    while (end > start && CharacterClass.isBlank(source.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private void skipDelimiter() {
    skipBlank();
    if (peek() == ',') {
      position++;
    }
  }
}
