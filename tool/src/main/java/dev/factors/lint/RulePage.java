package dev.factors.lint;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import dev.factors.asciidoc.PlainText;
import dev.factors.asciidoc.Scanner;
import dev.factors.paper.Paper;
import dev.factors.source.Resource;
import dev.factors.terminal.Paint;
import dev.factors.terminal.Paint.Tone;
import dev.factors.terminal.TextWrap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule's page: what {@code factors rules ID} prints, and what the rule is tested with. It is an
 * AsciiDoc resource beside the rules, {@code page/<area>/<name>.adoc}: a paragraph that says what
 * the rule asks for, a section Why, and one listing each in the sections Bad and Good.
 *
 * @param what one sentence
 * @param why the reason, paragraphs with an empty line between them
 * @param bad an example in which what the rule finds stands between {@code ⟦} and {@code ⟧}
 * @param good the same, mended
 */
public record RulePage(String what, String why, Example bad, Example good) {

  /**
   * Part of a paper, in a listing whose attribute {@code file} or {@code into} says where it goes.
   *
   * @param file that it is the whole of, relative to the repository's root, or null where it is the
   *     body of a section; the attribute is relative to {@code paper/} or begins with {@code
   *     reviews/}
   * @param section that it is the body of: an id of the template, or null
   * @param times how often it stands there: attribute {@code times}
   * @param text with marks; a character that is not seen is written {@code ⟨U+202E⟩}
   * @param end of the last line: none where the attribute {@code end} is {@code open}
   */
  public record Example(
      @Nullable String file, @Nullable String section, int times, String text, String end) {

    private static final Pattern UNSEEN = Pattern.compile("⟨U\\+([0-9A-F]{4,6})⟩");

    /** The text for people, without marks. */
    public String shown() {
      return times == 1 ? unmarked(text) : unmarked(text) + "\n… and so on, " + times + " times";
    }

    /** The text as it stands in the file, with marks in its first copy. */
    public String written() {
      String once =
          UNSEEN
              .matcher(text)
              .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
      return once + end + (unmarked(once) + "\n").repeat(times - 1);
    }

    private static String unmarked(String text) {
      return text.replace("⟦", "").replace("⟧", "");
    }
  }

  /** Path of a rule's page among the resources. */
  public static String resource(Rule rule) {
    return "dev/factors/lint/rule/page/" + rule.id() + ".adoc";
  }

  /** The page of a rule. */
  public static RulePage of(Rule rule) {
    String resource = resource(rule);
    Document page = Scanner.scan(Resource.sources(), resource, "", Map.of());
    return new RulePage(
        page.blocks().stream()
            .filter(block -> block.is("paragraph"))
            .findFirst()
            .map(RulePage::prose)
            .orElseThrow(() -> new IllegalStateException(resource + " does not begin")),
        section(page, "Why").children().stream()
            .map(RulePage::prose)
            .collect(Collectors.joining("\n\n")),
        example(section(page, "Bad")),
        example(section(page, "Good")));
  }

  /**
   * The page for a terminal.
   *
   * @param columns for prose; examples stay as they are
   */
  public String text(Rule rule, Paint paint, int columns) {
    return String.join(
        "\n",
        paint.paint(Tone.STRONG, rule.id())
            + ", "
            + rule.severity().label()
            + ", since "
            + rule.since()
            + (rule.isFixable() ? ", fixable" : "")
            + "\n",
        TextWrap.wrap(what, columns),
        heading(paint, "Why"),
        TextWrap.wrap(why, columns),
        heading(paint, "Bad"),
        where(bad) + indented(bad),
        heading(paint, "Good"),
        where(good) + indented(good));
  }

  /** Where the two stand in different files, that may be all the difference. */
  private String where(Example example) {
    return Objects.equals(bad.file(), good.file()) ? "" : "In " + example.file() + ":\n\n";
  }

  private static String heading(Paint paint, String text) {
    return paint.paint(Tone.STRONG, text) + "\n";
  }

  private static String indented(Example example) {
    return example
        .shown()
        .lines()
        .map(line -> line.isEmpty() ? "\n" : "    " + line + "\n")
        .collect(Collectors.joining());
  }

  private static Block section(Document page, String title) {
    return page.blocks().stream()
        .filter(block -> block.is("section") && title.equals(block.title()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(page.path() + " has no section " + title));
  }

  private static Example example(Block section) {
    Block listing =
        Document.walk(section).stream()
            .filter(block -> block.is("listing"))
            .findFirst()
            .orElseThrow();
    Map<String, String> attributes = listing.attributes();
    String file = attributes.get("file");
    return new Example(
        file == null || file.startsWith("reviews/") ? file : Paper.FOLDER + "/" + file,
        attributes.get("into"),
        Integer.parseInt(attributes.getOrDefault("times", "1")),
        listing.lines().stream().map(Block.Line::text).collect(Collectors.joining("\n")),
        "open".equals(attributes.get("end")) ? "" : "\n");
  }

  private static String prose(Block paragraph) {
    return PlainText.of(paragraph).text().replace('\n', ' ');
  }
}
