package dev.factors.licence;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Lists the Ruby gems in the jars of the class path with their licences, which Maven knows nothing
 * of: what each gem's own specification says.
 */
final class RubyGems {

  private static final Pattern SPECIFICATION =
      Pattern.compile("(?:.*/)?specifications/(?:.*/)?[^/]+\\.gemspec");
  private static final Pattern FIELD =
      Pattern.compile("^\\s*s\\.(name|version|licenses|homepage) = (.*)$", Pattern.MULTILINE);
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

  private RubyGems() {}

  /**
   * Writes the list.
   *
   * @param args the file
   */
  public static void main(String[] args) throws IOException {
    SortedMap<String, String> gems = new TreeMap<>();
    for (String jar : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (jar.endsWith(".jar")) {
        add(Path.of(jar), gems);
      }
    }
    if (gems.isEmpty()) {
      throw new IOException("no jar of the class path holds a gem");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Ruby gems in the jars of AsciidoctorJ and JRuby, and what they say of their licences.");
    lines.add("");
    lines.addAll(gems.values());
    Path file = Path.of(args[0]);
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  private static void add(Path jar, SortedMap<String, String> gems) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        if (SPECIFICATION.matcher(entry.getName()).matches()) {
          try (InputStream in = zip.getInputStream(entry)) {
            SortedMap<String, String> fields =
                fields(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            String gem = fields.get("name") + " " + fields.get("version");
            String licences = fields.getOrDefault("licenses", "none stated");
            gems.put(
                gem,
                "     (%s) %s (%s)".formatted(licences, gem, fields.getOrDefault("homepage", "")));
          }
        }
      }
    }
  }

  private static SortedMap<String, String> fields(String specification) {
    SortedMap<String, String> fields = new TreeMap<>();
    Matcher field = FIELD.matcher(specification);
    while (field.find()) {
      fields.put(
          field.group(1),
          TEXT.matcher(field.group(2))
              .results()
              .map(text -> text.group(1))
              .collect(Collectors.joining(" or ")));
    }
    return fields;
  }
}
