package dev.factors.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.util.QuotedString;

/** The difference of two texts in the form that {@code git apply} and {@code patch -p1} read. */
public final class UnifiedDiff {

  private UnifiedDiff() {}

  /**
   * The difference, with the lines {@code diff --git}, {@code ---} and {@code +++} before it; empty
   * where there is none.
   *
   * @param path of the file, on both sides
   * @param before UTF-8
   * @param after UTF-8
   */
  public static String of(String path, byte[] before, byte[] after) {
    RawText old = new RawText(before);
    RawText changed = new RawText(after);
    EditList edits = new HistogramDiff().diff(RawTextComparator.DEFAULT, old, changed);
    if (edits.isEmpty()) {
      return "";
    }
    ByteArrayOutputStream hunks = new ByteArrayOutputStream();
    try (DiffFormatter formatter = new DiffFormatter(hunks)) {
      formatter.format(edits, old, changed);
      formatter.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String from = QuotedString.GIT_PATH.quote("a/" + path);
    String to = QuotedString.GIT_PATH.quote("b/" + path);
    return "diff --git "
        + from
        + " "
        + to
        + "\n--- "
        + from
        + "\n+++ "
        + to
        + "\n"
        + hunks.toString(StandardCharsets.UTF_8);
  }
}
