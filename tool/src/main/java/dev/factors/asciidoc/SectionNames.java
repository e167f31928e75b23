package dev.factors.asciidoc;

import dev.factors.asciidoc.Block.IdKind;
import org.jspecify.annotations.Nullable;

/** Gives sections their titles and ids. */
final class SectionNames {

  private final ParseContext context;
  private final TextScanner texts;

  SectionNames(ParseContext context, TextScanner texts) {
    this.context = context;
    this.texts = texts;
  }

  /**
   * Gives a section its title, what stands above it, and the id that either names or implies.
   *
   * @param metadata what stands above the title
   */
  void name(BlockBuilder section, SectionTitle title, BlockMetadata metadata) {
    String above = metadata.get("id");
    String id = above == null ? title.id() : above;
    String html = texts.scanTitle(section, above == null ? title.text() : title.whole());
    if (id != null) {
      section.setId(id, IdKind.WRITTEN);
    } else if (context.ids().generates()) {
      section.setId(context.ids().generate(html), IdKind.GENERATED);
    }
    String reftext = above == null && title.reftext() != null ? title.reftext() : null;
    if (reftext != null) {
      metadata.put("reftext", reftext);
    }
    section.attributes().putAll(metadata.attributes());
    section.setStyle(metadata.get("style"));
    @Nullable String named = section.id();
    if (named != null) {
      String shown = metadata.has("reftext") ? metadata.get("reftext") : section.titleText();
      context.ids().register(named, shown == null ? "" : shown, title.line().place());
    }
  }
}
