package dev.factors.render;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.paper.Paper;
import dev.factors.source.Resource;
import dev.factors.source.SourceTree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.AttributesBuilder;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.jspecify.annotations.Nullable;

/**
 * Renders a paper with AsciidoctorJ: SafeMode SAFE, nothing from outside the paper's folder, the
 * same bytes from the same sources. One instance starts one JRuby, which takes a second or more:
 * use it for all that is to be rendered.
 */
public final class Renderer implements AutoCloseable {

  private final Path scratch;
  private final Export export;
  private final Asciidoctor asciidoctor;
  private @Nullable PdfLibraries libraries;
  private boolean extended;

  /**
   * A renderer of the paper in a tree.
   *
   * @param scratch a folder, made if it is not there, that may be written to until this is closed
   */
  public Renderer(SourceTree tree, Path scratch) {
    this.scratch = scratch;
    export = Export.of(tree, Paper.FOLDER, scratch);
    asciidoctor = Engine.start();
    asciidoctor.javaExtensionRegistry().treeprocessor(new ParagraphNumbering());
  }

  /**
   * Starts JRuby while the caller does something else; the next renderer takes it. Of a second
   * processor's time a build of HTML saves a tenth.
   */
  public static void startAhead() {
    Engine.startAhead();
  }

  /** Begins to load what a PDF needs, for when something else is rendered first. */
  public void prepareForPdf() {
    libraries = new PdfLibraries(asciidoctor);
  }

  /**
   * Takes the paper from a tree that has changed since.
   *
   * @return whether the paper is another one now
   */
  public boolean update(SourceTree tree) {
    return export.update(tree, Paper.FOLDER);
  }

  /**
   * Renders the paper.
   *
   * @throws dev.factors.diagnostic.Failure of kind FINDINGS where it cannot be rendered at all
   */
  public Rendering render(Backend backend, Edition edition) {
    if (backend == Backend.HTML) {
      return page(edition).rendering();
    }
    loadPdf();
    return make(backend, edition, this::pdf, Rendering::new);
  }

  /**
   * Renders the review edition: HTML whose paragraphs are numbered, and with which one can comment.
   *
   * @param data what its tools have to know, a JSON object
   * @throws dev.factors.diagnostic.Failure of kind FINDINGS where it cannot be rendered at all
   */
  public Rendering reviewEdition(Edition edition, String data) {
    return reviewPage(edition, data).rendering();
  }

  /** The same as {@link #render} of HTML, not yet a file. */
  public Page page(Edition edition) {
    return page(edition, null);
  }

  /** The same as {@link #reviewEdition}, not yet a file. */
  public Page reviewPage(Edition edition, String data) {
    return page(edition.with(Edition.Paragraphs.NUMBERED), data);
  }

  private Page page(Edition edition, @Nullable String data) {
    return make(
        Backend.HTML,
        edition,
        (file, options) ->
            WebPage.of(
                asciidoctor.loadFile(file, options),
                export.folder().resolve(Paper.FOLDER),
                edition,
                data),
        Page::new);
  }

  /** Lets Asciidoctor make something, and puts it together with what Asciidoctor has to say. */
  private <T, R> R make(
      Backend backend,
      Edition edition,
      BiFunction<File, Options, T> work,
      BiFunction<T, List<Diagnostic>, R> result) {
    Path root = export.folder();
    Path paper = root.resolve(Paper.FOLDER);
    Options options =
        Options.builder()
            .safe(SafeMode.SAFE)
            .baseDir(paper.toFile())
            .backend(backend.converter())
            .standalone(backend == Backend.PDF)
            .sourcemap(true)
            .attributes(attributes(paper, backend, edition))
            .build();
    Messages messages = new Messages(root, Paper.MAIN_DOCUMENT);
    File file = root.resolve(Paper.MAIN_DOCUMENT).toFile();
    asciidoctor.registerLogHandler(messages);
    try {
      T made = Engine.working(Paper.MAIN_DOCUMENT, () -> work.apply(file, options));
      return result.apply(made, messages.diagnostics());
    } finally {
      asciidoctor.unregisterLogHandler(messages);
    }
  }

  /** Loads the converter, and what extends it; that takes a second, and is for PDF alone. */
  private void loadPdf() {
    if (extended) {
      return;
    }
    if (libraries != null) {
      libraries.await();
    }
    asciidoctor
        .rubyExtensionRegistry()
        .loadClass(new ByteArrayInputStream(Resource.beside(Renderer.class, "publication.rb")));
    extended = true;
  }

  private byte[] pdf(File file, Options options) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    options.setToStream(bytes);
    asciidoctor.convertFile(file, options);
    return bytes.toByteArray();
  }

  /**
   * Renders the text of a paper as HTML, with its title and without a page around it.
   *
   * @param tree that holds the paper, which need not be the one of {@link #render}
   * @throws dev.factors.diagnostic.Failure of kind FINDINGS where it cannot be rendered at all
   */
  public String text(SourceTree tree, Edition edition) {
    try (Export other = Export.of(tree, Paper.FOLDER, scratch)) {
      Path paper = other.folder().resolve(Paper.FOLDER);
      Attributes attributes = attributes(paper, Backend.HTML, edition);
      attributes.setShowTitle(true);
      Options options =
          Options.builder()
              .safe(SafeMode.SAFE)
              .baseDir(paper.toFile())
              .backend(Backend.HTML.converter())
              .standalone(false)
              .attributes(attributes)
              .build();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      options.setToStream(bytes);
      Engine.working(
          Paper.MAIN_DOCUMENT,
          () ->
              asciidoctor.convertFile(
                  other.folder().resolve(Paper.MAIN_DOCUMENT).toFile(), options));
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    asciidoctor.close();
    export.close();
  }

  private static Attributes attributes(Path paper, Backend backend, Edition edition) {
    AttributesBuilder attributes =
        Attributes.builder()
            .attribute("revnumber", edition.version())
            .attribute("reproducible", "");
    if (edition.date() != null) {
      attributes.attribute("revdate", edition.date().toString());
    }
    if (edition.notice() != null) {
      attributes.attribute("revremark", edition.notice());
    }
    if (edition.paragraphs() == Edition.Paragraphs.NUMBERED) {
      attributes.attribute(ParagraphNumbering.ASKED, "");
    }
    dates(attributes, edition);
    Path theme = paper.resolve("theme");
    if (backend == Backend.PDF) {
      pdf(attributes, theme);
    } else {
      // The page has contents of its own.
      attributes.attribute("data-uri", "").attribute("toc!", "");
    }
    return attributes.build();
  }

  /** Asciidoctor's dates come from the clock and from files' times: nothing of that may show. */
  private static void dates(AttributesBuilder attributes, Edition edition) {
    LocalDate date = edition.date() == null ? LocalDate.EPOCH : edition.date();
    for (String kind : List.of("doc", "local")) {
      attributes
          .attribute(kind + "date", date.toString())
          .attribute(kind + "time", "00:00:00 UTC")
          .attribute(kind + "datetime", date + " 00:00:00 UTC")
          .attribute(kind + "year", String.valueOf(date.getYear()));
    }
  }

  private static void pdf(AttributesBuilder attributes, Path theme) {
    if (Files.exists(theme.resolve("paper-theme.yml"))) {
      attributes
          .attribute("pdf-theme", "paper")
          .attribute("pdf-themesdir", theme.toString())
          .attribute("pdf-fontsdir", theme.resolve("fonts") + ";GEM_FONTS_DIR");
    }
  }
}
