package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.SourceLines;
import dev.factors.git.GitRepository;
import dev.factors.terminal.Paint;
import dev.factors.terminal.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code factors}: options that every command has. */
@Command(
    name = "factors",
    description = "Write, review and release a white paper that is kept in Git as AsciiDoc.",
    footer = {
      "  factors lint                      # what is wrong with the paper, and where",
      "  factors build                     # the working draft as PDF and HTML",
      "  factors gate 0.1.0                # what stands between the paper and 0.1.0",
      "  factors release 0.1.0 --dry-run   # the whole bundle, without touching the repository"
    },
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nArguments:%n",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n")
final class FactorsCommand implements Runnable {

  /** Whether to colour. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  private static final long MEGABYTE = 1 << 20;

  private final Console console;
  private final List<String> arguments;
  private @Nullable Workspace workspace;
  private @Nullable Prompt prompt;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "-C",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Run as if started in DIR.")
  private @Nullable String directory;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      scope = ScopeType.INHERIT,
      description = "auto, always or never. auto colours on a terminal, unless NO_COLOR is set.")
  private Color color = Color.AUTO;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Print results only, no progress and no notes.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Say more; with a failure, its stack trace.")
  private boolean verbose;

  FactorsCommand(Console console, List<String> arguments) {
    this.console = console;
    this.arguments = arguments;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "which command?");
    }
  }

  /** What the process was given. */
  Console console() {
    return console;
  }

  /** What the process was asked, word by word. */
  List<String> arguments() {
    return arguments;
  }

  /** What was piped or typed. */
  InputStream in() {
    return console.in();
  }

  /** Where what was asked for is printed. */
  PrintStream out() {
    return console.out();
  }

  /** Where everything else is printed. */
  PrintStream err() {
    return console.err();
  }

  /** The process's environment variables. */
  Map<String, String> environment() {
    return console.environment();
  }

  Clock clock() {
    return console.clock();
  }

  /** The day in UTC. */
  LocalDate today() {
    return LocalDate.ofInstant(console.clock().instant(), ZoneOffset.UTC);
  }

  /** The folder that the command was started in. */
  Path workingDirectory() {
    return console.workingDirectory();
  }

  /** Whether {@code -C} can go to a folder. */
  boolean isFolder(String folder) {
    try {
      return Files.isDirectory(console.workingDirectory().resolve(folder));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Goes to another folder, as {@code -C} does. */
  void startIn(String folder) {
    directory = folder;
  }

  /** The folder that the command was started in, or sent to with {@code -C}. */
  Path directory() {
    Path folder = console.workingDirectory();
    if (directory != null) {
      try {
        folder = folder.resolve(directory).normalize();
      } catch (InvalidPathException e) {
        throw misuse("-C: '" + directory + "' is no path");
      }
      if (!Files.isDirectory(folder)) {
        throw misuse("-C: there is no folder " + directory);
      }
    }
    return folder;
  }

  /** The paper's repository, found upwards from the folder. */
  Workspace workspace() {
    if (workspace == null) {
      workspace = Workspace.find(directory(), environment());
    }
    return workspace;
  }

  /**
   * The Git repository of the paper; the caller closes it.
   *
   * @throws Failure of kind REPOSITORY where the paper is in none, or not at the top of one
   */
  GitRepository repository() {
    Path root = workspace().root();
    GitRepository repository = GitRepository.open(root, environment());
    if (!isSame(repository.workTree(), root)) {
      repository.close();
      throw Failure.repository("the paper in " + root + " is not at the top of its Git repository");
    }
    return repository;
  }

  /** Lines to show beside a diagnostic. */
  SourceLines sourceLines() {
    return (file, number) ->
        workspace == null
            ? ""
            : workspace.sources().file(file).map(source -> source.line(number)).orElse("");
  }

  /** Whether a person can be asked: types standard input and sees standard error. */
  boolean isInteractive() {
    return console.inIsTerminal() && console.errIsTerminal();
  }

  /** Asks the person at the terminal. */
  Prompt prompt() {
    if (prompt == null) {
      prompt = new Prompt(this);
    }
    return prompt;
  }

  /** Whether a person sees standard output. */
  boolean outIsTerminal() {
    return console.outIsTerminal();
  }

  /**
   * The width of the terminal, as COLUMNS says.
   *
   * @param otherwise where it does not
   */
  int columns(int otherwise) {
    String columns = console.environment().getOrDefault("COLUMNS", "");
    return columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : otherwise;
  }

  /** The width of prose, which is hard to read in long lines. */
  int proseColumns() {
    return Math.min(Table.DEFAULT_WIDTH, columns(Table.DEFAULT_WIDTH));
  }

  /** The colours of standard output. */
  Paint outPaint() {
    return paint(console.outIsTerminal());
  }

  /** The colours of standard error. */
  Paint errPaint() {
    return paint(console.errIsTerminal());
  }

  boolean isVerbose() {
    return verbose;
  }

  /** Says something about the work, not about its result. */
  void note(String message) {
    if (!quiet) {
      console.out().flush();
      console.err().println(Paint.safe(message));
    }
  }

  /** Says what takes its time, where a person waits. */
  void progress(String message) {
    if (!quiet && console.errIsTerminal()) {
      console.err().println(errPaint().paint(Paint.Tone.FAINT, message));
      console.err().flush();
    }
  }

  /**
   * For commands that render, and may be killed at any moment: ends where memory is used up, and
   * says so.
   */
  void watchMemory() {
    MemoryWatch.start(
        () -> {
          console
              .err()
              .println(
                  errPaint().paint(Paint.Tone.ERROR, "error")
                      + ": the memory is used up: Java may use "
                      + Runtime.getRuntime().maxMemory() / MEGABYTE
                      + " MB\n"
                      + errPaint().paint(Paint.Tone.INFO, "help")
                      + ": give it more with FACTORS_JAVA_OPTS=-Xmx1g, and run the command again:"
                      + " it finishes or starts over");
          console.err().flush();
          Runtime.getRuntime().halt(ExitCode.DEFECT);
        });
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      throw Failure.inputOutput("cannot read " + one, e);
    }
  }

  private Paint paint(boolean terminal) {
    boolean wanted =
        switch (color) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> isSet("CLICOLOR_FORCE") || (terminal && !isSet("NO_COLOR") && !isDumb());
        };
    return wanted ? Paint.ANSI : Paint.PLAIN;
  }

  private boolean isSet(String variable) {
    String value = console.environment().getOrDefault(variable, "");
    return !value.isEmpty() && !(variable.equals("CLICOLOR_FORCE") && value.equals("0"));
  }

  private boolean isDumb() {
    return "dumb".equals(console.environment().get("TERM"));
  }

  private RuntimeException misuse(String message) {
    return spec == null
        ? new IllegalStateException(message)
        : new ParameterException(new CommandLine(spec), message);
  }
}
