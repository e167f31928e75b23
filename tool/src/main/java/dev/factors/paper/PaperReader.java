package dev.factors.paper;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.source.SourceFile;
import dev.factors.source.Sources;
import dev.factors.yaml.Schema;
import dev.factors.yaml.YamlDocument;
import dev.factors.yaml.YamlNode;
import dev.factors.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code paper/paper.yaml}. */
public final class PaperReader {

  private static final String RULE = "source/configuration";
  private static final int DEFAULT_RESPONSE_DAYS = 14;

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private PaperReader() {}

  /**
   * Reads the configuration.
   *
   * @throws Failure of kind USAGE where it is missing or not as its schema says, with the places
   */
  public static Paper read(Sources sources) {
    SourceFile file =
        sources
            .file(Paper.CONFIGURATION)
            .orElseThrow(() -> Failure.usage("no readable regular file " + Paper.CONFIGURATION));
    YamlDocument document = Schema.named("paper").read(file, RULE);
    PaperReader reader = new PaperReader();
    reader.diagnostics.addAll(document.diagnostics());
    Optional<Paper> paper = document.valid().map(reader::paper);
    if (paper.isEmpty() || !reader.diagnostics.isEmpty()) {
      throw Failure.configuration(
          Paper.CONFIGURATION + " is not as it should be",
          reader.diagnostics.stream().sorted().toList());
    }
    return paper.get();
  }

  private Paper paper(Mapping root) {
    return new Paper(
        text(root, "title"),
        text(root, "slug"),
        root.mapping("forge").map(PaperReader::forge).orElse(null),
        root.texts("editors"),
        isTrue(root, "signoff"),
        template(root.mapping("template").orElseThrow()),
        vocabulary(root.mapping("vocabulary")),
        root.text("language").orElse(null),
        StyleReader.read(root.mapping("style")),
        severities(root.mapping("rules")),
        milestones(root.mappings("milestones")));
  }

  private static Paper.Forge forge(Mapping forge) {
    return new Paper.Forge(
        Paper.Forge.Kind.valueOf(text(forge, "kind").toUpperCase(Locale.ROOT)),
        text(forge, "url"),
        text(forge, "branch"));
  }

  private Template template(Mapping template) {
    List<Template.Section> sections = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Mapping section : template.mappings("sections")) {
      String id = text(section, "id");
      if (!ids.add(id)) {
        complain(place(section, "id"), "the section '" + id + "' is there twice", null);
      }
      sections.add(
          new Template.Section(
              id,
              text(section, "title"),
              section.get("since").flatMap(this::version).orElse(null),
              range(section.mapping("words")),
              section.mapping("statements").map(bounds -> range(Optional.of(bounds))).orElse(null),
              isTrue(section, "normative"),
              section.text("hint").orElse(null)));
    }
    return new Template(
        range(template.mapping("words")),
        range(template.mapping("principle").flatMap(principle -> principle.mapping("words"))),
        sections);
  }

  private Template.Range range(Optional<Mapping> bounds) {
    if (bounds.isEmpty()) {
      return Template.Range.ANY;
    }
    int min = number(bounds.get(), "min", 0);
    int max = number(bounds.get(), "max", Integer.MAX_VALUE);
    if (min > max) {
      complain(place(bounds.get(), "min"), "'min' is above 'max'", null);
    }
    return new Template.Range(min, max);
  }

  private static Vocabulary vocabulary(Optional<Mapping> vocabulary) {
    List<Vocabulary.Term> terms = new ArrayList<>();
    if (vocabulary.isPresent()) {
      for (Mapping term : vocabulary.get().mappings("terms")) {
        terms.add(new Vocabulary.Term(text(term, "use"), term.texts("avoid")));
      }
    }
    return new Vocabulary(
        terms,
        StyleReader.texts(vocabulary, "products").orElse(List.of()),
        StyleReader.texts(vocabulary, "weasel-words").orElse(Vocabulary.WEASEL_WORDS),
        StyleReader.texts(vocabulary, "abbreviations").orElse(List.of()));
  }

  private Map<String, RuleSetting> severities(Optional<Mapping> rules) {
    Map<String, RuleSetting> severities = new HashMap<>();
    if (rules.isPresent()) {
      for (Map.Entry<String, YamlNode.Entry> rule : rules.get().entries().entrySet()) {
        severities.put(rule.getKey(), setting(rule.getValue()));
      }
    }
    return severities;
  }

  /** One severity for every version, or one from each version on. */
  private RuleSetting setting(YamlNode.Entry entry) {
    SortedMap<Version, Optional<Severity>> severities = new TreeMap<>();
    if (entry.value() instanceof Mapping byVersion) {
      for (Map.Entry<String, YamlNode.Entry> from : byVersion.entries().entrySet()) {
        Optional<Version> version = version(from.getKey(), from.getValue().key());
        if (version.isPresent()) {
          severities.put(version.get(), byVersion.text(from.getKey()).flatMap(Severity::ofLabel));
        }
      }
    } else if (entry.value() instanceof YamlNode.Scalar scalar) {
      severities.put(Version.of(0), Severity.ofLabel(scalar.text()));
    }
    return new RuleSetting(severities, entry.key());
  }

  private List<Milestone> milestones(List<Mapping> nodes) {
    Map<Version, Milestone> milestones = new LinkedHashMap<>();
    for (Mapping node : nodes) {
      Optional<Version> version = node.get("version").flatMap(this::version);
      if (version.isPresent()
          && milestones.putIfAbsent(version.get(), milestone(version.get(), node)) != null) {
        complain(
            place(node, "version"),
            "the milestone " + version.get() + " is there twice",
            "a version is one milestone: remove one of them");
      }
    }
    for (Milestone milestone : milestones.values()) {
      YamlNode after = milestone.gates().get("after");
      Optional<Version> named = after == null ? Optional.empty() : version(after);
      if (after != null && named.isPresent() && !milestones.containsKey(named.get())) {
        complain(
            after.place(),
            "'after': there is no milestone " + named.get(),
            "name the version of another milestone");
      }
    }
    return List.copyOf(milestones.values());
  }

  private static Milestone milestone(Version version, Mapping node) {
    Map<String, YamlNode> gates = new LinkedHashMap<>();
    Optional<Mapping> named = node.mapping("gates");
    if (named.isPresent()) {
      for (Map.Entry<String, YamlNode.Entry> gate : named.get().entries().entrySet()) {
        gates.put(gate.getKey(), gate.getValue().value());
      }
    }
    return new Milestone(
        version,
        text(node, "name"),
        node.text("notice").orElse(null),
        isTrue(node, "review-edition"),
        number(node, "response-days", DEFAULT_RESPONSE_DAYS),
        gates);
  }

  private Optional<Version> version(YamlNode node) {
    return version(node instanceof YamlNode.Scalar scalar ? scalar.text() : "", node.place());
  }

  private Optional<Version> version(String text, Place place) {
    Optional<Version> version = Version.tryParse(text);
    if (version.isEmpty()) {
      complain(
          place,
          "'" + text + "' is no version",
          "versions are Semantic Versions 2.0.0, such as 0.1.0 or 1.0.0-rc.1");
    }
    return version;
  }

  private void complain(Place place, String message, @Nullable String help) {
    diagnostics.add(new Diagnostic(RULE, Severity.ERROR, place, message, help));
  }

  private static Place place(Mapping mapping, String key) {
    return mapping.get(key).map(YamlNode::place).orElse(mapping.place());
  }

  private static String text(Mapping mapping, String key) {
    return mapping.text(key).orElse("");
  }

  private static int number(Mapping mapping, String key, int otherwise) {
    Optional<String> number = mapping.text(key);
    return number.isPresent() ? Integer.parseInt(number.get()) : otherwise;
  }

  private static boolean isTrue(Mapping mapping, String key) {
    return text(mapping, key).equalsIgnoreCase("true");
  }
}
