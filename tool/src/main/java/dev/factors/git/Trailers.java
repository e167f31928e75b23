package dev.factors.git;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The trailers of a commit message, as {@code git interpret-trailers --parse} finds them: the last
 * paragraph, if it is no title and either all of it is trailers, or a quarter is and Git wrote one
 * of them. This follows trailer.c of Git line by line.
 */
public final class Trailers {

  private static final List<String> WRITTEN_BY_GIT =
      List.of("Signed-off-by: ", "(cherry picked from commit ");
  private static final Pattern LINES = Pattern.compile("(?<=\n)");
  private static final Pattern DIVIDER = Pattern.compile("---[ \\t\\r\\n].*", Pattern.DOTALL);
  private static final Pattern FOLD = Pattern.compile("\n[ \\t\\r\\n]*");
  private static final String SCISSORS = "# ------------------------ >8 ------------------------\n";
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]+[ \\t]*:");
  private static final int NOT_FOUND = -1;

  private Trailers() {}

  /** The trailers of a message, in its order. */
  public static List<Trailer> parse(String message) {
    if (message.indexOf(':') < 0) {
      return List.of();
    }
    List<String> lines = List.of(LINES.split(message));
    List<String> written = withoutTrailingRemarks(upTo(lines, firstDivider(lines)));
    List<Trailer> trailers = new ArrayList<>();
    for (String line : unfolded(written.subList(start(written), written.size()))) {
      int separator = separator(line);
      if (separator >= 1) {
        trailers.add(
            new Trailer(
                trimmed(line.substring(0, separator)), trimmed(line.substring(separator + 1))));
      }
    }
    return trailers;
  }

  private static int firstDivider(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (DIVIDER.matcher(lines.get(i)).matches()) {
        return i;
      }
    }
    return lines.size();
  }

  /** Blank lines, comments and old lists of conflicts at the end are not the author's. */
  private static List<String> withoutTrailingRemarks(List<String> lines) {
    int scissors = lines.indexOf(SCISSORS);
    List<String> kept = scissors < 0 ? lines : upTo(lines, scissors);
    int remarks = NOT_FOUND;
    boolean conflicts = false;
    for (int i = 0; i < kept.size(); i++) {
      String line = kept.get(i);
      if (line.equals("\n") || isComment(line)) {
        remarks = remarks < 0 ? i : remarks;
      } else if ("Conflicts:\n".equals(line)) {
        conflicts = true;
        remarks = remarks < 0 ? i : remarks;
      } else if (!(conflicts && line.startsWith("\t"))) {
        remarks = NOT_FOUND;
        conflicts = false;
      }
    }
    return remarks < 0 ? kept : upTo(kept, remarks);
  }

  /** Index of the first line of the trailers; the number of lines where there are none. */
  private static int start(List<String> lines) {
    Paragraph paragraph = new Paragraph();
    int endOfTitle = endOfTitle(lines);
    for (int i = lines.size() - 1; i >= endOfTitle; i--) {
      String line = lines.get(i);
      if (!isBlank(line)) {
        paragraph.add(line);
      } else if (!paragraph.isEmpty()) {
        return paragraph.isTrailers() ? i + 1 : lines.size();
      }
    }
    return lines.size();
  }

  private static int endOfTitle(List<String> lines) {
    int end = 0;
    while (end < lines.size() && !isBlank(lines.get(end))) {
      end++;
    }
    return end;
  }

  private static List<String> unfolded(List<String> lines) {
    List<StringBuilder> unfolded = new ArrayList<>();
    boolean foldable = false;
    for (String line : lines) {
      if (foldable && startsWithSpace(line)) {
        unfolded.get(unfolded.size() - 1).append(line);
      } else {
        unfolded.add(new StringBuilder(line));
        foldable = separator(line) >= 1;
      }
    }
    return unfolded.stream().map(line -> FOLD.matcher(line).replaceAll(" ")).toList();
  }

  /** Index of the colon behind a key, blanks before it allowed; below 1 where there is no key. */
  private static int separator(String line) {
    Matcher key = KEY.matcher(line);
    return key.lookingAt() ? key.end() - 1 : NOT_FOUND;
  }

  private static boolean isComment(String line) {
    return line.startsWith("#");
  }

  private static boolean startsWithSpace(String line) {
    return isSpace(line.charAt(0));
  }

  private static boolean isBlank(String line) {
    return line.chars().allMatch(Trailers::isSpace);
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** What Git takes for white space: less than Java does, and less than C. */
  private static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private static List<String> upTo(List<String> lines, int end) {
    return lines.subList(0, end);
  }

  /** The lines of a paragraph, counted from its last to its first. */
  private static final class Paragraph {
    private int trailers;
    private int others;
    private int continuations;
    private boolean writtenByGit;
    private boolean started;

    void add(String line) {
      if (isComment(line)) {
        others += continuations;
        continuations = 0;
        return;
      }
      started = true;
      if (WRITTEN_BY_GIT.stream().anyMatch(line::startsWith)) {
        trailers++;
        continuations = 0;
        writtenByGit = true;
      } else if (separator(line) >= 1 && !startsWithSpace(line)) {
        trailers++;
        continuations = 0;
      } else if (startsWithSpace(line)) {
        continuations++;
      } else {
        others += 1 + continuations;
        continuations = 0;
      }
    }

    boolean isEmpty() {
      return !started;
    }

    boolean isTrailers() {
      int rest = others + continuations;
      return writtenByGit ? trailers * 3 >= rest : trailers > 0 && rest == 0;
    }
  }
}
