package dev.factors.asciidoc;

import java.util.ArrayList;
import java.util.List;

/** What a comment looks like. */
final class Comments {

  private Comments() {}

  /** {@code // text}; three slashes do not make a comment. */
  static boolean isLine(String text) {
    return text.startsWith("//") && !text.startsWith("///");
  }

  /** Four slashes or more, and nothing else. */
  static boolean isBlockDelimiter(String text) {
    return text.length() > 3 && text.startsWith("////") && Delimiter.isUniform(text, '/');
  }

  /** The lines without the comments among them. */
  static List<SourceLine> removed(List<SourceLine> lines) {
    List<SourceLine> kept = new ArrayList<>(lines.size());
    for (SourceLine line : lines) {
      if (!isLine(line.text())) {
        kept.add(line);
      }
    }
    return kept;
  }
}
