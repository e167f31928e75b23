package dev.factors.manuscript;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of a document's paragraphs, such as {@code declared-intent-why-2}, by which a
 * reviewer cites what has no quotable words. Everything that numbers paragraphs numbers them so:
 *
 * <ol>
 *   <li>A number is the id of the nearest section around the block, a hyphen, and a count from 1.
 *       Each section counts by itself, in document order; what stands in a subsection is the
 *       subsection's. What stands in no section, or in one without an id, has the prefix {@code
 *       preamble}.
 *   <li>An item of a list counts, at every depth, an outer one before those inside it. Nothing else
 *       inside an item counts. An item of a description list counts where it has a text or blocks:
 *       terms that share a text count once.
 *   <li>An item of a description list whose (last) term begins with an anchor {@code [[id]]} does
 *       not count: the id is its number, as a conformance statement's.
 *   <li>A listing, literal, stem, table, image, video or audio block counts once, whatever is in
 *       it: nothing inside a table is numbered.
 *   <li>Any other block counts where it has text of its own: a paragraph, an admonition, quote or
 *       abstract written as a paragraph, a verse. A delimited block that holds blocks does not
 *       count, and those inside it do.
 *   <li>Nothing else counts: no title, no discrete heading, no break, no passthrough, no table of
 *       contents.
 * </ol>
 *
 * <p>A number is not an id: a page that makes one of it gives it a prefix of its own.
 */
public final class ParagraphNumbers {

  private static final String OUTSIDE = "preamble";
  private static final Set<String> WHOLE =
      Set.of("listing", "literal", "stem", "table", "image", "video", "audio");
  private static final Set<String> NEVER =
      Set.of("pass", "toc", "thematic_break", "page_break", "floating_title");
  private static final Pattern ANCHOR = Pattern.compile("\\[\\[([^\\],]+)(?:,[^\\]]*)?\\]\\]");

  private final Map<String, Block> blocks = new LinkedHashMap<>();

  private ParagraphNumbers() {}

  /** The numbers in a document and everything that it includes. */
  public static ParagraphNumbers in(Document document) {
    ParagraphNumbers numbers = new ParagraphNumbers();
    Count outside = numbers.new Count(OUTSIDE);
    for (Block block : document.root().children()) {
      // The document's title is a section of which the body is no part.
      outside.visit(block);
    }
    return numbers;
  }

  /** The numbered blocks in document order; of two with one number, the first. */
  public Map<String, Block> blocks() {
    return Collections.unmodifiableMap(blocks);
  }

  /** The block that has the number. */
  public Optional<Block> find(String number) {
    return Optional.ofNullable(blocks.get(number));
  }

  /** Counts the blocks of one section. */
  private final class Count {

    private final String prefix;
    private int last;

    Count(String prefix) {
      this.prefix = prefix;
    }

    void visit(Block block) {
      if (block.is("section")) {
        Count own = new Count(block.id() == null ? OUTSIDE : block.id());
        block.children().forEach(own::visit);
      } else if (block.is("dlist")) {
        block.children().forEach(this::visitDescription);
      } else if (block.is("list_item")) {
        add(block);
        visitListsIn(block);
      } else if (WHOLE.contains(block.context())) {
        add(block);
      } else if (!NEVER.contains(block.context())) {
        if (!block.lines().isEmpty()) {
          add(block);
        }
        block.children().forEach(this::visit);
      }
    }

    private void visitDescription(Block item) {
      Matcher anchor = ANCHOR.matcher(item.title() == null ? "" : item.title());
      if (anchor.lookingAt()) {
        blocks.putIfAbsent(anchor.group(1), item);
      } else if (!item.lines().isEmpty() || !item.children().isEmpty()) {
        add(item);
      }
      visitListsIn(item);
    }

    private void visitListsIn(Block block) {
      for (Block inner : block.children()) {
        if (isList(inner)) {
          visit(inner);
        } else if (!WHOLE.contains(inner.context())) {
          visitListsIn(inner);
        }
      }
    }

    private void add(Block block) {
      last++;
      blocks.putIfAbsent(prefix + "-" + last, block);
    }
  }

  private static boolean isList(Block block) {
    return List.of("ulist", "olist", "dlist", "colist").contains(block.context());
  }
}
