package dev.factors.cli;

import static dev.factors.render.Edition.Paragraphs.NUMBERED;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Severity;
import dev.factors.diagnostic.TextReporter;
import dev.factors.git.Commit;
import dev.factors.git.GitRepository;
import dev.factors.paper.Milestone;
import dev.factors.release.Releases;
import dev.factors.release.WorkingDraft;
import dev.factors.render.Backend;
import dev.factors.render.Edition;
import dev.factors.render.Renderer;
import dev.factors.render.Rendering;
import dev.factors.source.AtomicFile;
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
          + " build, and what was built before stays."
    },
    footer = {"  factors build", "  factors build html", "  factors build html --review"})
final class BuildCommand implements Callable<Integer> {

  private final FactorsCommand factors;

  @Parameters(paramLabel = "FORM", arity = "0..*", description = "html or pdf. Default: both.")
  private List<String> forms = new ArrayList<>();

  @Option(
      names = "--review",
      description = "The review edition as well: HTML whose paragraphs have numbers to cite.")
  private boolean review;

  BuildCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  @Override
  public Integer call() throws IOException {
    List<Backend> backends =
        forms.isEmpty()
            ? List.of(Backend.values())
            : forms.stream().map(BuildCommand::form).toList();
    Workspace workspace = factors.workspace();
    // Read first: a paper that has no document, or a broken configuration, need not start JRuby.
    workspace.manuscript();
    Milestone milestone = Releases.in(workspace.sources().tree()).next(workspace.paper());
    Edition edition = WorkingDraft.edition(head(), milestone);
    Map<Path, byte[]> outputs = new LinkedHashMap<>();
    TreeSet<Diagnostic> messages = new TreeSet<>();
    Path target = workspace.root().resolve("target");
    String draft = workspace.paper().slug() + "-draft";
    try (Renderer renderer = new Renderer(workspace.sources().tree(), target)) {
      for (Backend form : backends) {
        factors.progress("rendering " + form.name());
        boolean numbered = form == Backend.PDF && milestone.reviewEdition();
        Rendering rendering = renderer.render(form, numbered ? edition.with(NUMBERED) : edition);
        outputs.put(target.resolve(draft + "." + form.extension()), rendering.bytes());
        messages.addAll(rendering.diagnostics());
      }
      if (review) {
        factors.progress("rendering the review edition");
        Rendering rendering = renderer.render(Backend.HTML, edition.with(NUMBERED));
        outputs.put(target.resolve(draft + "-review.html"), rendering.bytes());
        messages.addAll(rendering.diagnostics());
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
    AtomicFile.writeAll(outputs);
    outputs.keySet().forEach(file -> factors.out().println(workspace.root().relativize(file)));
    return ExitCode.CLEAN;
  }

  /** Read here, since picocli takes a positional word that it cannot convert for one too many. */
  private static Backend form(String word) {
    try {
      return new Choice<>(Backend.class).convert(word);
    } catch (TypeConversionException e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
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
