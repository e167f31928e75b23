package dev.factors.asciidoc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The title of a section.
 *
 * @param level as its marks say: 0 for {@code =}
 * @param whole the title without marks
 * @param text the title without marks and without the anchor at its end
 * @param id of the anchor at its end, or null
 * @param reftext of that anchor, or null
 * @param line the line that holds the title
 * @param lineCount how many lines it takes: two if it is underlined
 */
record SectionTitle(
    int level,
    SourceLine whole,
    SourceLine text,
    @Nullable String id,
    @Nullable String reftext,
    SourceLine line,
    int lineCount) {

  private static final int MAX_MARKS = 6;
  private static final String UNDERLINES = "=-~^+";
  private static final Pattern ANCHOR =
      Pattern.compile(
          " (\\\\)?\\[\\[(["
              + CharacterClass.ALPHA
              + "_:]["
              + CharacterClass.WORD
              + "\\-:.]*)(?:, *(.+))?\\]\\]$",
          Pattern.UNIX_LINES);

  /** The title that a line, with the one below, is; null where it is none. */
  static @Nullable SectionTitle of(SourceLine line, @Nullable SourceLine next) {
    SectionTitle marked = marked(line);
    if (marked != null || next == null || next.isEmpty()) {
      return marked;
    }
    int level = underlinedLevel(line.text(), next.text());
    return level < 0 ? null : of(level, line, line, 2);
  }

  private static SectionTitle of(int level, SourceLine title, SourceLine line, int lineCount) {
    Matcher anchor = ANCHOR.matcher(title.text());
    if (title.text().endsWith("]]") && anchor.find() && anchor.group(1) == null) {
      SourceLine text = title.slice(0, anchor.start());
      return new SectionTitle(
          level, title, text, anchor.group(2), anchor.group(3), line, lineCount);
    }
    return new SectionTitle(level, title, title, null, null, line, lineCount);
  }

  private static @Nullable SectionTitle marked(SourceLine line) {
    String text = line.text();
    char mark = text.isEmpty() ? 0 : text.charAt(0);
    if (mark != '=' && mark != '#') {
      return null;
    }
    int marks = 1;
    while (marks < text.length() && text.charAt(marks) == mark) {
      marks++;
    }
    if (marks > MAX_MARKS
        || marks >= text.length()
        || !CharacterClass.isBlank(text.charAt(marks))) {
      return null;
    }
    int start = marks;
    while (start < text.length() && CharacterClass.isBlank(text.charAt(start))) {
      start++;
    }
    return of(marks - 1, line.slice(start, titleEnd(text, start, marks)), line, 1);
  }

  /** End of the title, which may be followed by the marks of its beginning. */
  private static int titleEnd(String text, int start, int marks) {
    int end = text.length() - marks;
    boolean repeated =
        end > start
            && text.startsWith(text.substring(0, marks), end)
            && CharacterClass.isBlank(text.charAt(end - 1));
    if (!repeated) {
      return text.length();
    }
    while (end > start && CharacterClass.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end > start ? end : text.length();
  }

  private static int underlinedLevel(String title, String underline) {
    int level = UNDERLINES.indexOf(underline.charAt(0));
    if (level < 0
        || title.isEmpty()
        || title.charAt(0) == '.'
        || !Delimiter.isUniform(underline, underline.charAt(0))
        || Math.abs(title.codePointCount(0, title.length()) - underline.length()) > 1) {
      return -1;
    }
    return title.codePoints().anyMatch(CharacterClass::isAlphanumeric) ? level : -1;
  }
}
