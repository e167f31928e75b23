package dev.factors.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command line that is being typed, up to the cursor.
 *
 * @param command the innermost command that is named
 * @param given the options of the command line so far
 * @param expected what the last word is a value of; null where it is an option or nothing is known
 * @param head the part of the last word that stays: {@code --format=}, or {@code altered,} of a
 *     list
 * @param word the rest of it, which is to be completed
 * @param directory the value of {@code -C}
 */
record TypedLine(
    CommandSpec command,
    Set<OptionSpec> given,
    @Nullable ArgSpec expected,
    String head,
    String word,
    Optional<String> directory) {

  /** Reads words, of which the last stands at the cursor; it may be empty. */
  static TypedLine of(CommandSpec root, List<String> words) {
    Reader reader = new Reader(root);
    words.subList(0, Math.max(0, words.size() - 1)).forEach(reader::take);
    return reader.end(words.isEmpty() ? "" : words.get(words.size() - 1));
  }

  /** Whether the last word begins an option, or is to be read as one. */
  boolean isOption() {
    return expected == null && word.startsWith("-");
  }

  private static final class Reader {

    private CommandSpec command;
    private final Set<OptionSpec> given = new HashSet<>();
    private @Nullable OptionSpec last;
    private @Nullable OptionSpec waiting;
    private @Nullable String directory;
    private boolean argumentsOnly;
    private int position;

    Reader(CommandSpec root) {
      this.command = root;
    }

    void take(String word) {
      OptionSpec before = last;
      last = null;
      if (word.equals("=") && before != null) {
        // bash makes three words of --format=json.
        waiting = before;
      } else if (waiting != null) {
        give(waiting, word);
      } else if (argumentsOnly || !word.startsWith("-") || word.equals("-")) {
        takeArgument(word);
      } else if (word.equals("--")) {
        argumentsOnly = true;
      } else {
        takeOption(word);
      }
    }

    private void takeOption(String word) {
      int equals = word.indexOf('=');
      OptionSpec option = command.optionsMap().get(equals < 0 ? word : word.substring(0, equals));
      if (option == null) {
        return;
      }
      given.add(option);
      if (equals > 0) {
        give(option, word.substring(equals + 1));
      } else {
        last = option;
        waiting = option.arity().min() > 0 ? option : null;
      }
    }

    private void give(OptionSpec option, String value) {
      waiting = null;
      if (option.names()[0].equals("-C")) {
        directory = value;
      }
    }

    private void takeArgument(String word) {
      if (position == 0 && !argumentsOnly && command.subcommands().containsKey(word)) {
        command = command.subcommands().get(word).getCommandSpec();
      } else {
        position++;
      }
    }

    TypedLine end(String word) {
      if (word.equals("=") && last != null) {
        return line(last, "", "");
      }
      if (waiting != null) {
        return line(waiting, "", word);
      }
      int equals = word.indexOf('=');
      if (word.startsWith("-") && !argumentsOnly) {
        return equals < 0
            ? line(null, "", word)
            : line(
                command.optionsMap().get(word.substring(0, equals)),
                word.substring(0, equals + 1),
                word.substring(equals + 1));
      }
      return line(argument(), "", word);
    }

    private @Nullable ArgSpec argument() {
      return command.positionalParameters().stream()
          .filter(one -> one.index().min() <= position && position <= one.index().max())
          .findFirst()
          .orElse(null);
    }

    private TypedLine line(@Nullable ArgSpec expected, String head, String word) {
      int item =
          expected == null || expected.splitRegex().isEmpty() ? 0 : word.lastIndexOf(',') + 1;
      return new TypedLine(
          command,
          Set.copyOf(given),
          expected,
          head + word.substring(0, item),
          word.substring(item),
          Optional.ofNullable(directory));
    }
  }
}
