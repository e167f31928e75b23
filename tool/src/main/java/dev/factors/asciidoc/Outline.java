package dev.factors.asciidoc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a document in order, as Asciidoctor's {@code find_by} gives them: the header
 * counts as a section of level 0, a description list's term and text are two items, tables are
 * opaque, and the document itself is not among them.
 */
public final class Outline {

  private final List<OutlineElement> elements = new ArrayList<>();

  private Outline() {}

  /** The outline of a document. */
  public static List<OutlineElement> of(Document document) {
    Outline outline = new Outline();
    document.root().children().forEach(outline::add);
    return List.copyOf(outline.elements);
  }

  private void add(Block block) {
    boolean dlist = block.is("dlist");
    boolean item = block.is("list_item");
    String title = item ? null : block.titleText();
    String id = item ? null : block.id();
    add(block, id, title, block.place().line());
    for (Block child : block.children()) {
      if (dlist) {
        addDescription(child);
      } else {
        add(child);
      }
    }
  }

  /** A term, and the text behind it if there is any. */
  private void addDescription(Block item) {
    add(item, null, null, item.place().line());
    if (!item.lines().isEmpty()) {
      add(item, null, null, item.lines().get(0).place().line());
    } else if (!item.children().isEmpty()) {
      add(item, null, null, item.children().get(0).place().line());
    }
    item.children().forEach(this::add);
  }

  private void add(Block block, @Nullable String id, @Nullable String title, int line) {
    elements.add(
        new OutlineElement(block.context(), block.level(), id, title, block.place().file(), line));
  }
}
