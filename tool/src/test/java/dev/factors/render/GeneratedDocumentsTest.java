package dev.factors.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.asciidoc.Outline;
import dev.factors.asciidoc.OutlineElement;
import dev.factors.asciidoc.Scanner;
import dev.factors.source.FolderTree;
import dev.factors.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents put together at random from parts of the fixtures have the same outline in both
 * engines, places apart. One that has not is cut down to the parts that it takes.
 */
class GeneratedDocumentsTest {

  private static final Path FIXTURES = Path.of("src/test/resources/asciidoc");
  private static final int DOCUMENTS = 250;
  private static final long SEED = 20_260_101;
  private static final String FILE = "generated.adoc";

  /**
   * Parts of these would differ where Asciidoctor reads a title late, with the attributes of the
   * header, or takes an escape for that of another line.
   */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "sections-no-sectids.adoc",
          "sections-sectids-toggled.adoc",
          "conditionals-escaped.adoc",
          "includes-self.adoc",
          "includes-escaped.adoc",
          "verbatim-content.adoc");

  @TempDir private Path folder;

  @Test
  void outlinesAreTheSame() throws IOException {
    List<String> blocks = parts("\n\n");
    List<String> lines = parts("\n");
    Random random = new Random(SEED);
    for (int i = 0; i < DOCUMENTS; i++) {
      boolean byLine = random.nextInt(4) == 0;
      List<String> document = new ArrayList<>();
      for (int j = 2 + random.nextInt(byLine ? 24 : 12); j > 0; j--) {
        List<String> source = byLine ? lines : blocks;
        document.add(source.get(random.nextInt(source.size())));
      }
      String separator = byLine || random.nextInt(3) == 0 ? "\n" : "\n\n";
      if (!isSame(document, separator)) {
        String smallest = String.join(separator, shrunk(document, separator));
        assertThat(scanned(smallest)).as(smallest).isEqualTo(expected(smallest));
      }
    }
  }

  private static List<String> parts(String separator) throws IOException {
    List<String> parts = new ArrayList<>();
    try (Stream<Path> fixtures = Files.list(FIXTURES)) {
      for (Path path : fixtures.sorted().toList()) {
        String name = path.getFileName().toString();
        if (name.endsWith(".adoc") && !LEFT_OUT.contains(name)) {
          parts.addAll(Arrays.asList(Files.readString(path).split(separator, -1)));
        }
      }
    }
    return parts;
  }

  /** Takes out one part after the other, as long as the outlines still differ. */
  private List<String> shrunk(List<String> document, String separator) throws IOException {
    List<String> smallest = document;
    for (int i = 0; i < smallest.size(); ) {
      List<String> smaller = new ArrayList<>(smallest);
      smaller.remove(i);
      if (isSame(smaller, separator)) {
        i++;
      } else {
        smallest = smaller;
      }
    }
    return smallest;
  }

  private boolean isSame(List<String> document, String separator) throws IOException {
    String text = String.join(separator, document);
    return scanned(text).equals(expected(text));
  }

  private String scanned(String text) throws IOException {
    Files.writeString(folder.resolve(FILE), text);
    Sources sources = new Sources(new FolderTree(folder));
    return withoutPlaces(Outline.of(Scanner.scan(sources, FILE, "", Map.of())));
  }

  private String expected(String text) throws IOException {
    Files.writeString(folder.resolve(FILE), text);
    return withoutPlaces(AsciidoctorOutline.of(Asciidoctors.shared(), folder, FILE, "", Map.of()));
  }

  private static String withoutPlaces(List<OutlineElement> elements) {
    return String.join(
        "\n",
        elements.stream()
            .map(e -> e.context() + " " + e.level() + " #" + e.id() + " " + e.title())
            .toList());
  }
}
