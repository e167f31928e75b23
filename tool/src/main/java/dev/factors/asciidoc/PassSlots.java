package dev.factors.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Keeps what was taken out of a text. A slot stands for it there, which no substitution recognises.
 */
final class PassSlots {

  private static final char START = '\u0096';
  private static final char END = '\u0097';

  private final List<Slot> slots = new ArrayList<>();

  /**
   * What was taken out.
   *
   * @param steps that it asks for when it is put back
   */
  record Slot(MappedText content, List<Substitution> steps, String startTag, String endTag) {

    static Slot of(MappedText content, List<Substitution> steps) {
      return new Slot(content, steps, "", "");
    }

    static Slot tagged(MappedText content, List<Substitution> steps, String tag) {
      return new Slot(content, steps, "<" + tag + ">", "</" + tag + ">");
    }
  }

  /** Adds a slot to a text in place of what stands from an index on. */
  void put(MappedText.Builder builder, int index, Slot slot) {
    builder.insert(START + String.valueOf(slots.size()) + END, index);
    slots.add(slot);
  }

  /** Puts the slots' contents back, each with the steps that it asks for. */
  MappedText restore(
      MappedText source, BiFunction<MappedText, List<Substitution>, MappedText> substitute) {
    String text = source.text();
    int start = text.indexOf(START);
    if (start < 0 || slots.isEmpty()) {
      return source;
    }
    MappedText.Builder builder = new MappedText.Builder(source);
    for (; start >= 0; start = text.indexOf(START, start + 1)) {
      int end = start + 1;
      while (end < text.length() && end < start + 9 && CharacterClass.isDigit(text.charAt(end))) {
        end++;
      }
      if (end == start + 1 || end >= text.length() || text.charAt(end) != END) {
        continue;
      }
      int index = Integer.parseInt(text.substring(start + 1, end));
      if (index < slots.size()) {
        Slot slot = slots.get(index);
        builder.keepTo(start).skipTo(end + 1).insert(slot.startTag, start);
        builder.append(substitute.apply(slot.content, slot.steps)).insert(slot.endTag, start);
      }
    }
    return builder.finish();
  }
}
