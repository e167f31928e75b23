package dev.factors.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Links once what Java would link anew at each start: the lambdas, joined strings and records of
 * jars. Makes them ready for Java's own class loader, which starts soonest.
 *
 * <p>The build calls it with two folders, {@code FROM TO}: the jars below the one go to the same
 * places below the other. Or with two jars, which may be the same one.
 */
public final class LinkAhead {

  private static final String CLASS = ".class";

  private LinkAhead() {}

  /**
   * Links the jars.
   *
   * @param args what to read and what to write
   * @throws IOException where a jar cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Path from = Path.of(args[0]);
    Path to = Path.of(args[1]);
    for (Path jar : jarsBelow(from)) {
      link(jar, to.resolve(from.relativize(jar)));
    }
  }

  private static List<Path> jarsBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
  }

  private static void link(Path from, Path to) throws IOException {
    Map<JarEntry, byte[]> contents = read(from);
    Files.createDirectories(to.toAbsolutePath().getParent());
    if (contents.entrySet().stream().noneMatch(LinkAhead::hasCallSites)) {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    try (OutputStream file = Files.newOutputStream(to);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Map.Entry<JarEntry, byte[]> content : contents.entrySet()) {
        JarEntry entry = content.getKey();
        if (!hasCallSites(content)) {
          write(entry.getName(), entry, content.getValue(), out);
          continue;
        }
        for (Map.Entry<String, byte[]> made : CallSites.link(content.getValue()).entrySet()) {
          write(made.getKey() + CLASS, entry, made.getValue(), out);
        }
      }
    }
  }

  private static Map<JarEntry, byte[]> read(Path file) throws IOException {
    Map<JarEntry, byte[]> contents = new LinkedHashMap<>();
    try (JarFile jar = new JarFile(file.toFile())) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        try (InputStream in = jar.getInputStream(entry)) {
          contents.put(entry, in.readAllBytes());
        }
      }
    }
    return contents;
  }

  /**
   * Of a jar for several Javas, classes for a later one are below META-INF and stay as they are.
   */
  private static boolean hasCallSites(Map.Entry<JarEntry, byte[]> content) {
    String name = content.getKey().getName();
    return name.endsWith(CLASS)
        && !name.startsWith("META-INF/")
        && CallSites.hasAny(content.getValue());
  }

  private static void write(String name, JarEntry like, byte[] content, JarOutputStream out)
      throws IOException {
    JarEntry entry = new JarEntry(name);
    entry.setTimeLocal(like.getTimeLocal());
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }
}
