package dev.factors.asciidoc;

/** What a table's first line and attributes say of its format. */
final class Tables {

  private Tables() {}

  /** Names the format that the delimiter implies. */
  static void inferFormat(String opening, BlockMetadata metadata) {
    if (metadata.has("format")) {
      return;
    }
    switch (opening.charAt(0)) {
      case ',' -> metadata.put("format", "csv");
      case ':' -> metadata.put("format", "dsv");
      default -> {
        // Bars and exclamation marks leave the format to the attribute.
      }
    }
  }
}
