package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Place;
import dev.factors.source.SourceFile;
import dev.factors.source.Sources;
import java.util.Optional;
import java.util.regex.Matcher;
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

  private static Optional<Place> find(Block block, SourceFile file) {
    Pattern written =
        Pattern.compile(
            "(?:#|\\[\\[|id=[\"']?)(" + Pattern.quote(String.valueOf(block.id())) + ")(?![\\w-])");
    int number = block.place().line();
    do {
      String line = file.line(number);
      Matcher id = written.matcher(line);
      if (id.find()) {
        int column = line.codePointCount(0, id.start(1)) + 1;
        int length = line.codePointCount(id.start(1), id.end(1));
        return Optional.of(Place.of(file.path(), number, column, column + length));
      }
      number--;
    } while (ABOVE_A_BLOCK.matcher(file.line(number)).matches());
    return Optional.empty();
  }
}
