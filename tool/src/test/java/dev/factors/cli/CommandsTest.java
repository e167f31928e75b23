package dev.factors.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

class CommandsTest {

  @TestFactory
  Stream<DynamicTest> aCommandIsListedUnderTheNameOfItsAnnotation() {
    return all(Commands.ALL)
        .map(
            command ->
                DynamicTest.dynamicTest(
                    command.type().getSimpleName(),
                    () -> {
                      CommandLine.Command annotation =
                          command.type().getAnnotation(CommandLine.Command.class);
                      assertThat(annotation.name()).isEqualTo(command.name());
                      assertThat(annotation.aliases()).isEmpty();
                      assertThat(annotation.subcommands()).isEmpty();
                    }));
  }

  @Test
  void setsUpOnlyTheCommandThatIsAskedFor() {
    assertThat(setUp("lint", "--help")).containsExactly("lint");
    assertThat(setUp("-C", "lint", "-q", "--color", "always", "rules")).containsExactly("rules");
    assertThat(setUp("comments", "-v", "show", "list")).containsExactly("comments", "show");
  }

  @Test
  void setsUpAllWhereNoneIsAskedForOrNoneThatThereIs() {
    int all = (int) all(Commands.ALL).count();
    assertThat(setUp()).hasSize(all);
    assertThat(setUp("-C")).hasSize(all);
    assertThat(setUp("lnt")).hasSize(all);
    assertThat(setUp("--help", "lint")).hasSize(all);
    assertThat(setUp("comments", "--help")).hasSizeBetween(2, all - 1).contains("show", "list");
  }

  private static Stream<Commands> all(List<Commands> commands) {
    return commands.stream()
        .flatMap(command -> Stream.concat(Stream.of(command), all(command.below())));
  }

  private static List<String> setUp(String... arguments) {
    CommandLine line = new CommandLine(CommandLine.Model.CommandSpec.create(), new Blank());
    Commands.add(line, arguments);
    return names(line).toList();
  }

  private static Stream<String> names(CommandLine line) {
    return line.getSubcommands().entrySet().stream()
        .flatMap(entry -> Stream.concat(Stream.of(entry.getKey()), names(entry.getValue())));
  }

  /** Makes commands that are looked at and never run. */
  private static final class Blank implements CommandLine.IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
      if (Callable.class.isAssignableFrom(type)) {
        return type.getDeclaredConstructor(FactorsCommand.class).newInstance((Object) null);
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}
