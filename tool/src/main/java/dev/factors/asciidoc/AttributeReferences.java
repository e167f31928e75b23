package dev.factors.asciidoc;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Replaces {@code {name}} by the value of the attribute, and runs counters. */
final class AttributeReferences {

  /** Stands in the text for a reference that takes its line with it if nothing else is there. */
  private static final char DROP_IF_ALONE = '\u007f';

  /** Stands in the text for a reference that takes its line with it. */
  private static final char DROP_LINE = '\u0018';

  private final AttributeValues attributes;

  AttributeReferences(AttributeValues attributes) {
    this.attributes = attributes;
  }

  String substitute(String text) {
    return text.indexOf('{') < 0 ? text : substitute(MappedText.of(text)).text();
  }

  MappedText substitute(MappedText source) {
    String text = source.text();
    int open = text.indexOf('{');
    int lastClose = text.lastIndexOf('}');
    if (open < 0 || lastClose < open) {
      return source;
    }
    MappedText.Builder builder = new MappedText.Builder(source);
    boolean dropping = false;
    while (open >= 0 && open < lastClose) {
      int end = referenceEnd(text, open);
      if (end < 0) {
        open = text.indexOf('{', open + 1);
        continue;
      }
      boolean escapedBefore = open > 0 && text.charAt(open - 1) == '\\';
      boolean escapedAfter = text.charAt(end - 2) == '\\';
      if (escapedBefore || escapedAfter) {
        builder.keepTo(escapedBefore ? open - 1 : open).skipTo(open);
        builder.keepTo(escapedAfter ? end - 2 : end - 1).skipTo(end - 1).keepTo(end);
      } else {
        String value = resolve(text.substring(open + 1, end - 1));
        if (value != null) {
          builder.keepTo(open).insert(value, open).skipTo(end);
          dropping |= isDrop(value);
        }
      }
      open = text.indexOf('{', end);
    }
    MappedText result = builder.finish();
    return dropping ? withoutDroppedLines(result) : result;
  }

  /** Index behind the closing brace of the reference that opens at an index; -1 if it is none. */
  private static int referenceEnd(String text, int open) {
    int index = open + 1;
    while (CharacterClass.isWordAt(text, index)
        || (index > open + 1 && text.startsWith("-", index))) {
      index += Character.charCount(text.codePointAt(index));
    }
    if (index == open + 1 || index >= text.length()) {
      return -1;
    }
    if (text.charAt(index) == '}') {
      return index + 1;
    }
    if (text.startsWith("\\}", index)) {
      return index + 2;
    }
    if (text.charAt(index) != ':' || !isDirective(text.substring(open + 1, index))) {
      return -1;
    }
    int close = index + 2;
    while (close < text.length() && text.charAt(close) != '}' && text.charAt(close) != '\n') {
      close++;
    }
    return text.startsWith("}", close) ? close + 1 : -1;
  }

  private static boolean isDirective(String name) {
    return name.equals("set") || name.equals("counter") || name.equals("counter2");
  }

  private static boolean isDrop(String value) {
    return value.length() == 1
        && (value.charAt(0) == DROP_IF_ALONE || value.charAt(0) == DROP_LINE);
  }

  private @Nullable String resolve(String reference) {
    int colon = reference.indexOf(':');
    if (colon < 0) {
      String name = reference.toLowerCase(Locale.ROOT);
      String value = attributes.value(name);
      if (value == null) {
        value = PredefinedAttributes.intrinsic().get(name);
      }
      return value == null ? missing() : value;
    }
    String[] arguments = reference.substring(colon + 1).split(":", 2);
    String argument = arguments.length > 1 ? arguments[1] : null;
    return switch (reference.substring(0, colon)) {
      case "set" -> {
        boolean unsets = arguments[0].startsWith("!") || arguments[0].endsWith("!");
        String policy = attributes.value("attribute-undefined");
        boolean dropsLine = unsets && (policy == null || policy.equals("drop-line"));
        attributes.store(arguments[0], argument == null ? "" : argument);
        yield String.valueOf(dropsLine ? DROP_LINE : DROP_IF_ALONE);
      }
      case "counter2" -> {
        attributes.count(arguments[0], argument);
        yield String.valueOf(DROP_IF_ALONE);
      }
      default -> attributes.count(arguments[0], argument);
    };
  }

  private @Nullable String missing() {
    String policy = attributes.value("attribute-missing");
    if ("drop".equals(policy)) {
      return String.valueOf(DROP_IF_ALONE);
    }
    return "drop-line".equals(policy) ? String.valueOf(DROP_LINE) : null;
  }

  private static MappedText withoutDroppedLines(MappedText source) {
    String text = source.text();
    MappedText.Builder builder = new MappedText.Builder(source);
    int length = 0;
    for (int start = 0; start <= text.length(); ) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      String line = text.substring(start, end);
      if (line.indexOf(DROP_LINE) < 0 && !line.equals(String.valueOf(DROP_IF_ALONE))) {
        if (length++ > 0) {
          builder.copy(start - 1, start);
        }
        copyWithoutMarks(builder, text, start, end);
      }
      start = end + 1;
    }
    return builder.build(source.origin(text.length()));
  }

  private static void copyWithoutMarks(
      MappedText.Builder builder, String text, int start, int end) {
    int from = start;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == DROP_IF_ALONE) {
        builder.copy(from, i);
        from = i + 1;
      }
    }
    builder.copy(from, end);
  }
}
