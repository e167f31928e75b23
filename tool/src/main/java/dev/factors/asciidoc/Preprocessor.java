package dev.factors.asciidoc;

import dev.factors.asciidoc.Document.Include;
import dev.factors.asciidoc.Document.Problem.Kind;
import dev.factors.source.SourceFile;
import dev.factors.source.Sources;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a file with everything that it includes, and without what its conditionals leave out. */
final class Preprocessor extends LineReader {

  private static final List<String> ASCIIDOC_EXTENSIONS =
      List.of(".adoc", ".asciidoc", ".asc", ".ad", ".txt");

  /** A document with more includes than this is an attack: files that include each other. */
  private static final int MAX_INCLUDES = 10_000;

  private final Sources sources;
  private final String baseFolder;
  private final DocumentAttributes attributes;
  private final Findings findings;
  private final Conditionals conditionals;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private int includeCount;

  Preprocessor(
      Sources sources,
      SourceFile file,
      String baseFolder,
      DocumentAttributes attributes,
      Findings findings) {
    super(List.of());
    this.sources = sources;
    this.baseFolder = baseFolder;
    this.attributes = attributes;
    this.findings = findings;
    this.conditionals = new Conditionals(attributes, findings);
    List<SourceLine> lines = IncludedLines.of(file, IncludedLines.Kind.ASCIIDOC);
    int start = attributes.has("skip-front-matter") ? IncludedLines.frontMatterEnd(lines) : 0;
    // Asciidoctor looks for the includes of the document itself in the base directory.
    frames.push(
        new Frame(
            lines, start, baseFolder, IncludedLines.Kind.ASCIIDOC, attributes.maxIncludeDepth()));
  }

  @Override
  @Nullable SourceLine next() {
    for (SourceLine line = advance(); line != null; line = advance()) {
      SourceLine processed = frame().kind == IncludedLines.Kind.ASCIIDOC ? process(line) : line;
      if (processed != null) {
        return processed;
      }
    }
    conditionals.finish();
    return null;
  }

  @Override
  @Nullable SourceLine nextVerbatim() {
    return advance();
  }

  private Frame frame() {
    return frames.element();
  }

  private @Nullable SourceLine advance() {
    while (frame().isAtEnd() && frames.size() > 1) {
      frames.pop();
    }
    return frame().isAtEnd() ? null : frame().next();
  }

  /** The line as the parser sees it; null where it is not for the parser. */
  private @Nullable SourceLine process(SourceLine line) {
    String text = line.text();
    boolean mayBeDirective = text.endsWith("]") && !text.startsWith("[") && text.contains("::");
    if (!mayBeDirective) {
      return conditionals.isSkipping() ? null : line;
    }
    boolean escaped = text.startsWith("\\");
    String bare = escaped ? text.substring(1) : text;
    Conditionals.Directive conditional = Conditionals.Directive.parse(bare);
    if (conditional != null) {
      if (escaped) {
        return conditionals.isSkipping() ? null : line.from(1);
      }
      SourceLine inner = conditionals.apply(conditional, line);
      return inner != null && inner.text().startsWith("include::") ? process(inner) : inner;
    }
    if (conditionals.isSkipping()) {
      return null;
    }
    IncludeDirective include = IncludeDirective.parse(bare);
    if (include == null) {
      return line;
    }
    return escaped ? line.from(1) : include(include, line);
  }

  /** Opens the file that is included; gives the line that stands for it where it cannot. */
  private @Nullable SourceLine include(IncludeDirective directive, SourceLine line) {
    if (frames.size() > frame().maxDepth || includeCount >= MAX_INCLUDES) {
      findings.problem(Kind.INCLUDE_TOO_DEEP, "too many nested includes", line.place());
      return line;
    }
    String target = attributes.substitute(directive.target());
    if (target.isEmpty() && "drop-line".equals(attributes.value("attribute-missing"))) {
      return null;
    }
    Map<String, @Nullable String> options =
        AttributeList.parse(attributes.substitute(directive.attributes()));
    int levelOffset = levelOffset(options.get("leveloffset"));
    if (IncludePath.isUri(target)) {
      findings.add(new Include(target, null, false, levelOffset, line.place()));
      findings.problem(Kind.INCLUDE_OUTSIDE, "includes a URI: " + target, line.place());
      return line.withText("link:" + target + "[role=include]");
    }
    IncludePath found = IncludePath.resolve(target, frame().folder, baseFolder);
    String path = found.path();
    boolean optional = options.containsKey("optional-option");
    Optional<SourceFile> file = sources.file(path);
    findings.add(
        new Include(
            target, found.leaves() ? null : path, file.isPresent(), levelOffset, line.place()));
    if (found.leaves()) {
      findings.problem(
          Kind.INCLUDE_OUTSIDE, "include leaves the base directory: " + target, line.place());
    } else if (file.isEmpty() && !optional) {
      findings.problem(Kind.INCLUDE_MISSING, "included file not found: " + path, line.place());
    }
    if (file.isEmpty()) {
      return optional
          ? null
          : line.withText("Unresolved directive in " + line.file() + " - " + line.text());
    }
    open(file.get(), options, line);
    return null;
  }

  private void open(SourceFile file, Map<String, @Nullable String> options, SourceLine directive) {
    includeCount++;
    String path = file.path();
    IncludedLines.Kind kind =
        ASCIIDOC_EXTENSIONS.stream().anyMatch(path::endsWith)
            ? IncludedLines.Kind.ASCIIDOC
            : IncludedLines.Kind.OTHER;
    List<SourceLine> lines = IncludeSelection.select(IncludedLines.of(file, kind), options);
    if (lines.isEmpty()) {
      return;
    }
    lines = IncludedLines.indented(lines, options.get("indent"));
    String offset = options.get("leveloffset");
    if (offset != null) {
      lines = withLevelOffset(lines, offset, directive);
    }
    int start = attributes.has("skip-front-matter") ? IncludedLines.frontMatterEnd(lines) : 0;
    frames.push(
        new Frame(lines, start, IncludePath.folderOf(path), kind, maxDepth(options.get("depth"))));
  }

  /** Asciidoctor sets the offset by attribute entries around the file. */
  private List<SourceLine> withLevelOffset(
      List<SourceLine> lines, String offset, SourceLine directive) {
    String before = attributes.value("leveloffset");
    SourceLine empty = directive.withText("");
    List<SourceLine> all = new ArrayList<>(lines.size() + 4);
    all.add(directive.withText(":leveloffset: " + offset));
    all.add(empty);
    all.addAll(lines);
    all.add(empty);
    all.add(directive.withText(before == null ? ":leveloffset!:" : ":leveloffset: " + before));
    return all;
  }

  private int levelOffset(@Nullable String written) {
    if (written == null) {
      return attributes.levelOffset();
    }
    int value = Numbers.leading(written);
    boolean relative = written.startsWith("+") || written.startsWith("-");
    return relative ? attributes.levelOffset() + value : value;
  }

  private int maxDepth(@Nullable String depth) {
    int limit = attributes.maxIncludeDepth();
    if (depth == null) {
      return frame().maxDepth;
    }
    int relative = Numbers.leading(depth);
    return relative > 0 ? Math.min(frames.size() + relative, limit) : frames.size();
  }

  /** A file that is being read. */
  private static final class Frame {
    private final List<SourceLine> lines;
    private final String folder;
    private final IncludedLines.Kind kind;
    private final int maxDepth;
    private int index;

    private Frame(
        List<SourceLine> lines, int index, String folder, IncludedLines.Kind kind, int maxDepth) {
      this.lines = lines;
      this.index = index;
      this.folder = folder;
      this.kind = kind;
      this.maxDepth = maxDepth;
    }

    private boolean isAtEnd() {
      return index >= lines.size();
    }

    private SourceLine next() {
      return lines.get(index++);
    }
  }
}
