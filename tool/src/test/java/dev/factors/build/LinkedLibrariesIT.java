package dev.factors.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Java accepts every class that the build has rewritten, of the tool and of its libraries. */
final class LinkedLibrariesIT {

  private static final Path TARGET = Path.of("target");
  private static final String LAMBDA = "$$Linked";

  @Test
  void java_verifies_every_linked_class() throws Exception {
    List<Path> jars = jars();
    URL[] urls = new URL[jars.size()];
    for (int jar = 0; jar < urls.length; jar++) {
      urls[jar] = jars.get(jar).toUri().toURL();
    }
    List<String> refused = new ArrayList<>();
    int linked = 0;
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      for (Path jar : jars) {
        for (String name : lambdas(jar)) {
          verify(name, loader, refused);
          verify(name.substring(0, name.indexOf(LAMBDA)), loader, refused);
          linked++;
        }
      }
    }
    assertThat(refused).isEmpty();
    assertThat(linked).isGreaterThan(3000);
  }

  private static void verify(String name, ClassLoader loader, List<String> refused)
      throws ClassNotFoundException {
    try {
      // Java links a class, and so verifies it, before it says what is in it.
      Class.forName(name, false, loader).getDeclaredMethods();
    } catch (VerifyError | ClassFormatError | IllegalAccessError e) {
      refused.add(name + ": " + e);
    } catch (NoClassDefFoundError e) {
      // Libraries support others that are not there.
    }
  }

  private static List<Path> jars() throws IOException {
    try (Stream<Path> libraries = Files.walk(TARGET.resolve("lib"))) {
      return Stream.concat(Stream.of(TARGET.resolve("factors.jar")), libraries)
          .filter(file -> file.toString().endsWith(".jar"))
          .toList();
    }
  }

  private static List<String> lambdas(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      return jar.stream()
          .map(JarEntry::getName)
          .filter(name -> name.contains(LAMBDA))
          .map(name -> name.substring(0, name.lastIndexOf('.')).replace('/', '.'))
          .toList();
    }
  }
}
