package dev.factors.asciidoc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a section before its first subsection. They may stand in a block of their own: the
 * document's preamble, or the introduction of a book's part.
 */
final class Preamble {

  private enum Holder {
    NONE,
    PREAMBLE,
    PART_INTRODUCTION
  }

  private final BlockBuilder section;
  private final @Nullable String title;
  private Holder holder;
  private @Nullable BlockBuilder block;

  private Preamble(BlockBuilder section, Holder holder, @Nullable String title) {
    this.section = section;
    this.holder = holder;
    this.title = title;
  }

  /**
   * The blocks of a document below its title.
   *
   * @param title that they have together, or null
   */
  static Preamble ofDocument(BlockBuilder document, @Nullable String title) {
    return new Preamble(document, Holder.PREAMBLE, title);
  }

  /** The blocks of a section, or of a document without title. */
  static Preamble ofSection(BlockBuilder section, SectionKind kind) {
    return new Preamble(section, kind.isPart() ? Holder.PART_INTRODUCTION : Holder.NONE, null);
  }

  void add(BlockBuilder added) {
    if (holder == Holder.PART_INTRODUCTION && block == null && isIntroduction(added)) {
      holder = Holder.NONE;
      section.add(introduction(added));
    } else if (holder == Holder.NONE) {
      section.add(added);
    } else {
      holder(added).add(added);
    }
  }

  /** The first subsection is there, so that the blocks before it need their own. */
  void closeForSections() {
    if (block != null && holder != Holder.NONE) {
      holder = Holder.NONE;
      section.add(block);
    }
  }

  /** All is read. An article without sections has no preamble: its blocks are its own. */
  void finish(SectionKind kind) {
    if (holder == Holder.PREAMBLE && block != null && !kind.isBook()) {
      block.children().forEach(section::add);
    } else {
      closeForSections();
    }
  }

  private BlockBuilder holder(BlockBuilder first) {
    BlockBuilder existing = block;
    if (existing != null) {
      return existing;
    }
    String context = holder == Holder.PREAMBLE ? "preamble" : "open";
    BlockBuilder made = new BlockBuilder(context, first.first(), section.level());
    if (holder == Holder.PART_INTRODUCTION) {
      made.setStyle("partintro");
    }
    if (title != null) {
      made.setTitle(title, null);
    }
    block = made;
    return made;
  }

  private static boolean isIntroduction(BlockBuilder block) {
    return block.is("open")
        && ("partintro".equals(block.style())
            || ("open".equals(block.style()) && block.lines().isEmpty()));
  }

  /** An open block as the introduction: if it is a paragraph by nature, it holds one. */
  private static BlockBuilder introduction(BlockBuilder block) {
    block.setStyle("partintro");
    if (!block.lines().isEmpty()) {
      BlockBuilder paragraph = new BlockBuilder("paragraph", block.first(), block.level());
      paragraph.setLines(block.lines());
      paragraph.inlines().addAll(block.inlines());
      block.inlines().clear();
      block.setLines(List.of());
      block.add(paragraph);
    }
    return block;
  }
}
