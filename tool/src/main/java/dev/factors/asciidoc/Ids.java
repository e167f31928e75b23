package dev.factors.asciidoc;

import dev.factors.asciidoc.Document.Problem.Kind;
import dev.factors.diagnostic.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ids of a document: those written, and those made from titles by Asciidoctor's rule. */
final class Ids {

  private final DocumentAttributes attributes;
  private final Findings findings;
  private final Map<String, String> taken = new HashMap<>();
  private final Set<String> texts = new HashSet<>();
  private final Map<String, Integer> lastCounts = new HashMap<>();

  Ids(DocumentAttributes attributes, Findings findings) {
    this.attributes = attributes;
    this.findings = findings;
  }

  /**
   * Takes an id.
   *
   * @param text that a cross-reference to it shows; empty where that is the id
   * @param place to report if it is taken already
   */
  void register(String id, String text, Place place) {
    if (taken.putIfAbsent(id, text) == null) {
      texts.add(text);
    } else {
      findings.problem(Kind.DUPLICATE_ID, "id is already in use: " + id, place);
    }
  }

  /**
   * Text of a cross-reference to an id that is taken so far, or to a title that is there so far;
   * null where there is neither.
   */
  @Nullable String text(String id) {
    String text = taken.get(id);
    if (text == null && isText(id) && texts.contains(id)) {
      return id;
    }
    return text == null || text.isEmpty() ? null : text;
  }

  /** Whether a reference may be meant for a title: that is how Asciidoctor tells them apart. */
  private boolean isText(String reference) {
    return !attributes.has("compat-mode")
        && (reference.indexOf(' ') >= 0 || !reference.toLowerCase(Locale.ROOT).equals(reference));
  }

  boolean generates() {
    return attributes.has("sectids");
  }

  /**
   * Makes an id that is not taken.
   *
   * @param title as HTML
   */
  String generate(String title) {
    String prefix = attributes.has("idprefix") ? value("idprefix") : "_";
    String separator = attributes.has("idseparator") ? value("idseparator") : "_";
    if (separator.length() > 1) {
      separator = separator.substring(0, 1);
    }
    String words = prefix + withoutIllegal(title.toLowerCase(Locale.ROOT));
    String id = separator.isEmpty() ? words.replace(" ", "") : separated(words, separator, prefix);
    if (!taken.containsKey(id)) {
      return id;
    }
    int count = lastCounts.getOrDefault(id + separator, 1) + 1;
    while (taken.containsKey(id + separator + count)) {
      count++;
    }
    lastCounts.put(id + separator, count);
    return id + separator + count;
  }

  private String value(String name) {
    String value = attributes.value(name);
    return value == null ? "" : value;
  }

  private static String separated(String words, String separator, String prefix) {
    char mark = separator.charAt(0);
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c != ' ' && c != '.' && c != '-' && c != mark) {
        id.append(c);
      } else if (id.length() == 0 || !isSeparatedAt(words, i - 1, mark)) {
        id.append(mark);
      }
    }
    if (id.length() > 0 && id.charAt(id.length() - 1) == mark) {
      id.setLength(id.length() - 1);
    }
    return prefix.isEmpty() && id.length() > 0 && id.charAt(0) == mark
        ? id.substring(1)
        : id.toString();
  }

  private static boolean isSeparatedAt(String words, int index, char mark) {
    char c = words.charAt(index);
    return c == ' ' || c == '.' || c == '-' || c == mark;
  }

  /** Takes out tags, character references and whatever an id cannot hold. */
  private static String withoutIllegal(String title) {
    StringBuilder kept = new StringBuilder(title.length());
    int lastClose = title.lastIndexOf('>');
    for (int i = 0; i < title.length(); ) {
      int codePoint = title.codePointAt(i);
      if (codePoint == '<' && i + 1 < lastClose && title.charAt(i + 1) != '>') {
        i = title.indexOf('>', i) + 1;
      } else if (codePoint == '&' && CharacterReference.endAt(title, i) > 0) {
        i = CharacterReference.endAt(title, i);
      } else {
        if (CharacterClass.isWord(codePoint) || " -.".indexOf(codePoint) >= 0) {
          kept.appendCodePoint(codePoint);
        }
        i += Character.charCount(codePoint);
      }
    }
    return kept.toString();
  }
}
