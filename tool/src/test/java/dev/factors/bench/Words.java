package dev.factors.bench;

import dev.factors.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a file with their places: letters and digits, nothing else. */
record Words(List<String> texts, List<Place> places) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  static Words of(String file, String text) {
    List<String> texts = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      Matcher word = WORD.matcher(line);
      while (word.find()) {
        texts.add(word.group());
        int column = line.codePointCount(0, word.start()) + 1;
        int length = line.codePointCount(word.start(), word.end());
        places.add(Place.of(file, number, column, column + length));
      }
    }
    return new Words(texts, places);
  }

  int size() {
    return texts.size();
  }

  /** Indexes of the words that lie in a place, the first and the one behind the last. */
  int[] in(Place place) {
    int start = 0;
    while (start < size() && !isBehindStart(places.get(start), place)) {
      start++;
    }
    int end = start;
    while (end < size() && isBeforeEnd(places.get(end), place)) {
      end++;
    }
    return new int[] {start, end};
  }

  private static boolean isBehindStart(Place word, Place place) {
    return word.line() > place.line()
        || (word.line() == place.line() && word.endColumn() > place.column());
  }

  private static boolean isBeforeEnd(Place word, Place place) {
    return word.line() < place.endLine()
        || (word.line() == place.endLine() && word.column() < place.endColumn());
  }
}
