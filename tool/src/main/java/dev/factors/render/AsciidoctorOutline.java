package dev.factors.render;

import dev.factors.asciidoc.OutlineElement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.AttributesBuilder;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.DescriptionList;
import org.asciidoctor.ast.DescriptionListEntry;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.ListItem;
import org.asciidoctor.ast.Section;
import org.asciidoctor.ast.StructuralNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The outline of a document as Asciidoctor reads it. */
public final class AsciidoctorOutline {

  private final Path root;
  private final List<OutlineElement> elements = new ArrayList<>();

  private AsciidoctorOutline(Path root) {
    this.root = root;
  }

  /**
   * The outline of a file.
   *
   * @param root of the repository, which the files of the outline are relative to
   * @param path of the file, relative to the root
   * @param baseFolder base directory, relative to the root
   * @param attributes set from outside
   */
  public static List<OutlineElement> of(
      Asciidoctor asciidoctor,
      Path root,
      String path,
      String baseFolder,
      Map<String, String> attributes) {
    AttributesBuilder given = Attributes.builder();
    attributes.forEach(given::attribute);
    Options options =
        Options.builder()
            .safe(SafeMode.SAFE)
            .sourcemap(true)
            .baseDir(root.resolve(baseFolder).toFile())
            .attributes(given.build())
            .build();
    Document document = asciidoctor.loadFile(root.resolve(path).toFile(), options);
    AsciidoctorOutline outline = new AsciidoctorOutline(root.toAbsolutePath().normalize());
    outline.addHeader(document);
    document.getBlocks().forEach(outline::add);
    return List.copyOf(outline.elements);
  }

  private void addHeader(Document document) {
    for (StructuralNode node : document.findBy(Map.of("context", ":section"))) {
      if (node instanceof Section section && "header".equals(section.getSectionName())) {
        add(section, document.getId(), plain(section.getTitle()));
      }
    }
  }

  private void add(StructuralNode node) {
    boolean item = node instanceof ListItem;
    add(node, item ? null : node.getId(), item ? null : plain(node.getTitle()));
    if (node instanceof DescriptionList list) {
      list.getItems().forEach(this::add);
    } else if (!node.getContext().equals("table")) {
      node.getBlocks().forEach(this::add);
    }
  }

  private void add(DescriptionListEntry entry) {
    entry.getTerms().forEach(this::add);
    if (entry.getDescription() != null) {
      add(entry.getDescription());
    }
  }

  private void add(StructuralNode node, @Nullable String id, @Nullable String title) {
    Cursor cursor = node.getSourceLocation();
    elements.add(
        new OutlineElement(
            node.getContext(),
            node.getLevel(),
            id,
            title,
            cursor == null || cursor.getFile() == null ? "" : relative(cursor.getFile()),
            cursor == null ? 0 : cursor.getLineNumber()));
  }

  private String relative(String file) {
    Path absolute = Path.of(file).toAbsolutePath().normalize();
    return absolute.startsWith(root)
        ? root.relativize(absolute).toString().replace('\\', '/')
        : file;
  }

  /** The text of a title, which Asciidoctor gives as HTML. */
  private static @Nullable String plain(@Nullable String html) {
    return html == null ? null : Parser.unescapeEntities(html.replaceAll("<[^>]+>", ""), false);
  }
}
