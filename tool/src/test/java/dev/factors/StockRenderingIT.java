package dev.factors;

import static java.lang.ProcessBuilder.Redirect.DISCARD;
import static java.lang.ProcessBuilder.Redirect.INHERIT;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is left out so that rendering starts faster changes no byte: this repository's paper, and a
 * page of another PDF and an icon by its former name, rendered as the launcher does it and without
 * its tricks.
 */
final class StockRenderingIT {

  @TempDir private Path folder;

  @Test
  void leavesNoTraceInWhatIsRendered() throws Exception {
    Path quick = paper("quick");
    Path stock = paper("stock");
    List<Process> builds =
        List.of(run("bin/factors", "-C", quick.toString(), "build"), stock(stock));
    for (Process build : builds) {
      assertThat(build.waitFor(10, MINUTES)).isTrue();
      assertThat(build.exitValue()).isZero();
    }
    for (String file : List.of("platform-factors-draft.html", "platform-factors-draft.pdf")) {
      assertThat(quick.resolve("target").resolve(file))
          .hasSameBinaryContentAs(stock.resolve("target").resolve(file));
    }
  }

  private Path paper(String name) throws IOException {
    Path copy = folder.resolve(name);
    Path source = Path.of("..").toAbsolutePath().normalize();
    try (Stream<Path> files = Files.walk(source.resolve("paper"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path to = copy.resolve(source.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    Path page = Files.createDirectories(copy.resolve("paper/images")).resolve("page.pdf");
    Files.copy(source.resolve("releases/0.0.1/platform-factors-0.0.1.pdf"), page);
    Files.writeString(
        copy.resolve("paper/paper.adoc"),
        """

        ifdef::backend-pdf[]
        image::page.pdf[page=5]

        :icons: font

        icon:cutlery[]
        endif::[]
        """,
        StandardOpenOption.APPEND);
    return copy;
  }

  /**
   * With the libraries as they are published, and everything that AsciidoctorJ starts by itself.
   */
  private static Process stock(Path repository) throws IOException {
    return run(
        Path.of(System.getProperty("java.home"), "bin/java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-Dfile.encoding=UTF-8",
        "-Djruby.cli.rubygems.enable=true",
        "-Djruby.cli.did_you_mean.enable=true",
        "-Djruby.native.enabled=true",
        "-Djruby.reify.variables=true",
        "-cp",
        "target/factors.jar:target/prepare/lib/*:target/prepare/lib/rendering/*",
        "dev.factors.cli.Main",
        "-C",
        repository.toString(),
        "build");
  }

  private static Process run(String... command) throws IOException {
    return new ProcessBuilder(command).redirectOutput(DISCARD).redirectError(INHERIT).start();
  }
}
