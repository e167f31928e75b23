package dev.factors.lint.rule;

import dev.factors.asciidoc.Document;
import dev.factors.asciidoc.Document.Problem;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.source.SourceFile;
import dev.factors.source.Sources;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is included is there. */
public final class IncludeExists extends ProblemRule {

  private static final Pattern TAGS = Pattern.compile("[\\[,]\\s*tags?=\"?([^\\]\",]+)");
  private static final Pattern SEPARATOR = Pattern.compile(";");
  private static final Pattern NAME = Pattern.compile("[\\w.-]+");

  public IncludeExists() {
    super(
        "reference/include",
        Severity.ERROR,
        Problem.Kind.INCLUDE_MISSING,
        "mend the path, or remove the include");
  }

  /** A file that is too large is there, but was not read: the rule about sizes says so. */
  @Override
  Stream<Problem> problems(Document document, Sources sources) {
    return Stream.concat(
        super.problems(document, sources)
            .filter(problem -> !isOversized(problem.place(), document, sources)),
        document.includes().stream().flatMap(include -> missingTags(include, sources)));
  }

  /** Of a tag that the file does not have, Asciidoctor includes nothing. */
  private static Stream<Problem> missingTags(Document.Include include, Sources sources) {
    Place place = include.place();
    String directive = sources.file(place.file()).map(file -> file.line(place.line())).orElse("");
    Matcher tags = TAGS.matcher(directive);
    if (include.file() == null || !include.resolved() || !tags.find()) {
      return Stream.empty();
    }
    List<String> lines = sources.file(include.file()).map(SourceFile::lines).orElse(List.of());
    return SEPARATOR
        .splitAsStream(tags.group(1))
        .map(tag -> tag.replaceFirst("^!", "").strip())
        .filter(tag -> NAME.matcher(tag).matches())
        .filter(tag -> lines.stream().noneMatch(line -> line.contains("tag::" + tag + "[]")))
        .map(
            tag ->
                new Problem(
                    Problem.Kind.INCLUDE_MISSING,
                    "the included file has no tag '" + tag + "'",
                    place));
  }

  private static boolean isOversized(Place directive, Document document, Sources sources) {
    return document.includes().stream()
        .filter(include -> include.place().equals(directive))
        .anyMatch(
            include -> include.file() != null && sources.oversized().contains(include.file()));
  }
}
