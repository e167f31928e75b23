package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Place;
import dev.factors.source.SourceFile;
import dev.factors.source.Sources;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a block's id is written, which is where it is mended: on its line, or in those above. */
final class IdPlace {

  /** Attributes, a block title, a comment. */
  private static final Pattern ABOVE_A_BLOCK =
      Pattern.compile("\\[.*\\]\\s*|\\.[^.\\s].*|//(?!/).*");

  private IdPlace() {}

  /** The place of a block's id; of its title where the id is not written. */
  static Place of(Block block, Sources sources) {
    return sources
        .file(block.place().file())
        .flatMap(file -> find(block, file))
        .orElse(Heading.place(block));
  }

  /** Where an id stands in a line as one; negative where it does not. */
  private static int find(String id, String line) {
    int start = line.indexOf(id);
    while (start >= 0 && !(isAnnounced(line, start) && ends(line, start + id.length()))) {
      start = line.indexOf(id, start + 1);
    }
    return start;
  }

  private static boolean isAnnounced(String line, int start) {
    String before = line.substring(0, start);
    return before.endsWith("#")
        || before.endsWith("[[")
        || before.endsWith("id=")
        || before.endsWith("id=\"")
        || before.endsWith("id='");
  }

  private static boolean ends(String line, int end) {
    return end == line.length() || !isOfId(line.charAt(end));
  }

  private static boolean isOfId(char character) {
    return character == '-'
        || character == '_'
        || (character < 0x80 && Character.isLetterOrDigit(character));
  }

  private static Optional<Place> find(Block block, SourceFile file) {
    String id = String.valueOf(block.id());
    int number = block.place().line();
    do {
      String line = file.line(number);
      int start = find(id, line);
      if (start >= 0) {
        int column = line.codePointCount(0, start) + 1;
        int length = id.codePointCount(0, id.length());
        return Optional.of(Place.of(file.path(), number, column, column + length));
      }
      number--;
    } while (ABOVE_A_BLOCK.matcher(file.line(number)).matches());
    return Optional.empty();
  }
}
