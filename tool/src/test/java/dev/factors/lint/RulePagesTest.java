package dev.factors.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.FixApplication;
import dev.factors.diagnostic.Place;
import dev.factors.lint.RulePage.Example;
import dev.factors.terminal.Paint;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule is a class, a page and a line in the list; what the page shows is what the rule does. */
class RulePagesTest {

  private static final List<Rule> RULES = Rules.ALL;

  @Test
  void theCatalogueIsSortedAndNamesEveryRuleOnce() {
    assertThat(Rules.ids())
        .isSorted()
        .doesNotHaveDuplicates()
        .allMatch(
            id ->
                id.matches(
                    "(structure|reference|conformance|language|source|review)/[a-z]+(-[a-z]+)*"));
  }

  @Test
  void everyPageIsARules() throws IOException, URISyntaxException {
    Path pages = Path.of(RulePage.class.getResource("rule/page").toURI());
    try (Stream<Path> files = Files.walk(pages)) {
      assertThat(files.filter(Files::isRegularFile))
          .extracting(file -> pages.relativize(file).toString().replace(".adoc", ""))
          .containsExactlyInAnyOrderElementsOf(Rules.ids());
    }
  }

  @ParameterizedTest
  @FieldSource("RULES")
  void theClassIsNamedAfterTheId(Rule rule) {
    String kebab =
        rule.getClass()
            .getSimpleName()
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
            .toLowerCase(Locale.ROOT);
    assertThat(kebab).contains(rule.id().substring(rule.id().indexOf('/') + 1));
  }

  @ParameterizedTest
  @FieldSource("RULES")
  void thePageSaysWhatAndWhy(Rule rule) {
    RulePage page = RulePage.of(rule);
    assertThat(page.what()).hasSizeLessThanOrEqualTo(80);
    assertThat(Sentences.of(page.what())).singleElement().matches(Sentences::isComplete);
    assertThat(Sentences.of(page.why())).hasSizeGreaterThan(1).allMatch(Sentences::isComplete);
    assertThat(page.text(rule, Paint.PLAIN, 80).lines())
        .contains(page.what(), "Why", "Bad", "Good");
  }

  @ParameterizedTest
  @FieldSource("RULES")
  void theBadExampleIsReportedWhereItIsMarked(Rule rule) {
    Marked bad = marked(RulePage.of(rule).bad());
    assertThat(bad.places()).as("marked places").isNotEmpty();
    assertThat(Specimen.places(rule, Specimen.lint(file(RulePage.of(rule).bad()), bad.text())))
        .extracting(RulePagesTest::range)
        .containsExactlyElementsOf(bad.places().stream().map(RulePagesTest::range).toList());
  }

  @ParameterizedTest
  @FieldSource("RULES")
  void theGoodExampleIsNotReported(Rule rule) {
    Example example = RulePage.of(rule).good();
    Marked good = marked(example);
    assertThat(good.places()).as("marked places").isEmpty();
    assertThat(Specimen.places(rule, Specimen.lint(file(example), good.text()))).isEmpty();
    if (example.section() != null) {
      assertThat(Specimen.lint(file(example), good.text())).as("findings of any rule").isEmpty();
    }
  }

  @ParameterizedTest
  @FieldSource("RULES")
  void theFixTurnsBadIntoGood(Rule rule) {
    Marked bad = marked(RulePage.of(rule).bad());
    String file = file(RulePage.of(rule).bad());
    FixApplication fixed = fix(rule, file, bad.text());
    if (!rule.isFixable()) {
      assertThat(fixed.applied()).isEmpty();
      return;
    }
    assertThat(fixed.text()).isEqualTo(marked(RulePage.of(rule).good()).text());
    assertThat(fix(rule, file, fixed.text()).text()).as("fixed again").isEqualTo(fixed.text());
  }

  private static FixApplication fix(Rule rule, String file, String text) {
    List<Diagnostic> findings =
        Specimen.lint(file, text).stream()
            .filter(finding -> finding.rule().equals(rule.id()))
            .filter(finding -> finding.place().file().equals(file))
            .toList();
    return FixApplication.to(text, findings);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.1", "0.1.0", "1.0.0"})
  void theSpecimenIsAsItShouldBe(String target) {
    assertThat(Specimen.lint(Specimen.tree(), Version.parse(target))).isEmpty();
  }

  private static String range(Place place) {
    return place + "-" + place.endLine() + ":" + place.endColumn();
  }

  private static String file(Example example) {
    return example.file() == null ? Specimen.FACTOR : example.file();
  }

  private static Marked marked(Example example) {
    String text =
        example.section() == null
            ? example.written()
            : Specimen.factorWith(example.section(), example.written());
    return Marked.parse(file(example), text);
  }
}
