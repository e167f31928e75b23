package dev.factors.asciidoc;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The steps in which Asciidoctor makes HTML of text. */
enum Substitution {
  SPECIAL_CHARACTERS,
  QUOTES,
  ATTRIBUTES,
  REPLACEMENTS,
  MACROS,
  POST_REPLACEMENTS,
  CALLOUTS,
  /** Of the replacements only character references: typography stays as written. */
  REFERENCES;

  static final List<Substitution> NORMAL =
      List.of(SPECIAL_CHARACTERS, QUOTES, ATTRIBUTES, REPLACEMENTS, MACROS, POST_REPLACEMENTS);

  static final List<Substitution> BASIC = List.of(SPECIAL_CHARACTERS);

  /** Those of code. */
  static final List<Substitution> VERBATIM = List.of(SPECIAL_CHARACTERS, CALLOUTS);

  /** The steps that a block's or a macro's {@code subs} asks for, given its usual ones. */
  static List<Substitution> resolve(String written, List<Substitution> usual) {
    Set<Substitution> wanted = EnumSet.noneOf(Substitution.class);
    if (written.indexOf('+') >= 0 || written.indexOf('-') >= 0) {
      wanted.addAll(usual);
    }
    List<Substitution> resolved = new ArrayList<>();
    for (String part : written.replace(" ", "").split(",", -1)) {
      boolean removes = part.startsWith("-");
      String name = part.startsWith("+") || removes ? part.substring(1) : part;
      List<Substitution> named =
          named(name.endsWith("+") ? name.substring(0, name.length() - 1) : name);
      if (removes) {
        named.forEach(wanted::remove);
      } else {
        wanted.addAll(named);
      }
    }
    for (Substitution step : values()) {
      if (wanted.contains(step)) {
        resolved.add(step);
      }
    }
    return resolved;
  }

  private static List<Substitution> named(String name) {
    return switch (name) {
      case "n", "normal" -> NORMAL;
      case "c", "specialchars", "specialcharacters" -> BASIC;
      case "v", "verbatim" -> VERBATIM;
      case "q", "quotes" -> List.of(QUOTES);
      case "a", "attributes" -> List.of(ATTRIBUTES);
      case "r", "replacements" -> List.of(REPLACEMENTS);
      case "m", "macros" -> List.of(MACROS);
      case "p", "post_replacements" -> List.of(POST_REPLACEMENTS);
      case "callouts" -> List.of(CALLOUTS);
      default -> List.of();
    };
  }
}
