package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import dev.factors.asciidoc.Inline;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.source.Sources;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No HTML passes through: it is untrusted, and the PDF would not have it. */
public final class HtmlPassthrough extends Rule {

  private static final Pattern MARKUP = Pattern.compile("<[A-Za-z!/?]");

  /** An attribute whose value is kept as it is; every other has its markup made harmless. */
  private static final Pattern PASSING_ENTRY = Pattern.compile("^:[^:]+:\\s+pass:[a-z,]*\\[");

  /** The substitution that makes markup harmless, and the groups that it is part of. */
  private static final Set<String> ESCAPING =
      Set.of("specialchars", "specialcharacters", "c", "normal", "n", "verbatim", "v");

  public HtmlPassthrough() {
    super("source/html-passthrough", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    Sources sources = inspection.manuscript().sources();
    for (Document document : inspection.manuscript().documents()) {
      for (Block block : document.blocks()) {
        if (block.is("pass") || (!escapes(block) && holdsMarkup(block))) {
          report(inspection, block.place());
        }
      }
      for (Inline inline : document.inlines()) {
        if (inline instanceof Inline.Passthrough passthrough && isMarkup(passthrough.text())) {
          report(inspection, passthrough.place());
        }
      }
      for (Document.AttributeEntry entry : document.attributeEntries()) {
        if (entry.value() != null
            && isMarkup(entry.value())
            && PASSING_ENTRY.matcher(line(entry.place(), sources)).find()) {
          report(inspection, entry.place());
        }
      }
    }
  }

  private static void report(Inspection inspection, Place place) {
    inspection.report(
        place, "HTML passes through here", "write it in AsciiDoc, so that every output has it");
  }

  private static boolean isMarkup(String text) {
    return MARKUP.matcher(text).find();
  }

  /** Whether a block's substitutions make markup harmless, as they do where none are named. */
  private static boolean escapes(Block block) {
    String named = block.attributes().get("subs");
    if (named == null) {
      return true;
    }
    List<String> steps = Stream.of(named.split(",")).map(String::strip).toList();
    // "+quotes" and "quotes+" add to what a block has by itself, "-quotes" takes away from it.
    boolean changes = steps.stream().anyMatch(step -> step.matches("[+-].*|.*\\+"));
    return changes
        ? steps.stream().noneMatch(step -> ESCAPING.contains(step.replaceFirst("^-", "")))
        : steps.stream().anyMatch(ESCAPING::contains);
  }

  private static boolean holdsMarkup(Block block) {
    return block.lines().stream().anyMatch(line -> isMarkup(line.text()));
  }

  private static String line(Place place, Sources sources) {
    return sources.file(place.file()).map(file -> file.line(place.line())).orElse("");
  }
}
