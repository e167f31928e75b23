package dev.factors.asciidoc;

import java.util.List;

/**
 * {@code +++text+++}, {@code ++text++}, {@code $$text$$}, {@code pass:[text]}, {@code stem:[x]}.
 */
final class PassMacros {

  private final InlineListener listener;
  private final PassSlots slots;
  private final String shortFence;

  private PassMacros(InlineListener listener, PassSlots slots, String shortFence) {
    this.listener = listener;
    this.slots = slots;
    this.shortFence = shortFence;
  }

  static PassMacros modern(InlineListener listener, PassSlots slots) {
    return new PassMacros(listener, slots, "++");
  }

  /** In compatibility mode two plus signs mark monospaced text. */
  static PassMacros compatible(InlineListener listener, PassSlots slots) {
    return new PassMacros(listener, slots, "+++");
  }

  MappedText extract(MappedText source) {
    String text = source.text();
    Brackets brackets = new Brackets(text);
    MappedText.Builder builder = new MappedText.Builder(source);
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int end = -1;
      if (c == '+' || c == '$') {
        end = extractFenced(source, builder, i, done);
      } else if (c == 'p' && text.startsWith("pass:", i)) {
        end = extractPass(source, builder, brackets, i, done);
      }
      if (end > i) {
        done = end;
        i = end - 1;
      }
    }
    return builder.finish();
  }

  /** Index behind the passthrough that begins at an index; -1 where none does. */
  private int extractFenced(MappedText source, MappedText.Builder builder, int at, int done) {
    String text = source.text();
    String fence =
        text.startsWith("$$", at) ? "$$" : text.startsWith("+++", at) ? "+++" : shortFence;
    int close = closeFence(text, fence, at);
    if (close < 0 && fence.equals("+++")) {
      fence = shortFence;
      close = closeFence(text, fence, at);
    }
    if (close < 0) {
      return -1;
    }
    int inside = at + fence.length();
    int end = close + fence.length();
    if (at > done && text.charAt(at - 1) == '\\') {
      builder.keepTo(at - 1).skipTo(at).keepTo(end);
      return end;
    }
    int attributes = Brackets.openBefore(text, at, done);
    int start = attributes < 0 ? at : attributes;
    if (attributes > done && text.charAt(attributes - 1) == '\\') {
      builder.keepTo(attributes - 1).skipTo(attributes);
      start = at;
    }
    MappedText content = source.slice(inside, close);
    boolean old = start < at && text.substring(start + 1, at - 1).endsWith("x-");
    List<Substitution> steps =
        fence.equals("+++") ? List.of() : old ? Substitution.NORMAL : Substitution.BASIC;
    builder.keepTo(start).skipTo(end);
    PassSlots.Slot slot =
        start < at
            ? PassSlots.Slot.tagged(content, steps, old ? "code" : "span")
            : PassSlots.Slot.of(content, steps);
    slots.put(builder, at, slot);
    if (steps.isEmpty()) {
      passes(source, start, end, content.text());
    }
    return end;
  }

  private static int closeFence(String text, String fence, int at) {
    if (!text.startsWith(fence, at) || text.lastIndexOf(fence) < at + fence.length()) {
      return -1;
    }
    return text.indexOf(fence, at + fence.length());
  }

  private int extractPass(
      MappedText source, MappedText.Builder builder, Brackets brackets, int at, int done) {
    String text = source.text();
    int open = at + "pass:".length();
    while (open < text.length() && isSubstitutionName(text.charAt(open))) {
      open++;
    }
    int close = open < text.length() && text.charAt(open) == '[' ? brackets.close(open) : -1;
    if (close < 0) {
      return -1;
    }
    if (at > done && text.charAt(at - 1) == '\\') {
      builder.keepTo(at - 1).skipTo(at).keepTo(close + 1);
      return close + 1;
    }
    String names = text.substring(at + "pass:".length(), open);
    List<Substitution> steps = names.isEmpty() ? List.of() : Substitution.resolve(names, List.of());
    MappedText content = withoutEscapes(source.slice(open + 1, close));
    builder.keepTo(at).skipTo(close + 1);
    slots.put(builder, at, PassSlots.Slot.of(content, steps));
    if (!steps.contains(Substitution.SPECIAL_CHARACTERS)) {
      passes(source, at, close + 1, content.text());
    }
    return close + 1;
  }

  private static boolean isSubstitutionName(char c) {
    return (c >= 'a' && c <= 'z') || c == ',' || c == '-';
  }

  /** {@code stem:[formula]} and its relatives. */
  MappedText extractStem(MappedText source) {
    String text = source.text();
    Brackets brackets = new Brackets(text);
    MappedText.Builder builder = new MappedText.Builder(source);
    for (int at = text.indexOf(":["); at >= 0; at = text.indexOf(":[", at + 1)) {
      int start = stemStart(text, at);
      int close = start < 0 ? -1 : brackets.close(at + 1);
      if (close <= at + 2) {
        continue;
      }
      if (start > 0 && text.charAt(start - 1) == '\\') {
        builder.keepTo(start - 1).skipTo(start).keepTo(close + 1);
      } else {
        MappedText content = withoutEscapes(source.slice(at + 2, close));
        builder.keepTo(start).skipTo(close + 1);
        slots.put(builder, start, new PassSlots.Slot(content, Substitution.BASIC, "\\$", "\\$"));
      }
      at = close;
    }
    return builder.finish();
  }

  private static int stemStart(String text, int colon) {
    for (String name : List.of("latexmath", "asciimath", "stem")) {
      if (text.startsWith(name, colon - name.length())) {
        return colon - name.length();
      }
    }
    return -1;
  }

  private static MappedText withoutEscapes(MappedText content) {
    String text = content.text();
    MappedText.Builder builder = new MappedText.Builder(content);
    for (int at = text.indexOf("\\]"); at >= 0; at = text.indexOf("\\]", at + 2)) {
      builder.keepTo(at).skipTo(at + 1);
    }
    return builder.finish();
  }

  private void passes(MappedText source, int start, int end, String content) {
    listener.found(
        source.origin(start), source.origin(end), place -> new Inline.Passthrough(content, place));
  }
}
