package dev.factors.asciidoc;

import dev.factors.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a file as the preprocessor takes them in. */
final class IncludedLines {

  /** What a file holds, by its extension. */
  enum Kind {
    ASCIIDOC,
    /** Anything else: its directives mean nothing, its trailing white space stays. */
    OTHER
  }

  private IncludedLines() {}

  static List<SourceLine> of(SourceFile file, Kind kind) {
    List<String> raw = file.lines();
    List<SourceLine> lines = new ArrayList<>(raw.size());
    for (int i = 0; i < raw.size(); i++) {
      Origin origin = new Origin(file.path(), i + 1, raw.get(i));
      lines.add(kind == Kind.ASCIIDOC ? SourceLine.of(origin) : SourceLine.verbatim(origin));
    }
    return lines;
  }

  /** Index of the first line behind YAML front matter; 0 where there is none. */
  static int frontMatterEnd(List<SourceLine> lines) {
    if (lines.isEmpty() || !lines.get(0).text().equals("---")) {
      return 0;
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).text().equals("---")) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The lines with their common indentation replaced by another, where an include asks for it. */
  static List<SourceLine> indented(List<SourceLine> lines, @Nullable String indent) {
    int width = indent == null ? -1 : Numbers.leading(indent);
    if (width < 0) {
      return lines;
    }
    int common = commonIndentation(lines);
    String margin = " ".repeat(Math.min(width, 200));
    List<SourceLine> indented = new ArrayList<>(lines.size());
    for (SourceLine line : lines) {
      SourceLine bare = line.isEmpty() ? line : line.from(common);
      indented.add(width == 0 || line.isEmpty() ? bare : bare.withText(margin + bare.text()));
    }
    return indented;
  }

  /** Width of the white space that all lines but empty ones begin with. */
  static int commonIndentation(List<SourceLine> lines) {
    int common = Integer.MAX_VALUE;
    for (SourceLine line : lines) {
      if (!line.isEmpty()) {
        common = Math.min(common, CharacterClass.indentation(line.text()));
      }
    }
    return common == Integer.MAX_VALUE ? 0 : common;
  }
}
