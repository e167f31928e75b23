package dev.factors.asciidoc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The attributes of a document while it is read. Values are escaped as Asciidoctor keeps them. */
final class DocumentAttributes implements AttributeValues {

  private static final Pattern ILLEGAL_IN_NAME = Pattern.compile("[^" + CharacterClass.WORD + "-]");
  private static final Pattern PASS =
      Pattern.compile("pass:([a-z]+(?:,[a-z-]+)*)?\\[(.*)\\]", Pattern.DOTALL);

  private final Map<String, String> values;
  private final Set<String> locked = new HashSet<>(PredefinedAttributes.LOCKED);
  private final AttributeReferences references = new AttributeReferences(this);
  private String doctype = "article";
  private boolean inHeader = true;

  /**
   * The attributes before the first line.
   *
   * @param path of the document
   * @param overrides as given on the command line: {@code name} or {@code !name}; a value that ends
   *     with {@code @} may be changed by the document
   */
  DocumentAttributes(String path, Map<String, String> overrides) {
    this.values = new HashMap<>(PredefinedAttributes.of(path));
    overrides.forEach(this::override);
    changeDoctype(values.getOrDefault("doctype", "article"));
  }

  private void override(String key, String value) {
    boolean soft = key.endsWith("@") || value.endsWith("@");
    String bare = key.endsWith("@") ? key.substring(0, key.length() - 1) : key;
    boolean unset = bare.startsWith("!") || bare.endsWith("!");
    String name = canonical(bare.replace("!", "").toLowerCase(Locale.ROOT));
    if (unset) {
      values.remove(name);
    } else {
      values.put(name, value.endsWith("@") ? value.substring(0, value.length() - 1) : value);
    }
    if (soft) {
      locked.remove(name);
    } else {
      locked.add(name);
    }
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  @Override
  public @Nullable String value(String name) {
    return values.get(name);
  }

  /** Text with the references in it resolved. */
  String substitute(String text) {
    return references.substitute(text);
  }

  /** As {@link #substitute(String)}, with the origins of all characters. */
  MappedText substitute(MappedText text) {
    return references.substitute(text);
  }

  boolean isBook() {
    return doctype.equals("book");
  }

  boolean isManpage() {
    return doctype.equals("manpage");
  }

  int levelOffset() {
    return Numbers.leading(values.getOrDefault("leveloffset", "0"));
  }

  /** How many includes may be nested. */
  int maxIncludeDepth() {
    return Math.min(64, Numbers.leading(values.getOrDefault("max-include-depth", "64")));
  }

  /** The header is over: the document's type is settled. */
  void endHeader() {
    inHeader = false;
    // Asciidoctor lets the body turn section numbers on and off, whatever the command line says.
    locked.remove("sectnums");
  }

  /**
   * Does what an attribute entry says.
   *
   * @param written name, with {@code !} at its start or end to unset it
   * @param value as written
   * @return what was set or unset
   */
  @Override
  public Stored store(String written, String value) {
    boolean unset = written.startsWith("!") || written.endsWith("!");
    String bare =
        written.endsWith("!")
            ? written.substring(0, written.length() - 1)
            : unset ? written.substring(1) : written;
    String name = canonical(ILLEGAL_IN_NAME.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT));
    if (name.equals("showtitle")) {
      put("notitle", unset ? "" : null);
    }
    String resolved = unset ? null : resolve(name, value);
    put(name, resolved);
    return new Stored(name, resolved);
  }

  /** Sets an attribute that the header implies, such as the author, unless it is there. */
  void setImplied(String name, String value) {
    values.putIfAbsent(name, value);
  }

  /** Sets an attribute without any substitution. */
  void put(String name, @Nullable String value) {
    if (locked.contains(name)) {
      return;
    }
    if (value == null) {
      values.remove(name);
    } else if (name.equals("doctype") && inHeader) {
      changeDoctype(value);
    } else {
      values.put(name, value);
    }
  }

  @Override
  public String count(String name, @Nullable String seed) {
    String current = values.get(name);
    String next =
        current == null || current.isEmpty() ? seed == null ? "1" : seed : Numbers.next(current);
    put(name, next);
    return next;
  }

  /** Header substitutions: special characters and references. */
  String headerSubstitutions(String value) {
    return references.substitute(SpecialCharacters.escape(value));
  }

  Map<String, String> snapshot() {
    return Map.copyOf(values);
  }

  private String resolve(String name, String value) {
    if (name.equals("leveloffset") && (value.startsWith("+") || value.startsWith("-"))) {
      int by = Numbers.leading(value.substring(1));
      return String.valueOf(levelOffset() + (value.startsWith("+") ? by : -by));
    }
    Matcher pass = PASS.matcher(value);
    if (!value.startsWith("pass:") || !pass.matches()) {
      return headerSubstitutions(value);
    }
    String subs = pass.group(1);
    return subs == null ? pass.group(2) : passed(subs, pass.group(2));
  }

  private String passed(String subs, String value) {
    String text = value;
    for (String sub : subs.split(",", -1)) {
      switch (sub) {
        case "a", "attributes" -> text = references.substitute(text);
        case "c", "specialchars", "specialcharacters", "v", "verbatim" ->
            text = SpecialCharacters.escape(text);
        default ->
            text =
                new Substitutions(this, id -> null, InlineListener.NONE)
                    .apply(MappedText.of(text), Substitution.resolve(sub, List.of()))
                    .text();
      }
    }
    return text;
  }

  private void changeDoctype(String type) {
    for (String key :
        new String[] {"doctype-", "backend-html5-doctype-", "basebackend-html-doctype-"}) {
      values.remove(key + doctype);
      values.put(key + type, "");
    }
    values.put("doctype", type);
    doctype = type;
  }

  private static String canonical(String name) {
    return switch (name) {
      case "numbered" -> "sectnums";
      case "hardbreaks" -> "hardbreaks-option";
      default -> name;
    };
  }
}
