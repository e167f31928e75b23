package dev.factors.asciidoc;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text on its way through substitutions, each character with the index it comes from. */
final class MappedText {

  private final String text;
  private final int @Nullable [] origins;
  private final int sourceLength;

  private MappedText(String text, int @Nullable [] origins, int sourceLength) {
    this.text = text;
    this.origins = origins;
    this.sourceLength = sourceLength;
  }

  /** Text as it is written. */
  static MappedText of(String text) {
    return new MappedText(text, null, text.length());
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  /** Index in the source of the character at an index; of the end, the end. */
  int origin(int index) {
    if (origins == null) {
      return index;
    }
    return index < origins.length ? origins[index] : sourceLength;
  }

  /** Puts the indexes that characters come from in their place in an array. */
  private void copyOrigins(int start, int end, int[] to, int at) {
    if (origins != null) {
      System.arraycopy(origins, start, to, at, end - start);
      return;
    }
    for (int i = start; i < end; i++) {
      to[at + i - start] = i;
    }
  }

  /** A part, which still knows where it comes from. */
  MappedText slice(int start, int end) {
    int[] kept = new int[end - start];
    copyOrigins(start, end, kept, 0);
    return new MappedText(text.substring(start, end), kept, origin(end));
  }

  MappedText trimmed() {
    int start = 0;
    int end = text.length();
    while (start < end && CharacterClass.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && CharacterClass.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return slice(start, end);
  }

  /** What is left when all that a pattern matches is taken out. */
  MappedText without(Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    Builder builder = new Builder(this);
    while (matcher.find()) {
      builder.keepTo(matcher.start()).skipTo(matcher.end());
    }
    return builder.finish();
  }

  /** Makes the next text out of parts of this one and of what replaces the others. */
  static final class Builder {

    private final MappedText source;
    private final StringBuilder text = new StringBuilder();
    private int[] origins = {};
    private int copied;

    Builder(MappedText source) {
      this.source = source;
    }

    /** Keeps what stands between the end of the last part that was dealt with and an index. */
    Builder keepTo(int index) {
      if (index > copied) {
        copy(copied, index);
      }
      copied = Math.max(copied, index);
      return this;
    }

    /** Goes on behind an index; what stands before it and was not kept is gone. */
    Builder skipTo(int index) {
      copied = Math.max(copied, index);
      return this;
    }

    /** Adds a part of the source. */
    Builder copy(int start, int end) {
      reserve(end - start);
      source.copyOrigins(start, end, origins, text.length());
      text.append(source.text, start, end);
      return this;
    }

    /** Adds text that stands for the source from an index on. */
    Builder insert(String inserted, int index) {
      reserve(inserted.length());
      Arrays.fill(origins, text.length(), text.length() + inserted.length(), source.origin(index));
      text.append(inserted);
      return this;
    }

    /** Adds text that knows its origins itself. */
    Builder append(MappedText other) {
      reserve(other.length());
      other.copyOrigins(0, other.length(), origins, text.length());
      text.append(other.text);
      return this;
    }

    boolean isUntouched() {
      return copied == 0 && text.length() == 0;
    }

    /** The text with the rest of the source. */
    MappedText finish() {
      if (isUntouched()) {
        return source;
      }
      keepTo(source.length());
      return build(source.sourceLength);
    }

    MappedText build(int sourceLength) {
      return new MappedText(text.toString(), Arrays.copyOf(origins, text.length()), sourceLength);
    }

    private void reserve(int more) {
      if (text.length() + more > origins.length) {
        int atLeast = origins.length == 0 ? source.length() + 16 : 0;
        origins = Arrays.copyOf(origins, Math.max(atLeast, (text.length() + more) * 2));
        text.ensureCapacity(origins.length);
      }
    }
  }
}
