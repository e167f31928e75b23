package dev.factors.cli;

import dev.factors.asciidoc.Outline;
import dev.factors.asciidoc.OutlineElement;
import dev.factors.asciidoc.Scanner;
import dev.factors.diagnostic.Failure;
import dev.factors.json.JsonDocument;
import dev.factors.paper.Paper;
import dev.factors.render.AsciidoctorOutlines;
import dev.factors.source.FolderTree;
import dev.factors.source.Sources;
import dev.factors.terminal.Paint;
import dev.factors.terminal.Paint.Tone;
import dev.factors.terminal.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code factors outline}. */
@Command(
    name = "outline",
    description = {
      "Show the structure of the paper, or of any AsciiDoc file: sections, ids and blocks with the"
          + " file and line where they stand.",
      "",
      "A FILE needs no repository; its own folder is the base directory, which includes do not"
          + " leave. With --engine asciidoctor the answer is Asciidoctor's own: the two should not"
          + " differ."
    },
    footer = {
      "  factors outline",
      "  factors outline paper/factors/on-demand.adoc --format json",
      "  factors outline FILE --engine asciidoctor",
      "  factors outline $(git ls-files '*.adoc') --engine asciidoctor"
    })
final class OutlineCommand implements Callable<Integer> {

  /** Who reads the structure. */
  enum Engine {
    SCANNER,
    ASCIIDOCTOR
  }

  private final FactorsCommand factors;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Default: the paper.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      defaultValue = "scanner",
      description = "scanner (at once) or asciidoctor (starts JRuby).")
  private Engine engine = Engine.SCANNER;

  @Mixin private FormatOption format = new FormatOption();

  /** Started by the first file that it is to read. */
  private @Nullable AsciidoctorOutlines asciidoctor;

  OutlineCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  @Override
  public Integer call() throws IOException {
    List<OutlineElement> elements = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    try {
      if (files.isEmpty()) {
        elements.addAll(outline(factors.workspace().root(), Paper.MAIN_DOCUMENT, Paper.FOLDER));
      }
      for (String file : files) {
        try {
          elements.addAll(outline(file));
        } catch (Failure e) {
          failures.add(e);
        }
      }
    } finally {
      if (asciidoctor != null) {
        asciidoctor.close();
      }
    }
    if (!elements.isEmpty() || failures.isEmpty()) {
      print(elements);
    }
    // Files that cannot be read do not stand in the way of the others.
    for (Failure failure : failures.subList(0, Math.max(0, failures.size() - 1))) {
      factors.note(failure.getMessage());
    }
    if (!failures.isEmpty()) {
      throw failures.get(failures.size() - 1);
    }
    return ExitCode.CLEAN;
  }

  private void print(List<OutlineElement> elements) throws IOException {
    switch (format.get()) {
      case TEXT -> printText(elements);
      case JSON -> printJson(elements);
    }
  }

  private List<OutlineElement> outline(String argument) {
    Path file;
    try {
      file = factors.directory().resolve(argument).normalize();
    } catch (InvalidPathException e) {
      throw Failure.usage("'" + argument + "' is no path");
    }
    if (!Files.isRegularFile(file)) {
      throw Failure.usage("there is no file " + argument);
    }
    Path folder = file.resolveSibling("");
    Path root = Workspace.rootOf(folder).orElse(folder);
    return outline(root, slashed(root.relativize(file)), slashed(root.relativize(folder)));
  }

  private List<OutlineElement> outline(Path root, String file, String baseFolder) {
    return switch (engine) {
      case SCANNER -> {
        Sources sources = new Sources(new FolderTree(root));
        if (sources.file(file).isEmpty()) {
          throw Failure.usage(file + " is no regular file, or too large to be a text");
        }
        yield Outline.of(Scanner.scan(sources, file, baseFolder, Map.of()));
      }
      case ASCIIDOCTOR -> {
        if (asciidoctor == null) {
          asciidoctor = new AsciidoctorOutlines();
        }
        yield asciidoctor.of(root, file, baseFolder);
      }
    };
  }

  private void printText(List<OutlineElement> elements) {
    Paint paint = factors.outPaint();
    Table table = new Table(paint, "PLACE", "CONTEXT", "ID", "TITLE");
    for (OutlineElement element : elements) {
      boolean section = element.context().equals("section");
      String indent = "  ".repeat(Math.max(0, element.level()));
      table.row(
          new Table.Cell(Paint.safe(element.file()) + ":" + element.line(), Tone.FAINT),
          new Table.Cell(indent + element.context(), section ? Tone.STRONG : Tone.PLAIN),
          new Table.Cell(element.id() == null ? "" : Paint.safe(element.id()), Tone.PLAIN),
          new Table.Cell(
              element.title() == null ? "" : Paint.safe(element.title()),
              section ? Tone.STRONG : Tone.PLAIN));
    }
    table.lines(factors.columns(Table.UNFOLDED)).forEach(factors.out()::println);
  }

  private void printJson(List<OutlineElement> elements) throws IOException {
    factors
        .out()
        .print(
            JsonDocument.of(
                json -> {
                  json.writeNumberField("version", 1);
                  json.writeArrayFieldStart("elements");
                  for (OutlineElement element : elements) {
                    json.writeStartObject();
                    json.writeStringField("context", element.context());
                    json.writeNumberField("level", element.level());
                    json.writeStringField("id", element.id());
                    json.writeStringField("title", element.title());
                    json.writeStringField("file", element.file());
                    json.writeNumberField("line", element.line());
                    json.writeEndObject();
                  }
                  json.writeEndArray();
                }));
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
