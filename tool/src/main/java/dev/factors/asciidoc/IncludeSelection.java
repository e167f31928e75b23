package dev.factors.asciidoc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Picks the lines of a file that an include asks for by {@code lines}, {@code tag} or tags. */
final class IncludeSelection {

  private static final Pattern TAG =
      Pattern.compile("\\b(?:tag|(e)nd)::(\\S+?)\\[\\](?=$|[ \\r])", Pattern.UNIX_LINES);

  /** No line that a person wrote to mark a tag is longer, in characters. */
  private static final int MAX_TAG_LINE = 2048;

  private final Map<String, Boolean> tags;
  private final Deque<Selected> stack = new ArrayDeque<>();
  private @Nullable Boolean wildcard;
  private boolean base;
  private boolean selecting;

  private IncludeSelection(Map<String, Boolean> tags) {
    this.tags = tags;
  }

  /** The lines that the include's attributes select. */
  static List<SourceLine> select(List<SourceLine> lines, Map<String, @Nullable String> attributes) {
    String ranges = attributes.get("lines");
    if (ranges != null) {
      return ranges.isBlank() ? lines : inRanges(lines, ranges);
    }
    Map<String, Boolean> tags = new LinkedHashMap<>();
    String tag = attributes.get("tag");
    for (String name : tag == null ? split(attributes.get("tags")) : new String[] {tag}) {
      boolean negated = name.startsWith("!");
      String bare = negated ? name.substring(1) : name;
      if (!bare.isEmpty()) {
        tags.put(bare, !negated);
      }
    }
    return tags.isEmpty() ? lines : new IncludeSelection(tags).tagged(lines);
  }

  private static String[] split(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return new String[0];
    }
    return value.split(value.contains(",") ? "," : ";", -1);
  }

  private static List<SourceLine> inRanges(List<SourceLine> lines, String ranges) {
    boolean[] wanted = new boolean[lines.size() + 1];
    for (String range : split(ranges)) {
      int dots = range.indexOf("..");
      int from = Numbers.leading(dots < 0 ? range : range.substring(0, dots));
      int to = from;
      if (dots >= 0) {
        String end = range.substring(dots + 2).strip();
        to = end.isEmpty() || Numbers.leading(end) < 0 ? lines.size() : Numbers.leading(end);
      }
      for (int i = Math.max(from, 1); i <= Math.min(to, lines.size()); i++) {
        wanted[i] = true;
      }
    }
    List<SourceLine> selected = new ArrayList<>();
    for (int i = 1; i <= lines.size(); i++) {
      if (wanted[i]) {
        selected.add(lines.get(i - 1));
      }
    }
    return selected;
  }

  private List<SourceLine> tagged(List<SourceLine> lines) {
    startSelecting();
    List<SourceLine> selected = new ArrayList<>();
    for (SourceLine line : lines) {
      Matcher tag = tagIn(line.text());
      if (tag == null) {
        if (selecting) {
          selected.add(line);
        }
      } else if (tag.group(1) == null) {
        begin(tag.group(2));
      } else {
        end(tag.group(2));
      }
    }
    return selected;
  }

  private void startSelecting() {
    Boolean everything = tags.remove("**");
    if (everything != null) {
      base = everything;
      wildcard = tags.remove("*");
      if (wildcard == null && !base && tags.containsValue(false) && firstIsNegated()) {
        wildcard = true;
      }
    } else if (tags.containsKey("*")) {
      boolean first = tags.keySet().iterator().next().equals("*");
      wildcard = tags.remove("*");
      base = first && !Boolean.TRUE.equals(wildcard);
    } else {
      base = !tags.containsValue(true);
    }
    selecting = base;
  }

  private boolean firstIsNegated() {
    return !tags.values().iterator().next();
  }

  private static @Nullable Matcher tagIn(String text) {
    if (text.length() > MAX_TAG_LINE || !text.contains("::") || !text.contains("[]")) {
      return null;
    }
    Matcher matcher = TAG.matcher(text);
    return matcher.find() ? matcher : null;
  }

  private void begin(String tag) {
    Boolean wanted = tags.get(tag);
    if (wanted != null) {
      selecting = wanted;
    } else if (wildcard != null) {
      selecting = (stack.isEmpty() || selecting) && wildcard;
    } else {
      return;
    }
    stack.push(new Selected(tag, selecting));
  }

  private void end(String tag) {
    Selected active = stack.peek();
    if (active != null && active.tag.equals(tag)) {
      stack.pop();
      Selected outer = stack.peek();
      selecting = outer == null ? base : outer.selecting;
    } else if (tags.containsKey(tag)) {
      stack.removeIf(selected -> selected.tag.equals(tag));
    }
  }

  private record Selected(String tag, boolean selecting) {}
}
