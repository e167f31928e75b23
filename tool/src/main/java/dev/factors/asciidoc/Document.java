package dev.factors.asciidoc;

import dev.factors.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the scanner read: a file and everything that it includes, each element in its own file.
 *
 * @param path the file that was scanned
 * @param root the document; its children are the header's section of level 0 where there is a
 *     title, and the blocks of the body
 * @param attributeEntries attribute entries of header and body, in order
 * @param includes include directives that were active, in order
 * @param inlines what was found inside the text of blocks and titles, in order
 * @param problems what Asciidoctor would warn of, or what is not well-formed
 * @param attributes all that are set at the end, values escaped as HTML; one that the body changed
 *     has the value that it has there
 */
public record Document(
    String path,
    Block root,
    List<AttributeEntry> attributeEntries,
    List<Include> includes,
    List<Inline> inlines,
    List<Problem> problems,
    Map<String, String> attributes) {

  /** A document of which no attributes are known. */
  public Document(
      String path,
      Block root,
      List<AttributeEntry> attributeEntries,
      List<Include> includes,
      List<Inline> inlines,
      List<Problem> problems) {
    this(path, root, attributeEntries, includes, inlines, problems, Map.of());
  }

  public Document {
    attributeEntries = List.copyOf(attributeEntries);
    includes = List.copyOf(includes);
    inlines = List.copyOf(inlines);
    problems = List.copyOf(problems);
    attributes = Map.copyOf(attributes);
  }

  /** All blocks below the root, in document order. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (Block child : root.children()) {
      add(child, blocks);
    }
    return blocks;
  }

  /** A block and all blocks inside it, in document order. */
  public static List<Block> walk(Block block) {
    List<Block> blocks = new ArrayList<>();
    add(block, blocks);
    return blocks;
  }

  /** Streams within streams take much longer to be set up than a paper to be walked through. */
  private static void add(Block block, List<Block> blocks) {
    blocks.add(block);
    for (Block child : block.children()) {
      add(child, blocks);
    }
  }

  /**
   * An attribute entry, {@code :name: value} or {@code :!name:}.
   *
   * @param name in lower case
   * @param value with references resolved, or null where the entry unsets the attribute
   * @param place of the entry's first line
   */
  public record AttributeEntry(String name, @Nullable String value, Place place) {}

  /**
   * An include directive.
   *
   * @param target as written, attribute references resolved
   * @param file path of the included file relative to the repository's root; null where the target
   *     leaves the base directory or is a URI
   * @param resolved whether a file was there and was read
   * @param leveloffset the offset in force inside the file
   * @param place of the directive
   */
  public record Include(
      String target, @Nullable String file, boolean resolved, int leveloffset, Place place) {}

  /** Something that is not as it should be. */
  public record Problem(Kind kind, String message, Place place) {

    /** What is wrong. */
    public enum Kind {
      UNCLOSED_BLOCK,
      INCLUDE_MISSING,
      INCLUDE_OUTSIDE,
      INCLUDE_TOO_DEEP,
      UNBALANCED_CONDITIONAL,
      LEVEL_SKIPPED,
      DUPLICATE_ID,
      LIST_INDEX,
      TABLE
    }
  }
}
