package dev.factors.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fixes applied to one text. A fix is applied as a whole or not at all; one that meets another
 * waits, because its places may no longer be true: lint the new text, and apply again.
 *
 * @param text with the edits made
 * @param applied the diagnostics whose fixes these are, sorted
 */
public record FixApplication(String text, List<Diagnostic> applied) {

  public FixApplication {
    applied = List.copyOf(applied);
  }

  /** A replacement by offsets into the text. */
  private record Splice(int start, int end, String text) {

    /** Two that are at the same place have no order; two ranges may stand side by side. */
    boolean meets(Splice other) {
      if (isInsertion() || other.isInsertion()) {
        return start <= other.end && other.start <= end;
      }
      return start < other.end && other.start < end;
    }

    private boolean isInsertion() {
      return start == end;
    }
  }

  /**
   * Applies as many fixes as do not meet, the first of the file first.
   *
   * @param text of the file that the diagnostics are about
   * @param diagnostics with and without a fix
   */
  public static FixApplication to(String text, Collection<Diagnostic> diagnostics) {
    TextOffsets offsets = new TextOffsets(text);
    TreeMap<Integer, Splice> splices = new TreeMap<>();
    List<Diagnostic> applied = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics.stream().sorted().toList()) {
      if (diagnostic.fix() != null) {
        List<Splice> wanted =
            diagnostic.fix().edits().stream().map(edit -> splice(edit, offsets)).toList();
        if (wanted.stream().noneMatch(splice -> meetsAny(splices, splice))) {
          wanted.forEach(splice -> splices.put(splice.start(), splice));
          applied.add(diagnostic);
        }
      }
    }
    return new FixApplication(spliced(text, splices.values()), applied);
  }

  private static Splice splice(Fix.Edit edit, TextOffsets offsets) {
    Place place = edit.place();
    int start = offsets.of(place.line(), place.column());
    int end = offsets.of(place.endLine(), place.endColumn());
    return new Splice(start, Math.max(start, end), edit.text());
  }

  /** Only those just before the end can reach back to the start: those kept do not overlap. */
  private static boolean meetsAny(TreeMap<Integer, Splice> splices, Splice wanted) {
    Map.Entry<Integer, Splice> near = splices.floorEntry(wanted.end());
    while (near != null && near.getValue().end() >= wanted.start()) {
      if (near.getValue().meets(wanted)) {
        return true;
      }
      near = splices.lowerEntry(near.getKey());
    }
    return false;
  }

  private static String spliced(String text, Collection<Splice> splices) {
    StringBuilder result = new StringBuilder();
    int from = 0;
    for (Splice splice : splices) {
      result.append(text, from, splice.start()).append(splice.text());
      from = splice.end();
    }
    return result.append(text, from, text.length()).toString();
  }
}
