package dev.factors.asciidoc;

import java.util.Set;

/** What Asciidoctor makes of a block's style. */
final class BlockKinds {

  private static final Set<String> COMPOUND =
      Set.of("example", "sidebar", "quote", "open", "abstract", "partintro", "admonition");

  private BlockKinds() {}

  /** Name of the block that a style makes. */
  static String context(String kind) {
    return switch (kind) {
      case "source", "fenced_code" -> "listing";
      case "abstract", "partintro" -> "open";
      case "latexmath", "asciimath" -> "stem";
      default -> kind;
    };
  }

  /** Whether a delimited block holds blocks. */
  static boolean isCompound(String kind) {
    return COMPOUND.contains(kind);
  }

  /** Gives positional attributes the names that they have in a block of this kind. */
  static void nameAttributes(String kind, BlockMetadata metadata, DocumentAttributes attributes) {
    switch (kind) {
      case "listing", "source" -> nameListing(kind, metadata, attributes);
      case "quote", "verse" -> {
        name(metadata, "2", "attribution");
        name(metadata, "3", "citetitle");
      }
      default -> {
        // Positional attributes of other blocks have no names.
      }
    }
  }

  private static void nameListing(
      String kind, BlockMetadata metadata, DocumentAttributes attributes) {
    String language = attributes.value("source-language");
    if (kind.equals("source")) {
      name(metadata, "2", "language");
      if (!metadata.has("language")) {
        metadata.put("language", language);
      }
    } else if (metadata.style() == null && (metadata.has("2") || language != null)) {
      metadata.put("style", "source");
      metadata.put("language", metadata.has("2") ? metadata.get("2") : language);
    }
    name(metadata, "3", "linenums");
  }

  private static void name(BlockMetadata metadata, String position, String name) {
    String value = metadata.get(position);
    if (value != null) {
      metadata.put(name, value);
    }
  }
}
