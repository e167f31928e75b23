package dev.factors.lint;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import dev.factors.asciidoc.Scanner;
import dev.factors.paper.Paper;
import dev.factors.source.Resource;
import dev.factors.terminal.Paint;
import dev.factors.terminal.Paint.Tone;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule's page: what {@code factors rules ID} prints, and what the rule is tested with. It is an
 * AsciiDoc resource beside the rules, {@code page/<area>/<name>.adoc}: a paragraph that says what
 * the rule asks for, a section Why, and the listings of the sections Bad and Good.
 *
 * @param what one sentence
 * @param why the reason, one or more paragraphs
 * @param bad an example in which what the rule finds stands between {@code ⟦} and {@code ⟧}
 * @param good the same, mended
 */
public record RulePage(String what, String why, Example bad, Example good) {

  /**
   * Part of a paper.
   *
   * @param file that it is the whole of, relative to the repository's root, or null where it is the
   *     body of a section
   * @param section that it is the body of: an id of the template, or null
   * @param text with marks
   */
  public record Example(@Nullable String file, @Nullable String section, String text) {

    /** The text without marks. */
    public String shown() {
      return text.replace("⟦", "").replace("⟧", "");
    }
  }

  /** The page of a rule. */
  public static RulePage of(Rule rule) {
    String resource = "dev/factors/lint/rule/page/" + rule.id() + ".adoc";
    Document page = Scanner.scan(Resource.sources(), resource, "", Map.of());
    List<Block> blocks = page.blocks().toList();
    Block why = section(page, "Why");
    return new RulePage(
        blocks.stream()
            .filter(block -> block.is("paragraph"))
            .findFirst()
            .map(RulePage::text)
            .orElseThrow(),
        why.children().stream().map(RulePage::text).collect(Collectors.joining("\n\n")),
        example(section(page, "Bad")),
        example(section(page, "Good")));
  }

  /** The page for a terminal. */
  public String text(Paint paint) {
    return what
        + "\n\n"
        + paint.paint(Tone.STRONG, "Why")
        + "\n\n"
        + why
        + "\n\n"
        + paint.paint(Tone.STRONG, "Bad")
        + "\n\n"
        + bad.shown().indent(4)
        + "\n"
        + paint.paint(Tone.STRONG, "Good")
        + "\n\n"
        + good.shown().indent(4);
  }

  private static Block section(Document page, String title) {
    return page.blocks()
        .filter(block -> block.is("section") && title.equals(block.title()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(page.path() + " has no section " + title));
  }

  private static Example example(Block section) {
    Block listing =
        Document.walk(section).filter(block -> block.is("listing")).findFirst().orElseThrow();
    String file = listing.attributes().get("file");
    String into = listing.attributes().get("into");
    return new Example(
        file == null ? null : Paper.FOLDER + "/" + file,
        into == null && file == null ? "practice" : into,
        Objects.requireNonNull(text(listing)));
  }

  private static String text(Block block) {
    return block.lines().stream().map(Block.Line::text).collect(Collectors.joining("\n"));
  }
}
