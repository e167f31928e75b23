package dev.factors.asciidoc;

import dev.factors.asciidoc.Block.IdKind;
import dev.factors.diagnostic.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A block while it is parsed. */
final class BlockBuilder {

  private String context;
  private final SourceLine first;
  private final List<BlockBuilder> children = new ArrayList<>();
  private final List<Inline> titleInlines = new ArrayList<>();
  private final List<Inline> inlines = new ArrayList<>();
  private final Map<String, String> attributes = new HashMap<>();
  private SourceLine last;
  private int level;
  private @Nullable String style;
  private @Nullable String id;
  private IdKind idKind = IdKind.NONE;
  private @Nullable String title;
  private @Nullable Place titlePlace;
  private @Nullable String titleText;
  private List<SourceLine> lines = List.of();

  /**
   * A block that begins.
   *
   * @param first its first line
   */
  BlockBuilder(String context, SourceLine first, int level) {
    this.context = context;
    this.first = first;
    this.last = first;
    this.level = level;
  }

  String context() {
    return context;
  }

  boolean is(String name) {
    return context.equals(name);
  }

  void setContext(String context) {
    this.context = context;
  }

  SourceLine first() {
    return first;
  }

  int level() {
    return level;
  }

  void setLevel(int level) {
    this.level = level;
  }

  @Nullable String style() {
    return style;
  }

  void setStyle(@Nullable String style) {
    this.style = style;
  }

  @Nullable String id() {
    return id;
  }

  void setId(String id, IdKind kind) {
    this.id = id;
    this.idKind = kind;
  }

  void setTitle(String title, @Nullable Place place) {
    this.title = title;
    this.titlePlace = place;
    this.titleText = title;
  }

  /** The title without markup. */
  @Nullable String titleText() {
    return titleText;
  }

  /** Sets what a reader sees of the title. */
  void setTitleText(String text) {
    this.titleText = text;
  }

  IdKind idKind() {
    return idKind;
  }

  Map<String, String> attributes() {
    return attributes;
  }

  List<SourceLine> lines() {
    return lines;
  }

  /** Gives the block text. */
  void setLines(List<SourceLine> lines) {
    this.lines = List.copyOf(lines);
    if (!lines.isEmpty()) {
      extendTo(lines.get(lines.size() - 1));
    }
  }

  List<BlockBuilder> children() {
    return children;
  }

  void add(BlockBuilder child) {
    children.add(child);
    extendTo(child.last);
  }

  /** What was found in the title. */
  List<Inline> titleInlines() {
    return titleInlines;
  }

  /** What was found in the text. */
  List<Inline> inlines() {
    return inlines;
  }

  /** The block reaches to a line at least; a line of another file is not part of its place. */
  void extendTo(@Nullable SourceLine line) {
    if (line != null && line.file().equals(first.file()) && line.number() >= last.number()) {
      last = line;
    }
  }

  /** Adds what was found in the text of this block and of those inside, in document order. */
  void collectInlines(List<Inline> all) {
    all.addAll(titleInlines);
    all.addAll(inlines);
    children.forEach(child -> child.collectInlines(all));
  }

  Block build() {
    Map<String, String> others = new HashMap<>(attributes);
    String role = others.remove("role");
    others.keySet().removeAll(List.of("id", "style", "title"));
    others.remove("1", style);
    return new Block(
        context,
        style,
        level,
        id,
        idKind,
        role == null || role.isBlank() ? List.of() : List.of(role.strip().split("\\s+", -1)),
        others,
        title,
        titlePlace,
        first.placeTo(last),
        builtLines(),
        builtChildren(),
        titleText);
  }

  private List<Block.Line> builtLines() {
    List<Block.Line> built = new ArrayList<>(lines.size());
    for (SourceLine line : lines) {
      built.add(line.toLine());
    }
    return built;
  }

  private List<Block> builtChildren() {
    List<Block> built = new ArrayList<>(children.size());
    for (BlockBuilder child : children) {
      built.add(child.build());
    }
    return built;
  }
}
