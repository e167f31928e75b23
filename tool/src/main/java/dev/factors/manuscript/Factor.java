package dev.factors.manuscript;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import dev.factors.diagnostic.Place;
import dev.factors.paper.Paper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A factor: one file, one section of the paper.
 *
 * @param slug the file's name without {@code .adoc}
 * @param file path relative to the repository's root
 * @param number its place in the order of the includes, counted from 1; 0 where it is not included
 * @param section the factor's own section, or null where the file has no title
 * @param blocks directly below the title, in document order
 * @param statusEntry the entry {@code :factor-status:}, or null
 */
public record Factor(
    String slug,
    String file,
    int number,
    @Nullable Block section,
    List<Block> blocks,
    Document.@Nullable AttributeEntry statusEntry) {

  private static final String SUFFIX = ".adoc";
  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]*");

  /** Whether the path is a factor's. */
  public static boolean isFactorFile(String path) {
    return path.startsWith(Paper.FACTORS + "/") && path.endsWith(SUFFIX);
  }

  /** Whether a name is one that a factor may have. */
  public static boolean isSlug(String name) {
    return SLUG.matcher(name).matches();
  }

  /** The slug of a factor's file. */
  public static String slugOf(String file) {
    return file.substring(file.lastIndexOf('/') + 1, file.length() - SUFFIX.length());
  }

  /**
   * The factors that a document includes.
   *
   * @param files in the order of the includes
   */
  static List<Factor> in(Document document, Collection<String> files) {
    Map<String, Block> sections = sections(document);
    Map<String, Document.AttributeEntry> statuses = statuses(document);
    List<Factor> factors = new ArrayList<>();
    for (String file : files) {
      Block section = sections.get(file);
      int number = factors.size() + 1;
      factors.add(
          new Factor(
              slugOf(file),
              file,
              number,
              section,
              section == null ? List.of() : section.children(),
              statuses.get(file)));
    }
    return factors;
  }

  /** The factor of a document that is included nowhere. */
  static Factor alone(Document document) {
    String file = document.path();
    Block section = sections(document).get(file);
    return new Factor(
        slugOf(file), file, 0, section, below(section, document), statuses(document).get(file));
  }

  /** The first section of each file. */
  private static Map<String, Block> sections(Document document) {
    Map<String, Block> sections = new HashMap<>();
    for (Block block : document.blocks()) {
      if (block.is("section")) {
        sections.putIfAbsent(block.place().file(), block);
      }
    }
    return sections;
  }

  /** The first status of each file. */
  private static Map<String, Document.AttributeEntry> statuses(Document document) {
    Map<String, Document.AttributeEntry> statuses = new HashMap<>();
    for (Document.AttributeEntry entry : document.attributeEntries()) {
      if (entry.name().equals("factor-status")) {
        statuses.putIfAbsent(entry.place().file(), entry);
      }
    }
    return statuses;
  }

  /** What stands below a title: of a document by itself, everything beside its header. */
  private static List<Block> below(@Nullable Block section, Document document) {
    if (section == null) {
      return List.of();
    }
    return section.level() > 0
        ? section.children()
        : document.root().children().stream().filter(block -> !block.equals(section)).toList();
  }

  /** The title, or the slug where there is none. */
  public String title() {
    return section == null || section.title() == null ? slug : section.title();
  }

  /** The status; empty where the file has none, or one that does not exist. */
  public Optional<FactorStatus> status() {
    return Optional.ofNullable(statusEntry)
        .map(Document.AttributeEntry::value)
        .flatMap(FactorStatus::ofLabel);
  }

  /** Where to point when the factor as a whole is meant. */
  public Place place() {
    if (section == null) {
      return Place.ofFile(file);
    }
    return section.titlePlace() == null ? section.place() : section.titlePlace();
  }

  /** The paragraph with the role {@code principle}. */
  public Optional<Block> principle() {
    for (Block block : body()) {
      if (block.hasRole("principle")) {
        return Optional.of(block);
      }
    }
    return Optional.empty();
  }

  /** The sections directly below the factor's own, in their order. */
  public List<Block> sections() {
    return blocks.stream().filter(block -> block.is("section")).toList();
  }

  /** The id of a section without the factor's slug, or null where it does not begin with it. */
  public @Nullable String sectionId(Block block) {
    String id = block.id();
    return id != null && id.startsWith(slug + "-") ? id.substring(slug.length() + 1) : null;
  }

  /** The conformance statements in their order. */
  public List<Statement> statements() {
    List<Statement> statements = new ArrayList<>();
    for (Block block : body()) {
      if (block.is("dlist") && block.hasRole("conformance")) {
        for (Block item : block.children()) {
          statements.add(Statement.of(item));
        }
      }
    }
    return statements;
  }

  /** Words of the factor's text, titles aside. */
  public int words() {
    int words = 0;
    for (Block block : blocks) {
      words += ReadersText.words(block);
    }
    return words;
  }

  /** Every block of the factor's body, in document order. */
  public List<Block> body() {
    List<Block> body = new ArrayList<>();
    for (Block block : blocks) {
      body.addAll(Document.walk(block));
    }
    return body;
  }
}
