package dev.factors.review.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which column of a table holds what. Two kinds of names are known: those of our own CSV, and those
 * of the ISO/IEC/CEN/CENELEC commenting template (version 2012-03), whose footnote numbers are left
 * out as case and punctuation are.
 */
final class Columns {

  /** What our own CSV calls each column, by what the ISO template calls it, letters only. */
  private static final Map<String, String> OWN_NAMES =
      Map.ofEntries(
          Map.entry("mb", "mb/nc"),
          Map.entry("mbnc", "mb/nc"),
          Map.entry("line", "line number"),
          Map.entry("linenumber", "line number"),
          Map.entry("clause", "clause"),
          Map.entry("clausesubclause", "clause"),
          Map.entry("clauseno", "clause"),
          Map.entry("paragraphfiguretable", "paragraph"),
          Map.entry("paragraphfiguretablenote", "paragraph"),
          Map.entry("typeofcomment", "type"),
          Map.entry("comments", "comment"),
          Map.entry("commentjustificationforchange", "comment"),
          Map.entry("proposedchangebythemb", "proposed-change"),
          Map.entry("observations", "observations"),
          Map.entry("observationsofthesecretariat", "observations"),
          Map.entry("secretariatobservations", "observations"));

  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");

  private final Map<String, Integer> positions = new HashMap<>();

  Columns(List<String> header) {
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip().toLowerCase(Locale.ROOT);
      String letters = NO_LETTER.matcher(name).replaceAll("");
      String own = letters.equals("proposedchange") ? "proposed-change" : name;
      positions.putIfAbsent(OWN_NAMES.getOrDefault(letters, own), i);
    }
  }

  /** Whether there is a column for what comments say. */
  boolean holdComments() {
    return positions.containsKey("comment") && positions.containsKey("type");
  }

  /** What a line holds in a column; empty where it is blank, or there is no such column. */
  Optional<String> cell(List<String> line, String column) {
    return Optional.ofNullable(positions.get(column))
        .filter(position -> position < line.size())
        .map(line::get)
        .map(Columns::plain)
        .filter(text -> !text.isBlank());
  }

  /** Takes away the apostrophe that keeps a spreadsheet from taking text for a formula. */
  private static String plain(String cell) {
    boolean guarded =
        cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0;
    return (guarded ? cell.substring(1) : cell).replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
