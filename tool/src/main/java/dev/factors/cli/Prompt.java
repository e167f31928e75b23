package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Nearest;
import dev.factors.terminal.Paint;
import dev.factors.terminal.Paint.Tone;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the person at the terminal. Questions go to standard error, so that standard output holds
 * results alone.
 */
final class Prompt {

  private final BufferedReader in;
  private final PrintStream err;
  private final Paint paint;

  Prompt(FactorsCommand factors) {
    this.in = new BufferedReader(new InputStreamReader(factors.in(), StandardCharsets.UTF_8));
    this.err = factors.err();
    this.paint = factors.errPaint();
  }

  /** Says something that a question needs. */
  void say(String text) {
    err.print(Paint.safeLines(text));
  }

  /** One line, without blanks at its ends; what is preset where nothing is typed. */
  String line(String question, String preset) {
    err.print(paint.paint(Tone.STRONG, question));
    err.print(preset.isEmpty() ? ": " : " [" + Paint.safe(preset) + "]: ");
    err.flush();
    String typed = read().strip();
    return typed.isEmpty() ? preset : typed;
  }

  /** Whether the answer is yes; it is no where nothing is typed. */
  boolean isYes(String question) {
    String answer = line(question + " [y/N]", "");
    return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
  }

  /** One of a vocabulary's words, of which the beginning is enough. */
  <E extends Enum<E>> E term(String question, E[] terms) {
    List<String> names = Arrays.stream(terms).map(Choice::name).toList();
    while (true) {
      String typed = line(question + " (" + String.join(", ", names) + ")", "");
      Optional<String> meant = meant(typed, names);
      if (meant.isPresent()) {
        return terms[names.indexOf(meant.get())];
      }
      refuse(typed, names);
    }
  }

  /**
   * One of several things, by its number or its id, of which the beginning is enough; empty where
   * nothing is typed.
   *
   * @param titles by id
   * @param nothing what it means to type nothing
   */
  Optional<String> choice(String question, Map<String, String> titles, String nothing) {
    List<String> ids = new ArrayList<>(titles.keySet());
    for (int i = 0; i < ids.size(); i++) {
      say("%3d  %-28s %s".formatted(i + 1, ids.get(i), titles.get(ids.get(i))).stripTrailing());
    }
    while (true) {
      String typed = line(question + " (number or id; nothing: " + nothing + ")", "");
      if (typed.isEmpty()) {
        return Optional.empty();
      }
      Optional<String> meant = meant(typed, ids);
      if (meant.isPresent()) {
        return meant;
      }
      if (typed.matches("[1-9][0-9]{0,3}") && Integer.parseInt(typed) <= ids.size()) {
        return Optional.of(ids.get(Integer.parseInt(typed) - 1));
      }
      refuse(typed, ids);
    }
  }

  /** The name that is typed, or the only one that begins so. */
  private static Optional<String> meant(String typed, List<String> names) {
    if (names.contains(typed)) {
      return Optional.of(typed);
    }
    List<String> begun = names.stream().filter(name -> name.startsWith(typed)).toList();
    return begun.size() == 1 && !typed.isEmpty() ? Optional.of(begun.get(0)) : Optional.empty();
  }

  private void refuse(String typed, List<String> names) {
    say(
        "'"
            + typed
            + "' is none of them"
            + Nearest.to(typed, names).map(near -> "; did you mean '" + near + "'?").orElse(""));
  }

  private String read() {
    try {
      String line = in.readLine();
      if (line == null) {
        err.println();
        throw Failure.usage("nothing was written: there was no more to read");
      }
      return line;
    } catch (IOException e) {
      throw Failure.inputOutput("cannot read what is typed", e);
    }
  }
}
