package dev.factors.cli;

import dev.factors.diagnostic.RuleDescription;
import dev.factors.lint.Rule;
import dev.factors.lint.RulePage;
import dev.factors.lint.Rules;
import dev.factors.terminal.Paint;
import dev.factors.terminal.Table;
import java.util.List;
import java.util.regex.Pattern;

/** The rules and their pages, as reports and other tools want them. */
final class RuleCatalogue {

  private static final Pattern FENCES = Pattern.compile("`{3,}");

  private RuleCatalogue() {}

  /** Every rule, sorted by id. */
  static List<RuleDescription> descriptions() {
    return Rules.ALL.stream().map(RuleCatalogue::description).toList();
  }

  private static RuleDescription description(Rule rule) {
    RulePage page = RulePage.of(rule);
    return new RuleDescription(
        rule.id(),
        rule.severity(),
        rule.since().toString(),
        page.what(),
        page.why(),
        page.text(rule, Paint.PLAIN, Table.DEFAULT_WIDTH),
        markdown(page));
  }

  private static String markdown(RulePage page) {
    return page.what()
        + "\n\n## Why\n\n"
        + page.why()
        + "\n\n## Bad\n\n"
        + fenced(page.bad().shown())
        + "\n\n## Good\n\n"
        + fenced(page.good().shown())
        + "\n";
  }

  /** A code block whose fence is longer than any in it. */
  private static String fenced(String code) {
    int longest =
        FENCES.matcher(code).results().mapToInt(match -> match.group().length()).max().orElse(2);
    String fence = "`".repeat(longest + 1);
    return fence + "asciidoc\n" + code + "\n" + fence;
  }
}
