package dev.factors.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;

/**
 * The commands, in the order in which the help lists them. Only the one that is asked for is set
 * up: to set up all of them takes longer than most of them run.
 *
 * @param name as its annotation says
 * @param type annotated for the command line
 * @param below the commands that it has itself
 */
record Commands(String name, Class<?> type, List<Commands> below) {

  static final List<Commands> ALL =
      List.of(
          command("init", InitCommand.class),
          command("new", NewCommand.class),
          command("lint", LintCommand.class),
          command("rules", RulesCommand.class),
          command("outline", OutlineCommand.class),
          command(
              "comments",
              CommentsCommand.class,
              command("collect", CommentsCollectCommand.class),
              command("list", CommentsListCommand.class),
              command("show", CommentsShowCommand.class),
              command("add", CommentsAddCommand.class),
              command("dispose", CommentsDisposeCommand.class),
              command("report", CommentsReportCommand.class),
              command("import", CommentsImportCommand.class)),
          command("status", StatusCommand.class),
          command("build", BuildCommand.class),
          command("serve", ServeCommand.class),
          command("diff", DiffCommand.class),
          command("gate", GateCommand.class),
          command("release", ReleaseCommand.class),
          command("verify", VerifyCommand.class),
          command("completion", CompletionCommand.class));

  /** Options that may stand before a command, and are followed by a value. */
  private static final Set<String> WITH_VALUE = Set.of("-C", "--color");

  /** Those without a value. Any other, and those that ask for help, see all commands. */
  private static final Set<String> WITHOUT_VALUE = Set.of("-q", "--quiet", "-v", "--verbose");

  private static Commands command(String name, Class<?> type, Commands... below) {
    return new Commands(name, type, List.of(below));
  }

  /** Adds the command that arguments ask for, or all where they ask for none that there is. */
  static void add(CommandLine to, String... arguments) {
    add(to, ALL, List.of(arguments));
  }

  private static void add(CommandLine to, List<Commands> commands, List<String> arguments) {
    int index = indexOfCommand(arguments);
    List<String> rest = arguments.subList(Math.min(index + 1, arguments.size()), arguments.size());
    Optional<Commands> asked =
        index == arguments.size() ? Optional.empty() : find(commands, arguments.get(index));
    for (Commands command : asked.map(List::of).orElse(commands)) {
      CommandLine line = new CommandLine(command.type(), to.getFactory());
      to.addSubcommand(command.name(), line);
      add(line, command.below(), rest);
    }
  }

  private static Optional<Commands> find(List<Commands> commands, String name) {
    return commands.stream().filter(command -> command.name().equals(name)).findFirst();
  }

  /** Index of the first argument that is no option; behind the last where there is none. */
  private static int indexOfCommand(List<String> arguments) {
    int index = 0;
    while (index < arguments.size()) {
      String argument = arguments.get(index);
      if (WITH_VALUE.contains(argument)) {
        index += 2;
      } else if (WITHOUT_VALUE.contains(argument)) {
        index++;
      } else {
        return argument.startsWith("-") ? arguments.size() : index;
      }
    }
    return arguments.size();
  }
}
