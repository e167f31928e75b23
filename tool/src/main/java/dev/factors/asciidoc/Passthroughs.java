package dev.factors.asciidoc;

import java.util.List;
import java.util.function.BiFunction;

/**
 * Takes what Asciidoctor passes through out of a text before the other substitutions, and puts it
 * back afterwards.
 */
final class Passthroughs {

  private final PassSlots slots = new PassSlots();
  private final PassMacros macros;
  private final PassMarks marks;

  Passthroughs(AttributeValues attributes, InlineListener listener) {
    boolean compatible = attributes.value("compat-mode") != null;
    this.macros =
        compatible ? PassMacros.compatible(listener, slots) : PassMacros.modern(listener, slots);
    this.marks = compatible ? PassMarks.compatible(slots) : PassMarks.modern(slots);
  }

  MappedText extract(MappedText source) {
    String text = source.text();
    boolean fenced = text.contains("++") || text.contains("$$") || text.contains("pass:");
    MappedText result = marks.extract(fenced ? macros.extract(source) : source);
    return text.contains("stem:") || text.contains("math:") ? macros.extractStem(result) : result;
  }

  /** Puts back what was taken out, each part with the steps that it asks for. */
  MappedText restore(
      MappedText source, BiFunction<MappedText, List<Substitution>, MappedText> substitute) {
    return slots.restore(source, substitute);
  }
}
