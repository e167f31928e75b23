package dev.factors.asciidoc;

import dev.factors.diagnostic.Place;
import org.jspecify.annotations.Nullable;

/** Something inside the text of a block or title that refers, anchors or passes through. */
public sealed interface Inline {

  /** The whole of it, markup included. */
  Place place();

  /**
   * A cross-reference: {@code <<id>>}, {@code xref:id[]}, {@code xref:file.adoc#id[]}.
   *
   * @param target as written, attribute references resolved
   * @param text its own text, or null
   */
  record Xref(String target, @Nullable String text, Place place) implements Inline {}

  /**
   * An anchor: {@code [[id]]}, {@code [#id]#…#}, {@code anchor:id[]}, {@code [[[label]]]}.
   *
   * @param bibliography whether it is a bibliography entry's
   */
  record Anchor(String id, @Nullable String reftext, boolean bibliography, Place place)
      implements Inline {}

  /** An image macro, block or inline. */
  record Image(String target, @Nullable String alt, Place place) implements Inline {}

  /** A link macro, a URL macro or a bare URL. */
  record Link(String target, @Nullable String text, Place place) implements Inline {}

  /** Text that Asciidoctor passes through without substitutions, so that it may hold HTML. */
  record Passthrough(String text, Place place) implements Inline {}
}
