package dev.factors.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * Writes a manual page for each command, of the same text as its help. Stands in the package of the
 * commands, which are open to no other.
 */
final class ManualPages {

  private ManualPages() {}

  /**
   * Writes the pages.
   *
   * @param args the tool's version, its date, the folder for the pages in AsciiDoc, and that for
   *     troff
   */
  public static void main(String[] args) throws IOException {
    Path sources = Files.createDirectories(Path.of(args[2]));
    Path pages = Files.createDirectories(Path.of(args[3]));
    CommandSpec factors = CommandLineRunner.model(nowhere());
    name(factors, "factors " + args[0]);
    if (ManPageGenerator.generateManPage(sources.toFile(), null, new boolean[0], true, factors)
        != 0) {
      throw new IOException("picocli could not write to " + sources);
    }
    try (Asciidoctor asciidoctor = Asciidoctor.Factory.create();
        Stream<Path> files = Files.list(sources)) {
      Options options =
          Options.builder()
              .backend("manpage")
              .safe(SafeMode.UNSAFE)
              .attributes(
                  Attributes.builder().attribute("docdate", args[1].substring(0, 10)).build())
              .toDir(pages.toFile())
              .build();
      for (Path file : files.filter(path -> path.toString().endsWith(".adoc")).sorted().toList()) {
        asciidoctor.convertFile(file.toFile(), options);
      }
    }
  }

  /** The classes are in no jar that would say the version. */
  private static void name(CommandSpec command, String version) {
    command.versionProvider(() -> new String[] {version});
    command.subcommands().values().forEach(sub -> name(sub.getCommandSpec(), version));
  }

  private static Console nowhere() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new Console(
        InputStream.nullInputStream(),
        nowhere,
        nowhere,
        false,
        false,
        false,
        Map.of(),
        Path.of(""),
        Clock.systemUTC());
  }
}
