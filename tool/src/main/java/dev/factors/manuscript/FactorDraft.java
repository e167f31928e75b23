package dev.factors.manuscript;

import dev.factors.asciidoc.Document;
import dev.factors.asciidoc.Inline;
import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Place;
import dev.factors.paper.Paper;
import dev.factors.paper.Template;
import dev.factors.source.AtomicFile;
import dev.factors.source.SourceFile;
import dev.factors.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A new factor: its file from the template, and the paper's main document with its include.
 *
 * @param file path of the factor, relative to the repository's root
 * @param text of the factor
 * @param mainDocument text of {@code paper.adoc} with the include
 */
public record FactorDraft(String file, String text, String mainDocument) {

  /**
   * Begins a factor.
   *
   * @throws Failure of kind USAGE where the title makes no slug, where the factor exists, or where
   *     the main document is not UTF-8
   */
  public static FactorDraft of(String title, Manuscript manuscript) {
    Title name = Title.of(title);
    String slug = name.slug();
    String file = Paper.FACTORS + "/" + slug + ".adoc";
    SourceTree tree = manuscript.sources().tree();
    if (tree.kind(Paper.FACTORS) == SourceTree.Kind.LINK) {
      throw Failure.usage(Paper.FACTORS + " is a link: nothing is written to where it leads");
    }
    if (tree.kind(file) != SourceTree.Kind.MISSING) {
      throw Failure.usage(file + " is there already: choose another title, or edit that file");
    }
    idOf(slug, manuscript.document())
        .ifPresent(
            place -> {
              throw Failure.usage(
                  "the id '" + slug + "' is taken, at " + place + ": choose another title");
            });
    return new FactorDraft(
        file,
        text(name.text(), slug, manuscript.paper().template()),
        withInclude(manuscript, slug));
  }

  /** Where the id stands that the factor would have. */
  private static Optional<Place> idOf(String slug, Document document) {
    return Stream.concat(
            document.blocks().stream()
                .filter(block -> slug.equals(block.id()))
                .map(block -> block.titlePlace() == null ? block.place() : block.titlePlace()),
            document.inlines().stream()
                .filter(Inline.Anchor.class::isInstance)
                .map(Inline.Anchor.class::cast)
                .filter(anchor -> anchor.id().equals(slug))
                .map(Inline.Anchor::place))
        .findFirst();
  }

  /**
   * Writes the factor, then the include: killed between the two, the factor is a stray that lint
   * reports, never an include of nothing.
   */
  public void write(Path root) {
    AtomicFile.write(root.resolve(file), text.getBytes(StandardCharsets.UTF_8));
    AtomicFile.write(
        root.resolve(Paper.MAIN_DOCUMENT), mainDocument.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String title, String slug, Template template) {
    StringBuilder text = new StringBuilder();
    text.append("[#" + slug + "]\n= " + title + "\n:factor-status: draft\n\n");
    text.append("[.principle]\nTODO: one sentence");
    if (!template.principleWords().equals(Template.Range.ANY)) {
      text.append(", " + template.principleWords() + " words");
    }
    text.append(".\n");
    for (Template.Section section : template.sections()) {
      text.append("\n[#" + slug + "-" + section.id() + "]\n== " + section.title() + "\n\n");
      if (section.hint() != null) {
        text.append("// " + section.hint() + "\n");
      }
      text.append(section.statements() == null ? "TODO\n" : statements(slug, section.statements()));
    }
    return text.toString();
  }

  /** As many statements as the template asks for, one at least. */
  private static String statements(String slug, Template.Range bounds) {
    StringBuilder text = new StringBuilder("[.conformance]\n");
    for (int number = 1; number <= Math.max(1, bounds.min()); number++) {
      text.append("[[" + slug + "-c" + number + "]]C" + number)
          .append(":: TODO: one statement that MUST be testable.\n");
    }
    return text.toString();
  }

  private static String withInclude(Manuscript manuscript, String slug) {
    SourceFile main = manuscript.sources().file(Paper.MAIN_DOCUMENT).orElseThrow();
    String text = new String(main.bytes(), StandardCharsets.UTF_8);
    if (!Arrays.equals(main.bytes(), text.getBytes(StandardCharsets.UTF_8))) {
      throw Failure.usage(
          Paper.MAIN_DOCUMENT + " is not UTF-8, and would be damaged: store it as UTF-8 first");
    }
    List<String> lines = new ArrayList<>(main.lines());
    String end = main.line(1).endsWith("\r") ? "\r" : "";
    int last =
        manuscript.document().includes().stream()
            .filter(include -> include.place().file().equals(Paper.MAIN_DOCUMENT))
            .filter(include -> include.file() != null && Factor.isFactorFile(include.file()))
            .map(Document.Include::place)
            .mapToInt(place -> place.line())
            .max()
            .orElse(lines.size());
    lines.addAll(last, List.of(end, "include::factors/" + slug + ".adoc[leveloffset=+1]" + end));
    return String.join("\n", lines) + "\n";
  }
}
