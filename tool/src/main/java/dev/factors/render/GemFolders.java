package dev.factors.render;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import org.asciidoctor.Asciidoctor;

/** Where the Ruby libraries lie that AsciidoctorJ's jars bring with them. */
final class GemFolders {

  private static final String GEMS = "gems/";
  private static final String LIB = "/lib/";

  /** Ours, with what stands in for libraries that take long to load. */
  private static final String AHEAD = "uri:classloader:/dev/factors/render/ahead";

  private GemFolders() {}

  /**
   * The folders in which Ruby looks for what is required; none where the jars are not as expected.
   * Of two versions of a library the newer one comes first.
   */
  static List<String> find() {
    TreeSet<String> folders = new TreeSet<>();
    try {
      for (URL url : Collections.list(Asciidoctor.class.getClassLoader().getResources(GEMS))) {
        if (url.openConnection() instanceof JarURLConnection jar) {
          jar.getJarFile().stream()
              .map(JarEntry::getName)
              .filter(GemFolders::isLibrary)
              .map(name -> "uri:classloader:/" + name.substring(0, name.length() - 1))
              .forEach(folders::add);
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    List<String> path = new ArrayList<>(folders.descendingSet());
    if (!path.isEmpty()) {
      path.add(0, AHEAD);
    }
    return path;
  }

  /** Whether an entry is the folder {@code gems/NAME-VERSION/lib/}. */
  private static boolean isLibrary(String entry) {
    return entry.startsWith(GEMS)
        && entry.endsWith(LIB)
        && entry.indexOf('/', GEMS.length()) == entry.length() - LIB.length();
  }
}
