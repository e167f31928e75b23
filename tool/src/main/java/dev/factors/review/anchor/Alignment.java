package dev.factors.review.anchor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds where a text stands in another one with some edits: Sellers' algorithm, that is,
 * Levenshtein's distance to the best part of the other text. Time is the product of the lengths.
 */
final class Alignment {

  /** How many places are worth comparing. */
  private static final int MOST = 8;

  private Alignment() {}

  /**
   * A part of the text.
   *
   * @param start index of its first character
   * @param end index behind its last
   * @param similarity 1 where it is the text that was looked for, 0 where nothing of it is there
   */
  record Match(int start, int end, double similarity) {}

  /**
   * The parts that are most like a text and do not overlap, the best first.
   *
   * @param least how similar they have to be
   */
  static List<Match> find(String needle, String text, double least) {
    int length = needle.length();
    int[] distance = new int[length + 1];
    int[] start = new int[length + 1];
    for (int i = 0; i <= length; i++) {
      distance[i] = i;
    }
    int limit = (int) (length * (1 - least));
    List<Match> ends = new ArrayList<>();
    for (int j = 1; j <= text.length(); j++) {
      char c = text.charAt(j - 1);
      int diagonal = distance[0];
      int diagonalStart = start[0];
      start[0] = j;
      for (int i = 1; i <= length; i++) {
        int up = distance[i];
        int upStart = start[i];
        int best = diagonal + (needle.charAt(i - 1) == c ? 0 : 1);
        int from = diagonalStart;
        if (up + 1 < best) {
          best = up + 1;
          from = upStart;
        }
        if (distance[i - 1] + 1 < best) {
          best = distance[i - 1] + 1;
          from = start[i - 1];
        }
        distance[i] = best;
        start[i] = from;
        diagonal = up;
        diagonalStart = upStart;
      }
      if (distance[length] <= limit && start[length] < j) {
        int longer = Math.max(length, j - start[length]);
        ends.add(new Match(start[length], j, 1 - (double) distance[length] / longer));
      }
    }
    return best(ends);
  }

  /**
   * How similar a text is to the end of another one, or to its beginning.
   *
   * @param text of which nothing may be left out
   * @param other of which the far end does not count
   */
  static double ofEnd(String text, String other) {
    return ofStart(reversed(text), reversed(other));
  }

  /** How similar a text is to the beginning of another one. */
  static double ofStart(String text, String other) {
    if (text.isEmpty()) {
      return other.isEmpty() ? 1 : 0;
    }
    int[] distance = new int[other.length() + 1];
    for (int j = 0; j < distance.length; j++) {
      distance[j] = j;
    }
    for (int i = 1; i <= text.length(); i++) {
      int diagonal = distance[0];
      distance[0] = i;
      for (int j = 1; j < distance.length; j++) {
        int up = distance[j];
        int replaced = diagonal + (text.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        distance[j] = Math.min(replaced, 1 + Math.min(up, distance[j - 1]));
        diagonal = up;
      }
    }
    int least = text.length();
    for (int value : distance) {
      least = Math.min(least, value);
    }
    return 1 - (double) least / text.length();
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private static List<Match> best(List<Match> ends) {
    ends.sort(Comparator.comparingDouble(Match::similarity).reversed());
    List<Match> best = new ArrayList<>();
    for (Match match : ends) {
      boolean free =
          best.stream().noneMatch(other -> match.start < other.end && other.start < match.end);
      if (free) {
        best.add(match);
      }
      if (best.size() == MOST) {
        break;
      }
    }
    return best;
  }
}
