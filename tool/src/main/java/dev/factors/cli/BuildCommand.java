package dev.factors.cli;

import static dev.factors.render.Edition.Paragraphs.NUMBERED;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Severity;
import dev.factors.diagnostic.TextReporter;
import dev.factors.git.Commit;
import dev.factors.git.GitRepository;
import dev.factors.paper.Milestone;
import dev.factors.paper.Paper;
import dev.factors.release.BuildMemo;
import dev.factors.release.BuildRecord;
import dev.factors.release.Releases;
import dev.factors.release.ToolVersions;
import dev.factors.release.WorkingDraft;
import dev.factors.render.Backend;
import dev.factors.render.Edition;
import dev.factors.render.Renderer;
import dev.factors.render.Rendering;
import dev.factors.source.AtomicFile;
import dev.factors.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code factors build}. */
@Command(
    name = "build",
    description = {
      "Render the working draft into target/: PDF and HTML, from the files as they are.",
      "",
      "Asciidoctor's own messages are shown with file and line; an error among them fails the"
          + " build, and what was built before stays. What has not changed since it was built is"
          + " not rendered again."
    },
    footer = {"  factors build", "  factors build html", "  factors build html --review"})
final class BuildCommand implements Callable<Integer> {

  private final FactorsCommand factors;

  @Parameters(paramLabel = "FORM", arity = "0..*", description = "html or pdf. Default: both.")
  private List<String> forms = new ArrayList<>();

  @Option(
      names = "--review",
      description =
          "The review edition as well: HTML that one can comment on, in a repository with a commit.")
  private boolean review;

  BuildCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  /** In one form alone. */
  BuildCommand of(String form) {
    forms = List.of(form);
    return this;
  }

  @Override
  public Integer call() throws IOException {
    factors.watchMemory();
    List<Backend> backends =
        forms.isEmpty()
            ? List.of(Backend.values())
            : forms.stream().map(BuildCommand::form).toList();
    Renderer.startAhead();
    Workspace workspace = factors.workspace();
    SourceTree tree = workspace.sources().tree();
    Milestone milestone = Releases.in(tree).next(workspace.paper());
    Edition edition = WorkingDraft.edition(head(), milestone);
    Path target = workspace.root().resolve("target");
    String draft = workspace.paper().slug() + "-draft";
    List<Output> asked = new ArrayList<>();
    for (Backend form : backends) {
      boolean numbered = form == Backend.PDF && milestone.reviewEdition();
      asked.add(
          new Output(
              draft + "." + form.extension(), form, numbered ? edition.with(NUMBERED) : edition));
    }
    Path recorded = target.resolve(draft + ".built");
    BuildRecord record = new BuildRecord(recorded, tree, ToolVersions.all());
    Optional<BuildMemo> memo =
        UnchangedBuild.memo(workspace.root(), forms, factors.environment(), tree, record::sources);
    List<Output> due = asked.stream().filter(output -> !output.isCurrent(record)).toList();
    if (due.isEmpty() && !review) {
      factors.note(UnchangedBuild.NOTE);
      remember(memo, asked);
      return print(asked);
    }
    // Read first: a paper that has no document, or a broken configuration, ends here.
    workspace.manuscript();
    String reviewed = draft + "-review.html";
    // What others have said comes from history, of which the record knows nothing.
    String data = review ? reviewData(workspace.paper(), milestone) : "";
    Map<Path, byte[]> outputs = new LinkedHashMap<>();
    TreeSet<Diagnostic> messages = new TreeSet<>();
    try (Renderer renderer = new Renderer(tree, target)) {
      if (due.stream().anyMatch(output -> output.form() == Backend.PDF)) {
        renderer.prepareForPdf();
      }
      if (review) {
        factors.progress("rendering " + reviewed);
        Rendering rendering = renderer.reviewEdition(edition, data);
        outputs.put(target.resolve(reviewed), rendering.bytes());
        messages.addAll(rendering.diagnostics());
      }
      for (Output output : due) {
        factors.progress("rendering " + output.name());
        Rendering rendering = renderer.render(output.form(), output.edition());
        outputs.put(target.resolve(output.name()), rendering.bytes());
        messages.addAll(rendering.diagnostics());
        output.record(rendering, record);
      }
    }
    TextReporter reporter =
        new TextReporter(factors.err(), factors.errPaint(), factors.sourceLines());
    for (Diagnostic message : messages) {
      reporter.print(message);
    }
    if (messages.stream().anyMatch(message -> message.severity() == Severity.ERROR)) {
      factors.note("not built: mend the errors above");
      return ExitCode.FINDINGS;
    }
    outputs.put(recorded, record.bytes());
    AtomicFile.writeAll(outputs);
    if (messages.isEmpty()) {
      remember(memo, asked);
    }
    print(asked);
    if (review) {
      factors.out().println("target/" + reviewed);
    }
    return ExitCode.CLEAN;
  }

  private static void remember(Optional<BuildMemo> memo, List<Output> outputs) throws IOException {
    if (memo.isPresent()) {
      memo.get().write(outputs.stream().map(Output::name).toList());
    }
  }

  private int print(List<Output> outputs) {
    outputs.forEach(output -> factors.out().println("target/" + output.name()));
    return ExitCode.CLEAN;
  }

  /** A file that is asked for. */
  private record Output(String name, Backend form, Edition edition) {

    boolean isCurrent(BuildRecord record) {
      return record.isCurrent(name, form, edition);
    }

    /** What Asciidoctor has complained of is made again, so that it complains again. */
    void record(Rendering rendering, BuildRecord record) {
      if (rendering.diagnostics().isEmpty()) {
        record.add(name, form, edition, rendering.bytes());
      } else {
        record.remove(name);
      }
    }
  }

  /** Read here, since picocli takes a positional word that it cannot convert for one too many. */
  private static Backend form(String word) {
    try {
      return new Choice<>(Backend.class).convert(word);
    } catch (TypeConversionException e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    }
  }

  /** A comment names the commit that was read: without one there is nothing to review. */
  private String reviewData(Paper paper, Milestone milestone) {
    try (GitRepository repository = factors.repository()) {
      return WorkingDraft.reviewData(repository, paper, milestone);
    }
  }

  /** A draft can be looked at before it is in any repository; it then carries no date. */
  private Optional<Commit> head() {
    try (GitRepository repository = factors.repository()) {
      return Optional.of(repository.head());
    } catch (Failure e) {
      factors.note("note: the draft carries no date: " + e.getMessage());
      return Optional.empty();
    }
  }
}
