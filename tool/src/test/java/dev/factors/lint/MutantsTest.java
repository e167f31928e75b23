package dev.factors.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Place;
import dev.factors.source.MemoryTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** This repository's own paper has no defect; with one put into it, that one is reported. */
class MutantsTest {

  private static final MemoryTree PAPER = MemoryTree.copyOf(Path.of("..", "paper"), "paper");
  private static final Version TARGET = Version.of(0, 1, 0);

  static Stream<Mutant> mutants() {
    return Stream.of(
            FactorMutants.ALL,
            PaperMutants.ALL,
            TextMutants.ALL,
            SourceMutants.ALL,
            TitleMutants.ALL,
            ReferenceMutants.ALL,
            LanguageMutants.ALL,
            CharacterMutants.ALL,
            ReviewMutants.ALL)
        .flatMap(List::stream);
  }

  @Test
  void thePaperHasNoDefect() {
    assertThat(Specimen.lint(PAPER, TARGET)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void aDefectIsReportedWhereItIs(Mutant mutant) {
    List<Place> expected = new ArrayList<>();
    List<Diagnostic> findings = Specimen.lint(mutant.apply(PAPER, expected), TARGET);
    assertThat(findings)
        .filteredOn(finding -> finding.rule().equals(mutant.rule()))
        .extracting(finding -> range(finding.place()))
        .containsExactlyInAnyOrderElementsOf(expected.stream().map(MutantsTest::range).toList());
    assertThat(findings)
        .filteredOn(finding -> !finding.rule().equals(mutant.rule()))
        .extracting(Diagnostic::rule)
        .hasSameElementsAs(mutant.also());
  }

  private static String range(Place place) {
    return place + "-" + place.endLine() + ":" + place.endColumn();
  }
}
