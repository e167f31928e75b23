package dev.factors.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.FixApplication;
import dev.factors.source.MemoryTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every fix, whatever it is applied to. */
class FixPropertiesTest {

  private static final MemoryTree PAPER = MemoryTree.copyOf(Path.of("..", "paper"), "paper");
  private static final List<String> FILES =
      PAPER.list("paper").stream().filter(file -> file.endsWith(".adoc")).toList();
  private static final Version TARGET = Version.of(0, 1, 0);

  /** Fixes can be in each other's way, and wait for the next round; they do not wait for ever. */
  private static final int ROUNDS = 6;

  private static final List<String> DEFECTS =
      List.of(
          " the the",
          " the\nthe",
          " the the the",
          "\t",
          "  ",
          " \n",
          "\r\n",
          "\uFEFF",
          "o\u0308",
          " color",
          " Organizations ",
          ". It fails. The team acts. ",
          " customers",
          " A client",
          " <<On Demand>> ",
          " xref:on-demand[On Demand] ",
          "\n== In practice\n",
          "\n== 4. Title\n",
          "`",
          "[",
          "\n----\n",
          "\n\n",
          "\n* ",
          "::",
          "+");

  static IntStream seeds() {
    return IntStream.range(0, 30);
  }

  @Test
  void aCleanPaperHasNothingToFix() {
    assertThat(Specimen.lint(PAPER, TARGET)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void fixesOfOneRuleAreDoneAfterOneRound(int seed) {
    String file = file(seed);
    MemoryTree damaged = PAPER.with(file, damaged(seed, file));
    List<Diagnostic> findings = fixable(damaged, file);
    for (String rule : rules(findings)) {
      List<Diagnostic> own = of(rule, findings);
      FixApplication once = FixApplication.to(damaged.text(file), own);
      assertThat(once.applied()).as("fixes that do not overlap: " + rule).hasSameSizeAs(own);
      FixApplication twice =
          FixApplication.to(once.text(), of(rule, fixable(damaged.with(file, once.text()), file)));
      assertThat(twice.text()).as("fixed twice: " + rule).isEqualTo(once.text());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void fixesOfAllRulesComeToAnEnd(int seed) {
    String file = file(seed);
    String text = damaged(seed, file);
    List<Diagnostic> left = fixable(PAPER.with(file, text), file);
    for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
      text = FixApplication.to(text, left).text();
      left = fixable(PAPER.with(file, text), file);
    }
    assertThat(left).isEmpty();
  }

  private static String file(int seed) {
    return FILES.get(seed % FILES.size());
  }

  private static String damaged(int seed, String file) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(PAPER.text(file));
    for (int i = 0; i < 10; i++) {
      String defect = DEFECTS.get(random.nextInt(DEFECTS.size()));
      // Words go where words end, everything else anywhere.
      int at = random.nextInt(text.length());
      int blank = text.indexOf(" ", at);
      text.insert(defect.startsWith(" ") && blank >= 0 ? blank : at, defect);
    }
    return text.toString();
  }

  private static List<Diagnostic> fixable(MemoryTree tree, String file) {
    return Specimen.lint(tree, TARGET).stream()
        .filter(finding -> finding.fix() != null && finding.place().file().equals(file))
        .toList();
  }

  private static Set<String> rules(List<Diagnostic> findings) {
    return findings.stream().map(Diagnostic::rule).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Diagnostic> of(String rule, List<Diagnostic> findings) {
    return findings.stream().filter(finding -> finding.rule().equals(rule)).toList();
  }
}
