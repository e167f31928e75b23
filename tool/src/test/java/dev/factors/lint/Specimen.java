package dev.factors.lint;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Place;
import dev.factors.links.LinkCache;
import dev.factors.links.LinkChecker;
import dev.factors.manuscript.Manuscript;
import dev.factors.paper.PaperReader;
import dev.factors.source.MemoryTree;
import dev.factors.source.SourceTree;
import dev.factors.source.Sources;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small paper that is as it should be, and what the linter says when a part of it is not. */
final class Specimen {

  static final String FACTOR = "paper/factors/early-warning.adoc";
  static final Version LAST = Version.of(1, 0, 0);

  /** A port of this machine where nobody listens: no test asks anybody else. */
  private static final Outside LOOPBACK = new Outside(Specimen::refused, History.NONE);

  private static final MemoryTree TREE = MemoryTree.copyOf(folder());

  private Specimen() {}

  static MemoryTree tree() {
    return TREE;
  }

  /** Findings in the specimen with another text in a file, which has no marks. */
  static List<Diagnostic> lint(String file, String text) {
    return lint(TREE.with(file, text), LAST);
  }

  /** Findings in the specimen whose section In practice has another body. */
  static List<Diagnostic> lintPractice(String body) {
    return lint(FACTOR, factorWith("practice", body));
  }

  static List<Diagnostic> lint(SourceTree tree, Version target) {
    Sources sources = new Sources(tree);
    return Linter.lint(Manuscript.read(PaperReader.read(sources), sources), target, LOOPBACK);
  }

  /** Places of the findings of a rule. */
  static List<Place> places(Rule rule, List<Diagnostic> findings) {
    return findings.stream()
        .filter(finding -> finding.rule().equals(rule.id()))
        .map(Diagnostic::place)
        .toList();
  }

  /** The specimen's factor whose section has another body. */
  static String factorWith(String section, String body) {
    Matcher matcher =
        Pattern.compile(
                "(?<=\\[#early-warning-" + section + "\\]\n== [^\n]{1,80}\n\n).*?(?=\n\\[#|\\Z)",
                Pattern.DOTALL)
            .matcher(TREE.text(FACTOR));
    return matcher.replaceFirst(Matcher.quoteReplacement(body));
  }

  private static Map<String, String> refused(Collection<String> addresses) {
    List<String> local =
        addresses.stream().filter(address -> address.startsWith("http://127.0.0.1:1/")).toList();
    return local.isEmpty()
        ? Map.of()
        : new LinkChecker(
                LinkCache.read(Path.of("target/links"), Instant.EPOCH),
                Duration.ofSeconds(1),
                Duration.ZERO)
            .missing(local);
  }

  private static Path folder() {
    try {
      return Path.of(Specimen.class.getResource("specimen").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
