package dev.factors.asciidoc;

import dev.factors.diagnostic.Place;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node of the document: what Asciidoctor calls a block, a section or a list item.
 *
 * @param context what it is, named as Asciidoctor names it: {@code document}, {@code preamble},
 *     {@code section}, {@code floating_title}, {@code paragraph}, {@code listing}, {@code literal},
 *     {@code example}, {@code sidebar}, {@code quote}, {@code verse}, {@code open}, {@code pass},
 *     {@code stem}, {@code admonition}, {@code table}, {@code ulist}, {@code olist}, {@code dlist},
 *     {@code colist}, {@code list_item}, {@code image}, {@code video}, {@code audio}, {@code toc},
 *     {@code thematic_break}, {@code page_break}
 * @param style first positional attribute without its shorthands, such as {@code abstract} or
 *     {@code source}, or null
 * @param level of a section: 0 for the document's title, 1 for {@code ==}; of any other block that
 *     of the section that holds it
 * @param id its id, written or generated, or null
 * @param idKind where the id comes from
 * @param roles its roles in order
 * @param attributes its other named and positional attributes, as written
 * @param title its title as written, attribute references resolved, inline markup kept; null where
 *     it has none. Of a description list's {@code list_item} the term.
 * @param titlePlace the title's text, or null
 * @param place from its first line (of a section, its title line; of a delimited block, the opening
 *     line; attribute lines and block title are not part of it) to its end
 * @param lines the text of a block that holds text and no blocks; empty for every other
 * @param children the blocks inside, in document order
 * @param titleText its title as a reader sees it, without markup; null where it has none
 */
public record Block(
    String context,
    @Nullable String style,
    int level,
    @Nullable String id,
    IdKind idKind,
    List<String> roles,
    Map<String, String> attributes,
    @Nullable String title,
    @Nullable Place titlePlace,
    Place place,
    List<Line> lines,
    List<Block> children,
    @Nullable String titleText) {

  /** Where a block's id comes from. */
  public enum IdKind {
    NONE,
    /** An anchor or a shorthand in the source. */
    WRITTEN,
    /** Made from the title by Asciidoctor's rule. */
    GENERATED
  }

  /** A block whose title holds no markup. */
  public Block(
      String context,
      @Nullable String style,
      int level,
      @Nullable String id,
      IdKind idKind,
      List<String> roles,
      Map<String, String> attributes,
      @Nullable String title,
      @Nullable Place titlePlace,
      Place place,
      List<Line> lines,
      List<Block> children) {
    this(
        context,
        style,
        level,
        id,
        idKind,
        roles,
        attributes,
        title,
        titlePlace,
        place,
        lines,
        children,
        title);
  }

  public Block {
    roles = List.copyOf(roles);
    attributes = Map.copyOf(attributes);
    lines = List.copyOf(lines);
    children = List.copyOf(children);
  }

  /** Whether this is the kind of block that Asciidoctor names so. */
  public boolean is(String context) {
    return this.context.equals(context);
  }

  /** Whether the block has the style. */
  public boolean hasStyle(String style) {
    return Objects.equals(this.style, style);
  }

  /** Whether the block has the role. */
  public boolean hasRole(String role) {
    return roles.contains(role);
  }

  /**
   * A line of a block's text, without indentation that the block takes off and without line feed.
   *
   * @param text the text as written
   * @param place where the text stands in its file
   */
  public record Line(String text, Place place) {}
}
