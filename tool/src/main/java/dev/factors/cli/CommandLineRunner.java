package dev.factors.cli;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Severity;
import dev.factors.diagnostic.TextReporter;
import dev.factors.review.CommentType;
import dev.factors.review.Outcome;
import dev.factors.review.Position;
import dev.factors.review.Response;
import dev.factors.review.State;
import dev.factors.terminal.Paint;
import dev.factors.terminal.Paint.Tone;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line: parses, executes, and turns every ending into an exit code. */
final class CommandLineRunner {

  private static final String REPORT_TO = "the project's issue tracker";

  /** Picocli makes no narrower help. */
  private static final int LEAST_HELP_WIDTH = 55;

  private final Console console;
  private final FactorsCommand factors;

  private CommandLineRunner(Console console, String... args) {
    this.console = console;
    this.factors = new FactorsCommand(console, List.of(args));
  }

  /** Runs; the result is the exit code. */
  static int run(Console console, String... args) {
    int code;
    if (isVersion(args)) {
      code = version(console);
    } else if (UnchangedBuild.answers(console, List.of(args))) {
      code = ExitCode.CLEAN;
    } else {
      Optional<Integer> remembered = AnswerMemory.answer(console, List.of(args));
      code =
          remembered.isPresent()
              ? remembered.get()
              : new CommandLineRunner(console, args).execute(args);
    }
    console.err().flush();
    boolean lost = console.out().checkError();
    if (lost && code <= ExitCode.FINDINGS) {
      console.err().println("factors: cannot write to standard output");
      console.err().flush();
      return ExitCode.INPUT_OUTPUT;
    }
    return code;
  }

  /** The plainest question is answered without a command line that knows all the others. */
  private static boolean isVersion(String... args) {
    return args.length == 1 && args[0].equals("--version");
  }

  private static int version(Console console) {
    for (String line : new Version().getVersion()) {
      console.out().println(line);
    }
    return ExitCode.CLEAN;
  }

  /**
   * The commands with their options and arguments, for completion and manual pages.
   *
   * @param args the command that is asked for, or nothing for all
   */
  static CommandSpec model(Console console, String... args) {
    return new CommandLineRunner(console, args).commandLine(args).getCommandSpec();
  }

  private int execute(String... args) {
    Optional<Callable<Integer>> bare = BareCommand.named(factors, args);
    return bare.isPresent() ? call(bare.get()) : commandLine(args).execute(args);
  }

  private int call(Callable<Integer> command) {
    try {
      return command.call();
    } catch (StackOverflowError | OutOfMemoryError e) {
      return defect(e);
    } catch (Exception e) {
      return ended(e);
    }
  }

  private CommandLine commandLine(String... args) {
    CommandLine commandLine = new CommandLine(factors, new Factory());
    Commands.add(commandLine, args);
    commandLine.setOut(writer(console.out()));
    commandLine.setErr(writer(console.err()));
    commandLine.registerConverter(OutputFormat.class, new Choice<>(OutputFormat.class));
    commandLine.registerConverter(
        CommentsReportCommand.Format.class, new Choice<>(CommentsReportCommand.Format.class));
    commandLine.registerConverter(ListFormat.class, new Choice<>(ListFormat.class));
    commandLine.registerConverter(LintFormat.class, new Choice<>(LintFormat.class));
    commandLine.registerConverter(RulesFormat.class, new Choice<>(RulesFormat.class));
    commandLine.registerConverter(CommentType.class, new Choice<>(CommentType.class));
    commandLine.registerConverter(Position.class, new Choice<>(Position.class));
    commandLine.registerConverter(Response.class, new Choice<>(Response.class));
    commandLine.registerConverter(Outcome.class, new Choice<>(Outcome.class));
    commandLine.registerConverter(State.class, new Choice<>(State.class));
    commandLine.registerConverter(Severity.class, new Choice<>(Severity.class));
    commandLine.registerConverter(
        FactorsCommand.Color.class, new Choice<>(FactorsCommand.Color.class));
    commandLine.registerConverter(
        OutlineCommand.Engine.class, new Choice<>(OutlineCommand.Engine.class));
    commandLine.setExpandAtFiles(false);
    commandLine.setUsageHelpWidth(Math.max(LEAST_HELP_WIDTH, factors.proseColumns()));
    commandLine.setExecutionStrategy(this::runParsed);
    commandLine.setParameterExceptionHandler((e, ignored) -> misused(e));
    commandLine.setExecutionExceptionHandler((e, command, result) -> ended(e));
    return commandLine;
  }

  private int runParsed(ParseResult result) {
    for (CommandLine command : result.asCommandLineList()) {
      command.setColorScheme(
          CommandLine.Help.defaultColorScheme(
              factors.outPaint() == Paint.ANSI
                  ? CommandLine.Help.Ansi.ON
                  : CommandLine.Help.Ansi.OFF));
    }
    try {
      return new CommandLine.RunLast().execute(result);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return defect(e);
    }
  }

  private int misused(ParameterException e) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    error(String.valueOf(e.getMessage()));
    if (e instanceof UnmatchedArgumentException unmatched) {
      unmatched.getSuggestions().stream()
          .limit(1)
          .forEach(near -> help("did you mean '" + near + "'?"));
    }
    help("'" + name + " --help' says how it is used");
    return ExitCode.USAGE;
  }

  private int ended(Exception e) {
    if (e instanceof ParameterException misuse) {
      return misused(misuse);
    }
    if (e instanceof Failure failure) {
      print(failure.diagnostics());
      error(failure.getMessage());
      if (factors.isVerbose() && failure.getCause() != null) {
        failure.getCause().printStackTrace(console.err());
      }
      return ExitCode.of(failure);
    }
    if (e instanceof IOException || e instanceof UncheckedIOException) {
      error(String.valueOf(e.getMessage()));
      return ExitCode.INPUT_OUTPUT;
    }
    return defect(e);
  }

  private void print(List<Diagnostic> diagnostics) {
    TextReporter reporter =
        new TextReporter(console.err(), factors.errPaint(), factors.sourceLines());
    try {
      for (Diagnostic diagnostic : diagnostics) {
        reporter.print(diagnostic);
      }
    } catch (IOException e) {
      throw new IllegalStateException("a print stream keeps its errors to itself", e);
    }
  }

  private int defect(Throwable e) {
    error("a defect in factors: " + e);
    help("please report it to " + REPORT_TO + ", with what 'factors -v' prints");
    if (factors.isVerbose()) {
      e.printStackTrace(console.err());
    }
    return ExitCode.DEFECT;
  }

  private void error(String message) {
    console
        .err()
        .println(factors.errPaint().paint(Tone.ERROR, "error") + ": " + Paint.safe(message));
  }

  private void help(String message) {
    console.err().println(factors.errPaint().paint(Tone.INFO, "help") + ": " + Paint.safe(message));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** Makes the commands; each is given the one above it. */
  private final class Factory implements CommandLine.IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
      if (Callable.class.isAssignableFrom(type)) {
        return type.getDeclaredConstructor(FactorsCommand.class).newInstance(factors);
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}
