package dev.factors.asciidoc;

import dev.factors.source.Sources;
import java.util.Map;

/**
 * Reads the structure of AsciiDoc as Asciidoctor would, without Asciidoctor: every element with the
 * file, line and column where it stands. It never throws, whatever the bytes, and its time is
 * linear in the size of what it reads.
 */
public final class Scanner {

  private Scanner() {}

  /**
   * Scans a file and what it includes.
   *
   * @param sources where files are read from
   * @param path of the file
   * @param baseFolder no include leaves it: Asciidoctor's base directory in safe mode SAFE, empty
   *     for the repository's root
   * @param attributes set from outside, as with {@code asciidoctor -a}; they win over the
   *     document's
   */
  public static Document scan(
      Sources sources, String path, String baseFolder, Map<String, String> attributes) {
    throw new IllegalStateException("not scanned: " + path + baseFolder + attributes + sources);
  }
}
