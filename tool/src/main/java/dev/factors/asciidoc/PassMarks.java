package dev.factors.asciidoc;

import java.util.List;

/**
 * Text between marks that stays as it is: {@code +text+}, and in compatibility mode text between
 * backticks.
 */
final class PassMarks {

  private final char mark;
  private final String notBefore;
  private final String notBehind;
  private final PassSlots slots;

  private PassMarks(char mark, String notBefore, String notBehind, PassSlots slots) {
    this.mark = mark;
    this.notBefore = notBefore;
    this.notBehind = notBehind;
    this.slots = slots;
  }

  static PassMarks modern(PassSlots slots) {
    return new PassMarks('+', ";:\\", "", slots);
  }

  static PassMarks compatible(PassSlots slots) {
    return new PassMarks('`', "`\\", "`", slots);
  }

  MappedText extract(MappedText source) {
    String text = source.text();
    MappedText.Builder builder = new MappedText.Builder(source);
    int last = lastClose(text);
    int done = 0;
    int open = text.indexOf(mark);
    while (open >= 0 && open + 1 < last) {
      int attributes = Brackets.openBefore(text, open, done);
      int start = attributes >= 0 && mayPrecede(text, attributes, done) ? attributes : open;
      boolean escaped = open > done && text.charAt(open - 1) == '\\';
      boolean opens = start < open || escaped || mayPrecede(text, open, done);
      int close = opens ? close(text, open + 1) : -1;
      if (close < 0) {
        open = text.indexOf(mark, open + 1);
        continue;
      }
      if (escaped) {
        builder.keepTo(open - 1).skipTo(open).keepTo(close + 1);
      } else {
        builder.keepTo(start).skipTo(close + 1);
        slots.put(builder, open, slot(source, start, open, close));
      }
      done = close + 1;
      open = text.indexOf(mark, done);
    }
    return builder.finish();
  }

  private PassSlots.Slot slot(MappedText source, int start, int open, int close) {
    MappedText content = source.slice(open + 1, close);
    if (mark == '`') {
      return PassSlots.Slot.tagged(content, Substitution.BASIC, "code");
    }
    if (start == open) {
      return PassSlots.Slot.of(content, Substitution.BASIC);
    }
    boolean old = source.text().substring(start + 1, open - 1).endsWith("x-");
    List<Substitution> steps = old ? Substitution.NORMAL : Substitution.BASIC;
    return PassSlots.Slot.tagged(content, steps, old ? "code" : "span");
  }

  private boolean mayPrecede(String text, int index, int done) {
    if (index == 0 || text.charAt(index - 1) == '\n') {
      return true;
    }
    return index > done
        && !CharacterClass.isWordBefore(text, index)
        && notBefore.indexOf(text.charAt(index - 1)) < 0;
  }

  private int close(String text, int inside) {
    char first = text.charAt(inside);
    if (CharacterClass.isSpace(first) || (first == '`' && mark == '`')) {
      return -1;
    }
    int close = text.indexOf(mark, inside + 1);
    while (close >= 0 && !closes(text, close)) {
      close = text.indexOf(mark, close + 1);
    }
    return close;
  }

  private boolean closes(String text, int close) {
    return !CharacterClass.isSpace(text.charAt(close - 1))
        && !CharacterClass.isWordAt(text, close + 1)
        && (close + 1 == text.length() || notBehind.indexOf(text.charAt(close + 1)) < 0);
  }

  private int lastClose(String text) {
    int close = text.lastIndexOf(mark);
    while (close > 0 && !closes(text, close)) {
      close = text.lastIndexOf(mark, close - 1);
    }
    return close;
  }
}
