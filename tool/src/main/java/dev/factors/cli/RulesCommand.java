package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Nearest;
import dev.factors.json.JsonDocument;
import dev.factors.lint.Rule;
import dev.factors.lint.RulePage;
import dev.factors.lint.Rules;
import dev.factors.terminal.Paint.Tone;
import dev.factors.terminal.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code factors rules}. */
@Command(
    name = "rules",
    description = {
      "List the rules of 'factors lint', or explain some: what each asks for, why, a bad and a good"
          + " example.",
      "",
      "The severities are those of the tool. paper/paper.yaml may set others, from a version on:",
      "",
      "  rules:",
      "    language/placeholder: {0.0.1: warning, 0.1.0: error}"
    },
    footer = {
      "  factors rules                           # one line a rule",
      "  factors rules structure/title-id        # why it is there, by an example",
      "  factors rules --format adoc > rules.adoc"
    })
final class RulesCommand implements Callable<Integer> {

  private final FactorsCommand factors;

  @Parameters(paramLabel = "RULE", arity = "0..*", description = "The rules to explain.")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or adoc: one AsciiDoc document, to be published.")
  private RulesFormat format = RulesFormat.TEXT;

  RulesCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  @Override
  public Integer call() throws IOException {
    List<Rule> rules =
        ids.isEmpty() ? Rules.ALL : ids.stream().map(RulesCommand::rule).distinct().toList();
    switch (format) {
      case JSON -> writeJson(rules);
      case ADOC -> factors.out().print(RulesDocument.of(rules));
      case TEXT -> {
        if (ids.isEmpty()) {
          printTable(rules);
        } else {
          printPages(rules);
        }
      }
    }
    return ExitCode.CLEAN;
  }

  private void printTable(List<Rule> rules) {
    Table table =
        new Table(factors.outPaint(), "RULE", "SEVERITY", "SINCE", "FIX", "WHAT IT ASKS FOR");
    for (Rule rule : rules) {
      table.row(
          new Table.Cell(rule.id(), Tone.STRONG),
          new Table.Cell(rule.severity().label(), rule.severity().tone()),
          new Table.Cell(rule.since().toString(), Tone.PLAIN),
          new Table.Cell(rule.isFixable() ? "yes" : "", Tone.PLAIN),
          new Table.Cell(RulePage.of(rule).what(), Tone.PLAIN));
    }
    table.lines(factors.columns(Table.DEFAULT_WIDTH)).forEach(factors.out()::println);
  }

  private void printPages(List<Rule> rules) {
    factors
        .out()
        .print(
            rules.stream()
                .map(
                    rule ->
                        RulePage.of(rule).text(rule, factors.outPaint(), factors.proseColumns()))
                .collect(Collectors.joining("\n\n")));
  }

  private void writeJson(List<Rule> rules) throws IOException {
    factors
        .out()
        .print(
            JsonDocument.of(
                json -> {
                  json.writeNumberField("version", 1);
                  json.writeArrayFieldStart("rules");
                  for (Rule rule : rules) {
                    RulePage page = RulePage.of(rule);
                    json.writeStartObject();
                    json.writeStringField("id", rule.id());
                    json.writeStringField("severity", rule.severity().label());
                    json.writeStringField("since", rule.since().toString());
                    json.writeBooleanField("fixable", rule.isFixable());
                    json.writeStringField("what", page.what());
                    json.writeStringField("why", page.why());
                    json.writeStringField("bad", page.bad().shown());
                    json.writeStringField("good", page.good().shown());
                    json.writeEndObject();
                  }
                  json.writeEndArray();
                }));
  }

  private static Rule rule(String id) {
    return Rules.find(id)
        .orElseThrow(
            () ->
                Failure.usage(
                    "there is no rule '"
                        + id
                        + "'"
                        + Nearest.to(id, Rules.ids())
                            .map(near -> "; did you mean '" + near + "'?")
                            .orElse("; 'factors rules' lists the rules")));
  }
}
