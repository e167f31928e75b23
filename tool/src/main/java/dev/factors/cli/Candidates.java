package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.git.GitRepository;
import dev.factors.git.RefTip;
import dev.factors.lint.RulePage;
import dev.factors.lint.Rules;
import dev.factors.release.Releases;
import dev.factors.render.Backend;
import dev.factors.review.Outcome;
import dev.factors.review.ReviewFiles;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What may stand at the cursor of a command line. */
final class Candidates {

  /** Values by what the help calls them; what is none of these is for the user to say. */
  static final Map<String, Function<FactorsCommand, Stream<Candidate>>> VALUES =
      Map.ofEntries(
          Map.entry("DIR", factors -> Stream.of(Candidate.FOLDERS)),
          Map.entry("DISPOSITION", factors -> Stream.concat(words(Outcome.class), none())),
          Map.entry("FACTOR", factors -> Stream.concat(factors(factors), none())),
          Map.entry("FILE", factors -> Stream.of(Candidate.FILES)),
          Map.entry("F.html", factors -> Stream.of(Candidate.FILES)),
          Map.entry("FORM", factors -> words(Backend.class)),
          Map.entry("FROM", Candidates::revisions),
          Map.entry("HANDLE", Candidates::handles),
          Map.entry("ID", Candidates::comments),
          Map.entry("PATH", factors -> Stream.of(Candidate.FILES)),
          Map.entry("REF", Candidates::refs),
          Map.entry("REV", Candidates::revisions),
          Map.entry("RULE", factors -> rules()),
          Map.entry("SECTION", Candidates::sections),
          Map.entry("SHELL", factors -> Stream.of(Shell.values()).map(Candidates::word)),
          Map.entry("TO", Candidates::revisions),
          Map.entry("V", Candidates::versions),
          Map.entry("VERSION", Candidates::versions));

  private final FactorsCommand factors;

  Candidates(FactorsCommand factors) {
    this.factors = factors;
  }

  /** The candidates, in the order in which they are to be shown. */
  List<Candidate> of(TypedLine line) {
    Set<String> seen = new HashSet<>();
    return all(line)
        .filter(candidate -> candidate.completes(line.word()) && seen.add(candidate.word()))
        .toList();
  }

  private Stream<Candidate> all(TypedLine line) {
    ArgSpec expected = line.expected();
    if (expected != null) {
      return values(expected);
    }
    return line.isOption() || line.command().subcommands().isEmpty()
        ? options(line)
        : subcommands(line.command());
  }

  private static Stream<Candidate> subcommands(CommandSpec command) {
    return command.subcommands().entrySet().stream()
        .filter(sub -> !sub.getValue().getCommandSpec().usageMessage().hidden())
        .map(
            sub ->
                new Candidate(
                    sub.getKey(),
                    firstSentence(sub.getValue().getCommandSpec().usageMessage().description())));
  }

  /** The options that can still be given; of several names the longest. */
  private static Stream<Candidate> options(TypedLine line) {
    return line.command().options().stream()
        .filter(option -> !option.hidden())
        .filter(option -> option.isMultiValue() || !line.given().contains(option))
        .map(
            option ->
                new Candidate(name(option, line.word()), firstSentence(option.description())));
  }

  private static String name(OptionSpec option, String typed) {
    return Arrays.asList(option.names()).contains(typed) ? typed : option.longestName();
  }

  /** The values of an option or an argument; none where the paper cannot be read. */
  private Stream<Candidate> values(ArgSpec expected) {
    Class<?> type = expected.auxiliaryTypes()[0];
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants()).map(Enum.class::cast).map(Candidates::word);
    }
    if (type == Boolean.class || type == boolean.class) {
      return Stream.of("true", "false").map(Candidate::new);
    }
    try {
      return VALUES
          .getOrDefault(expected.paramLabel(), any -> Stream.empty())
          .apply(factors)
          .toList()
          .stream();
    } catch (Failure | ParameterException | UncheckedIOException e) {
      return Stream.empty();
    }
  }

  private static <E extends Enum<E>> Stream<Candidate> words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Candidates::word);
  }

  private static Candidate word(Enum<?> constant) {
    return new Candidate(Choice.name(constant));
  }

  private static Stream<Candidate> none() {
    return Stream.of(new Candidate("none"));
  }

  private static Stream<Candidate> factors(FactorsCommand factors) {
    return factors.workspace().manuscript().allFactors().stream()
        .map(factor -> new Candidate(factor.slug(), factor.title()));
  }

  private static Stream<Candidate> sections(FactorsCommand factors) {
    return factors.workspace().paper().template().sections().stream()
        .map(section -> new Candidate(section.id(), section.title()));
  }

  private static Stream<Candidate> versions(FactorsCommand factors) {
    Workspace workspace = factors.workspace();
    return Stream.concat(
        workspace.paper().milestones().stream()
            .map(milestone -> new Candidate(milestone.version().toString(), milestone.name())),
        Releases.in(workspace.sources().tree()).versions().stream()
            .map(version -> new Candidate(version.toString(), "released")));
  }

  private static Stream<Candidate> handles(FactorsCommand factors) {
    return ReviewFiles.read(factors.workspace().sources()).roster().members().stream()
        .map(member -> new Candidate(member.handle(), member.role().label()));
  }

  private static Stream<Candidate> comments(FactorsCommand factors) {
    try (GitRepository repository = factors.repository()) {
      return new RefOptions()
          .collect(factors, repository).rows().stream()
              .map(
                  row ->
                      new Candidate(
                          row.id().toString(),
                          row.comment().text().strip().lines().findFirst().orElse("")));
    }
  }

  private static Stream<Candidate> refs(FactorsCommand factors) {
    try (GitRepository repository = factors.repository()) {
      return repository.branchTips().stream().map(RefTip::ref).map(Candidate::new);
    }
  }

  private static Stream<Candidate> revisions(FactorsCommand factors) {
    try (GitRepository repository = factors.repository()) {
      return Stream.concat(
          repository.branchTips().stream()
              .map(tip -> new Candidate(tip.ref().replaceFirst("^refs/(heads|remotes)/", ""))),
          repository.tags().keySet().stream().map(Candidate::new));
    }
  }

  private static Stream<Candidate> rules() {
    return Rules.ALL.stream().map(rule -> new Candidate(rule.id(), RulePage.of(rule).what()));
  }

  private static String firstSentence(String[] lines) {
    String line = lines.length == 0 ? "" : lines[0];
    int end = line.indexOf(". ");
    String sentence = end < 0 ? line : line.substring(0, end);
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
