package dev.factors.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is linked ahead does what it did before, and is linked no more. */
final class LinkAheadTest {

  private static final String PACKAGE = "dev/factors/build/";
  private static final List<String> SPECIMEN =
      List.of(
          PACKAGE + "Specimen.class",
          PACKAGE + "Specimen$Everything.class",
          PACKAGE + "Specimen$Nothing.class",
          PACKAGE + "Specimen$Greeting.class",
          PACKAGE + "Specimen$Wide.class",
          PACKAGE + "Specimen$Parent.class",
          PACKAGE + "Specimen$Child.class");

  @TempDir Path folder;

  @Test
  void every_kind_of_call_site_does_what_it_did() throws Exception {
    Path jar = link(SPECIMEN);

    assertThat(run(jar)).isEqualTo(new Specimen().get());
  }

  @Test
  void only_what_tells_a_record_to_a_person_is_linked_at_run_time() throws Exception {
    Path jar = link(SPECIMEN);

    assertThat(classesWithCallSites(jar))
        .containsExactlyInAnyOrder(
            PACKAGE + "Specimen$Everything.class", PACKAGE + "Specimen$Nothing.class");
  }

  @Test
  void a_class_of_javas_own_loader_says_where_the_tools_resources_are() throws Exception {
    Path jar = link(List.of(PACKAGE + "LinkAheadTest$Loader.class"));
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      Object linked = instance(loader, Loader.class);

      assertThat(((Supplier<?>) linked).get()).isEqualTo(ClassLoader.getSystemClassLoader());
      assertThat(((Function<?, ?>) linked).apply(null)).isEqualTo(loader);
    }
  }

  /** Asks for the loader of a class of Java, and for its own. */
  public static final class Loader implements Supplier<ClassLoader>, Function<Object, ClassLoader> {

    @Override
    public ClassLoader get() {
      return String.class.getClassLoader();
    }

    @Override
    public ClassLoader apply(Object ignored) {
      return Loader.class.getClassLoader();
    }
  }

  @Test
  void what_is_linked_is_not_linked_again() throws Exception {
    Path jar = link(SPECIMEN);
    byte[] once = Files.readAllBytes(jar);

    LinkAhead.main(new String[] {jar.toString(), jar.toString()});

    assertThat(Files.readAllBytes(jar)).isEqualTo(once);
  }

  @Test
  void the_same_jar_is_linked_to_the_same_bytes() throws Exception {
    assertThat(Files.readAllBytes(link(SPECIMEN))).isEqualTo(Files.readAllBytes(link(SPECIMEN)));
  }

  @Test
  void a_jar_without_call_sites_is_copied() throws Exception {
    Path original = jar(List.of(PACKAGE + "Specimen$Wide.class"));
    Path to = folder.resolve("to");

    LinkAhead.main(new String[] {original.getParent().toString(), to.toString()});

    assertThat(to.resolve(original.getFileName())).hasSameBinaryContentAs(original);
  }

  private Path link(List<String> classes) throws IOException {
    Path original = jar(classes);
    Path to = Files.createTempDirectory(folder, "to");
    LinkAhead.main(new String[] {original.getParent().toString(), to.toString()});
    return to.resolve(original.getFileName());
  }

  private Path jar(List<String> classes) throws IOException {
    Path jar = Files.createTempDirectory(folder, "from").resolve("specimen.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (String name : classes) {
        JarEntry entry = new JarEntry(name);
        entry.setTime(0);
        out.putNextEntry(entry);
        try (InputStream in = LinkAheadTest.class.getResourceAsStream("/" + name)) {
          in.transferTo(out);
        }
      }
    }
    return jar;
  }

  @SuppressWarnings("unchecked")
  private static List<String> run(Path jar) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      return ((Supplier<List<String>>) instance(loader, Specimen.class)).get();
    }
  }

  private static Object instance(ClassLoader loader, Class<?> of) throws Exception {
    return loader.loadClass(of.getName()).getConstructor().newInstance();
  }

  private static List<String> classesWithCallSites(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile());
        Stream<JarEntry> entries = jar.stream()) {
      return entries.filter(entry -> hasCallSites(jar, entry)).map(JarEntry::getName).toList();
    }
  }

  private static boolean hasCallSites(JarFile jar, JarEntry entry) {
    try (InputStream in = jar.getInputStream(entry)) {
      return CallSites.hasAny(in.readAllBytes());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
