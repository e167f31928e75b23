package dev.factors.cli;

import dev.factors.lint.Rule;
import dev.factors.lint.RulePage;
import dev.factors.source.Resource;
import dev.factors.source.SourceFile;
import dev.factors.source.Sources;
import java.util.List;
import java.util.regex.Pattern;

/** Rules as one AsciiDoc document: their pages as they are, one section an area. */
final class RulesDocument {

  /** Examples show directives; they are not there to be followed. */
  private static final Pattern DIRECTIVE =
      Pattern.compile("^⟦?(?:include|ifdef|ifndef|ifeval|endif)::", Pattern.MULTILINE);

  private RulesDocument() {}

  /**
   * The document.
   *
   * @param rules sorted by id
   */
  static String of(List<Rule> rules) {
    StringBuilder document =
        new StringBuilder("= The rules of factors lint\n:toc:\n:toclevels: 2\n");
    Sources pages = Resource.sources();
    String area = "";
    for (Rule rule : rules) {
      if (!area(rule).equals(area)) {
        area = area(rule);
        document.append("\n:leveloffset: 0\n\n[#").append(area).append("]\n== ").append(area);
        document.append("\n\n:leveloffset: 2\n");
      }
      document.append("\n[#").append(rule.id().replace('/', '-')).append("]\n");
      document.append(page(rule, pages));
    }
    return document.toString();
  }

  /** A page, with the rule's properties below its title and without the marks of its test. */
  private static String page(Rule rule, Sources pages) {
    List<String> lines = pages.file(RulePage.resource(rule)).map(SourceFile::lines).orElseThrow();
    String title = lines.get(0);
    String rest = String.join("\n", lines.subList(1, lines.size()));
    String shown = DIRECTIVE.matcher(rest).replaceAll("\\\\$0").replace("⟦", "").replace("⟧", "");
    return title
        + "\n\n_"
        + rule.severity().label()
        + ", since "
        + rule.since()
        + "_\n"
        + shown
        + "\n";
  }

  private static String area(Rule rule) {
    return rule.id().substring(0, rule.id().indexOf('/'));
  }
}
