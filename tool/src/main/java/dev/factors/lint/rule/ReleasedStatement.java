package dev.factors.lint.rule;

import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;
import dev.factors.manuscript.FormerNames;
import dev.factors.manuscript.ReleasedStatements;
import dev.factors.manuscript.Statement;
import dev.factors.paper.Paper;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Statements of the last release still say what they said: claims of conformance name their ids.
 * The rule rests where there is no release.
 */
public final class ReleasedStatement extends Rule {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  public ReleasedStatement() {
    super("conformance/released-statement", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    inspection.lastRelease().ifPresent(release -> new Comparison(inspection, release).run());
  }

  /** One release beside the paper of today. */
  private static final class Comparison {

    private final Inspection inspection;
    private final ReleasedStatements release;
    private final FormerNames names;

    Comparison(Inspection inspection, ReleasedStatements release) {
      this.inspection = inspection;
      this.release = release;
      this.names = FormerNames.in(inspection.manuscript());
    }

    void run() {
      release.factors().forEach(this::compare);
      inspection.factors().forEach(this::findReused);
    }

    private void compare(ReleasedStatements.Factor released) {
      Optional<Factor> factor = names.find(released.id());
      if (factor.isPresent()) {
        compare(released, factor.get());
      } else {
        inspection.report(
            Place.ofFile(Paper.MAIN_DOCUMENT),
            "the factor '" + released.id() + "' of version " + release.version() + " is gone",
            "if it was renamed, write :factor-formerly: " + released.id() + " below its new title");
      }
    }

    private void compare(ReleasedStatements.Factor released, Factor factor) {
      Map<String, Statement> today = new HashMap<>();
      for (Statement statement : inspection.statements(factor)) {
        if (statement.id() != null) {
          today.putIfAbsent(statement.id(), statement);
        }
      }
      new TreeMap<>(released.statements())
          .forEach(
              (id, text) ->
                  compare(id, text, today.get(renamed(id, released.id(), factor.slug())), factor));
    }

    private void compare(String id, String text, @Nullable Statement today, Factor factor) {
      if (today == null) {
        inspection.report(
            ConformanceSection.place(factor, inspection.paper().template()),
            "the statement '" + id + "' of version " + release.version() + " is gone",
            "withdraw it on purpose only, and leave its number unused");
      } else if (!plain(text).equals(plain(today.text()))) {
        inspection.report(
            Heading.place(today.item()),
            "the statement '" + id + "' says something else than in version " + release.version(),
            "it said: " + plain(text));
      }
    }

    /** An id that was withdrawn must not come back with another meaning. */
    private void findReused(Factor factor) {
      for (Statement statement : inspection.statements(factor)) {
        if (statement.id() != null && release.withdrawn().contains(statement.id())) {
          inspection.report(
              Heading.place(statement.item()),
              "the id '" + statement.id() + "' was that of a statement that is withdrawn",
              "give the statement a number that was never used");
        }
      }
    }

    private static String renamed(String id, String before, String slug) {
      return id.startsWith(before + "-") ? slug + id.substring(before.length()) : id;
    }

    private static String plain(String text) {
      return SPACE.matcher(text.strip()).replaceAll(" ");
    }
  }
}
