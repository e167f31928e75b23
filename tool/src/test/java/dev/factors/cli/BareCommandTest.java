package dev.factors.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

class BareCommandTest {

  /** Longer ones are none: commands have two names at most. */
  private static final List<String[]> NAMES =
      Commands.ALL.stream()
          .flatMap(
              command ->
                  Stream.concat(
                      Stream.of(new String[][] {{command.name()}}),
                      command.below().stream()
                          .map(below -> new String[] {command.name(), below.name()})))
          .flatMap(names -> Stream.of(names, with(names, "--format", "json"), with(names, "html")))
          .toList();

  /** Also the options of mixins, which are objects of their own. */
  @TestFactory
  Stream<DynamicTest> isAsTheCommandLineMakesItOutOfNoOptions() {
    return NAMES.stream()
        .filter(names -> BareCommand.named(factors(), names).isPresent())
        .map(
            names ->
                DynamicTest.dynamicTest(
                    String.join(" ", names),
                    () -> {
                      CommandLine parsed = CommandLineRunner.model(console(), names).commandLine();
                      List<CommandLine> lines = parsed.parseArgs(names).asCommandLineList();
                      Object usual = lines.get(lines.size() - 1).getCommand();
                      Object bare = BareCommand.named(factors(), names).orElseThrow();
                      assertThat(bare)
                          .hasSameClassAs(usual)
                          .usingRecursiveComparison()
                          .ignoringFieldsOfTypes(FactorsCommand.class)
                          .isEqualTo(usual);
                    }));
  }

  @Test
  void thereAreSome() {
    assertThat(NAMES)
        .filteredOn(names -> BareCommand.named(factors(), names).isPresent())
        .hasSizeGreaterThan(5);
  }

  @Test
  void whateverElseIsSaidIsLookedAtCloser() {
    for (String arguments : List.of("", "lint -q", "-q lint", "lint .", "--help", "comments")) {
      assertThat(BareCommand.named(factors(), arguments.split(" "))).as(arguments).isEmpty();
    }
    assertThat(BareCommand.named(factors())).isEmpty();
    assertThat(BareCommand.named(factors(), "comments list")).isEmpty();
  }

  @Test
  void aFolderMayComeFirst() {
    FactorsCommand factors = factors();
    assertThat(BareCommand.named(factors, "-C", "src", "lint")).isPresent();
    assertThat(factors.directory()).isEqualTo(Path.of("src"));
    assertThat(BareCommand.named(factors(), "-C", "no-such-folder", "lint")).isEmpty();
    assertThat(BareCommand.named(factors(), "-C", "\0", "lint")).isEmpty();
    assertThat(BareCommand.named(factors(), "-C", "src")).isEmpty();
    assertThat(BareCommand.named(factors(), "-C", "lint", "-q")).isEmpty();
  }

  private static String[] with(String[] names, String... more) {
    return Stream.concat(Stream.of(names), Stream.of(more)).toArray(String[]::new);
  }

  private static FactorsCommand factors() {
    return new FactorsCommand(console(), List.of());
  }

  private static Console console() {
    return Invocation.silent(Path.of(""));
  }
}
