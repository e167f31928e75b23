package dev.factors.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Takes what Asciidoctor passes through out of a text before the other substitutions, and puts it
 * back afterwards. In between a slot stands for it, which no substitution recognises.
 */
final class Passthroughs {

  private static final char SLOT_START = '\u0096';
  private static final char SLOT_END = '\u0097';

  private final InlineListener listener;
  private final List<Slot> slots = new ArrayList<>();

  Passthroughs(InlineListener listener) {
    this.listener = listener;
  }

  private record Slot(
      MappedText content, List<Substitution> steps, String startTag, String endTag) {}

  MappedText extract(MappedText source) {
    MappedText result = source;
    String text = source.text();
    if (text.contains("++")
        || text.contains("$$")
        || text.contains("ss:[")
        || text.contains("pass:")) {
      result = extractMacros(result);
    }
    if (text.indexOf('+') >= 0 || text.contains("x-]")) {
      result = extractPlus(result);
    }
    return text.contains("stem:") || text.contains("math:") ? extractStem(result) : result;
  }

  /** Puts the slots' contents back, each with the steps that it asks for. */
  MappedText restore(
      MappedText source, BiFunction<MappedText, List<Substitution>, MappedText> substitute) {
    String text = source.text();
    int start = text.indexOf(SLOT_START);
    if (start < 0 || slots.isEmpty()) {
      return source;
    }
    MappedText.Builder builder = new MappedText.Builder(source);
    for (; start >= 0; start = text.indexOf(SLOT_START, start + 1)) {
      int end = start + 1;
      while (end < text.length() && end < start + 9 && CharacterClass.isDigit(text.charAt(end))) {
        end++;
      }
      if (end == start + 1 || end >= text.length() || text.charAt(end) != SLOT_END) {
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

  private void put(MappedText.Builder builder, int index, Slot slot) {
    builder.insert(SLOT_START + String.valueOf(slots.size()) + SLOT_END, index);
    slots.add(slot);
  }

  /** {@code +++text+++}, {@code ++text++}, {@code $$text$$} and {@code pass:[text]}. */
  private MappedText extractMacros(MappedText source) {
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
    String fence = text.startsWith("$$", at) ? "$$" : text.startsWith("+++", at) ? "+++" : "++";
    int close = closeFence(text, fence, at);
    if (close < 0 && fence.equals("+++")) {
      fence = "++";
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
    put(builder, at, slot(content, steps, start < at, old));
    if (steps.isEmpty()) {
      passes(source, start, end, content.text());
    }
    return end;
  }

  private static Slot slot(
      MappedText content, List<Substitution> steps, boolean marked, boolean old) {
    String tag = old ? "code" : "span";
    return marked
        ? new Slot(content, steps, "<" + tag + ">", "</" + tag + ">")
        : new Slot(content, steps, "", "");
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
    put(builder, at, new Slot(content, steps, "", ""));
    if (!steps.contains(Substitution.SPECIAL_CHARACTERS)) {
      passes(source, at, close + 1, content.text());
    }
    return close + 1;
  }

  private static boolean isSubstitutionName(char c) {
    return (c >= 'a' && c <= 'z') || c == ',' || c == '-';
  }

  /** {@code +text+}, with or without attributes. */
  private MappedText extractPlus(MappedText source) {
    String text = source.text();
    MappedText.Builder builder = new MappedText.Builder(source);
    int last = lastPlusClose(text);
    int done = 0;
    int open = text.indexOf('+');
    while (open >= 0 && open + 1 < last) {
      int attributes = Brackets.openBefore(text, open, done);
      int start = attributes >= 0 && mayPrecede(text, attributes, done) ? attributes : open;
      boolean escaped = open > done && text.charAt(open - 1) == '\\';
      boolean opens = start < open || escaped || mayPrecede(text, open, done);
      int close = opens ? plusClose(text, open + 1) : -1;
      if (close < 0) {
        open = text.indexOf('+', open + 1);
        continue;
      }
      if (escaped) {
        builder.keepTo(open - 1).skipTo(open).keepTo(close + 1);
      } else {
        boolean old = start < open && text.substring(start + 1, open - 1).endsWith("x-");
        List<Substitution> steps = old ? Substitution.NORMAL : Substitution.BASIC;
        builder.keepTo(start).skipTo(close + 1);
        put(builder, open, slot(source.slice(open + 1, close), steps, start < open, old));
      }
      done = close + 1;
      open = text.indexOf('+', done);
    }
    return builder.finish();
  }

  private static boolean mayPrecede(String text, int index, int done) {
    if (index == 0 || text.charAt(index - 1) == '\n') {
      return true;
    }
    char before = text.charAt(index - 1);
    return index > done
        && !CharacterClass.isWordBefore(text, index)
        && before != ';'
        && before != ':'
        && before != '\\';
  }

  private static int plusClose(String text, int inside) {
    if (CharacterClass.isSpace(text.charAt(inside))) {
      return -1;
    }
    int close = text.indexOf('+', inside + 1);
    while (close >= 0 && !closesPlus(text, close)) {
      close = text.indexOf('+', close + 1);
    }
    return close;
  }

  private static boolean closesPlus(String text, int close) {
    return !CharacterClass.isSpace(text.charAt(close - 1))
        && !CharacterClass.isWordAt(text, close + 1);
  }

  private static int lastPlusClose(String text) {
    int close = text.lastIndexOf('+');
    while (close > 0 && !closesPlus(text, close)) {
      close = text.lastIndexOf('+', close - 1);
    }
    return close;
  }

  /** {@code stem:[formula]} and its relatives. */
  private MappedText extractStem(MappedText source) {
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
        put(builder, start, new Slot(content, Substitution.BASIC, "\\$", "\\$"));
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
