package dev.factors.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Nearest;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Rule;
import dev.factors.lint.RulePage;
import dev.factors.lint.Rules;
import dev.factors.terminal.Paint.Tone;
import dev.factors.terminal.Table;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code factors rules}. */
@Command(
    name = "rules",
    description = {
      "List the rules of 'factors lint', or explain one: what it asks for, why, a bad and a good"
          + " example."
    },
    footer = {"  factors rules", "  factors rules structure/title-id"})
final class RulesCommand implements Callable<Integer> {

  private final FactorsCommand factors;

  @Parameters(paramLabel = "ID", arity = "0..1", description = "The rule to explain.")
  private @Nullable String id;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json.")
  private OutputFormat format = OutputFormat.TEXT;

  RulesCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  @Override
  public Integer call() throws IOException {
    List<Rule> rules = id == null ? Rules.ALL : List.of(rule(id));
    if (format == OutputFormat.JSON) {
      writeJson(rules);
    } else if (id == null) {
      Table table = new Table(factors.outPaint(), "RULE", "SEVERITY", "SINCE", "WHAT IT ASKS FOR");
      for (Rule rule : rules) {
        table.row(
            new Table.Cell(rule.id(), Tone.STRONG),
            new Table.Cell(rule.severity().label(), tone(rule.severity())),
            new Table.Cell(rule.since().toString(), Tone.PLAIN),
            new Table.Cell(RulePage.of(rule).what(), Tone.PLAIN));
      }
      table.lines().forEach(factors.out()::println);
    } else {
      factors.out().print(RulePage.of(rules.get(0)).text(rules.get(0), factors.outPaint()));
    }
    return ExitCode.CLEAN;
  }

  private void writeJson(List<Rule> rules) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(factors.out())) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("version", 1);
      json.writeArrayFieldStart("rules");
      for (Rule rule : rules) {
        RulePage page = RulePage.of(rule);
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeStringField("severity", rule.severity().label());
        json.writeStringField("since", rule.since().toString());
        json.writeStringField("what", page.what());
        json.writeStringField("why", page.why());
        json.writeStringField("bad", page.bad().shown());
        json.writeStringField("good", page.good().shown());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    factors.out().println();
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

  private static Tone tone(Severity severity) {
    return switch (severity) {
      case ERROR -> Tone.ERROR;
      case WARNING -> Tone.WARNING;
      case INFO -> Tone.INFO;
    };
  }
}
