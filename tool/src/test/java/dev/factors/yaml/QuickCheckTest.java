package dev.factors.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.source.Resource;
import dev.factors.source.SourceFile;
import dev.factors.yaml.YamlNode.Mapping;
import dev.factors.yaml.YamlNode.Sequence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quick check and the validator are of one mind on good files, and on all that is near. */
class QuickCheckTest {

  /** So many of the values are one of each kind: enough for a key that was not there. */
  private static final int KINDS = 6;

  private static final List<String> VALUES =
      Stream.concat(
              Stream.of(
                      "null, true, 0, x, [], {}, ~, 'true', '0', 1, 7, -1, 1.5, 1.0, 0x10, 1_000, .inf, 1e3",
                      "'', ' ', a-b, A, -a, 0.1.0, 1.0.0-rc.1, en-GB, 'https://example.org/a'",
                      "'https://example.org/', me@example.org, me@@example.org, openpgp4fpr:12",
                      "0.0.1/reader/1, /reader/1, '2026-01-01T00:00:00Z', error, accepted, all, editor",
                      "[''], [x], [x, x], [1, 2], [null], {x: y}, {min: 1}, {exact: ''}",
                      "{0.1.0: error}, {exact: x, suffix: y}, 'two\n\n\nlines'")
                  .map(line -> "[" + line + "]"),
              Stream.of(40, 41, 64, 200, 201)
                  .flatMap(
                      length -> Stream.of("0", "😀").map(text -> "[" + quoted(text, length) + "]")))
          .toList();

  @ParameterizedTest
  @CsvSource({
    "paper, specimen/paper/paper.yaml",
    "paper, dev/factors/lint/specimen/paper/paper.yaml",
    "roster, dev/factors/lint/specimen/reviews/roster.yaml",
    "comments, dev/factors/lint/specimen/reviews/0.0.1/editors/own-reading.yaml",
    "comments, dev/factors/cli/rehearsal/comments.yaml",
    "comments, dev/factors/cli/rehearsal/later-comments.yaml",
    "dispositions, dev/factors/cli/rehearsal/answers.yaml",
    "release, dev/factors/lint/specimen/releases/0.0.1/release.yaml"
  })
  void saysWhatTheValidatorSays(String name, String sample) throws Exception {
    Schema schema = Schema.named(name);
    Mapping rules =
        (Mapping) YamlReader.readJson(resource("dev/factors/schema/" + name + ".schema.json"));
    QuickCheck check = new QuickCheck(rules);
    YamlNode document = YamlReader.read(resource(sample));
    Set<Boolean> verdicts = new LinkedHashSet<>();
    for (YamlNode variant : variants(document, values(rules), names(rules))) {
      boolean passes = check.passes(variant);
      assertThat(passes).as("%s", variant).isEqualTo(schema.validate(variant).isEmpty());
      verdicts.add(passes);
    }
    assertThat(verdicts).containsExactlyInAnyOrder(true, false);
  }

  private static SourceFile resource(String path) {
    return Resource.sources().file(path).orElseThrow();
  }

  private static String quoted(String text, int length) {
    return "'" + text.repeat(length) + "'";
  }

  /** Values of every kind, beside those that the schema names. */
  private static List<YamlNode> values(Mapping rules) throws YamlRefused {
    List<YamlNode> values = new ArrayList<>();
    for (String list : VALUES) {
      values.addAll(
          ((Sequence)
                  YamlReader.read(SourceFile.of("values", list.getBytes(StandardCharsets.UTF_8))))
              .items());
    }
    all(rules)
        .filter(Sequence.class::isInstance)
        .forEach(list -> values.addAll(((Sequence) list).items()));
    return values;
  }

  /** Every key that the schema knows anywhere, and one that it does not. */
  private static Set<String> names(Mapping rules) {
    Set<String> names = new LinkedHashSet<>(List.of("unknown"));
    all(rules)
        .filter(Mapping.class::isInstance)
        .flatMap(rule -> ((Mapping) rule).mapping("properties").stream())
        .forEach(properties -> names.addAll(properties.entries().keySet()));
    return names;
  }

  private static Stream<YamlNode> all(YamlNode node) {
    Stream<YamlNode> below =
        node instanceof Mapping mapping
            ? mapping.entries().values().stream().map(YamlNode.Entry::value)
            : node instanceof Sequence sequence ? sequence.items().stream() : Stream.of();
    return Stream.concat(Stream.of(node), below.flatMap(QuickCheckTest::all));
  }

  /** The document, and what becomes of it with one node changed, gone, or more than there is. */
  private static List<YamlNode> variants(YamlNode node, List<YamlNode> values, Set<String> names) {
    List<YamlNode> variants = new ArrayList<>(List.of(node));
    variants.addAll(values);
    if (node instanceof Mapping mapping) {
      for (String name : names) {
        for (YamlNode value : values.subList(0, KINDS)) {
          variants.add(with(mapping, name, value));
        }
      }
      mapping
          .entries()
          .forEach(
              (name, entry) -> {
                Map<String, YamlNode.Entry> others = new LinkedHashMap<>(mapping.entries());
                others.remove(name);
                variants.add(new Mapping(node.place(), others));
                variants(entry.value(), values, names)
                    .forEach(variant -> variants.add(with(mapping, name, variant)));
              });
    } else if (node instanceof Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        for (YamlNode variant : variants(sequence.items().get(i), values, names)) {
          List<YamlNode> items = new ArrayList<>(sequence.items());
          items.set(i, variant);
          variants.add(new Sequence(node.place(), items));
        }
      }
    }
    return variants;
  }

  private static Mapping with(Mapping mapping, String name, YamlNode value) {
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>(mapping.entries());
    entries.put(name, new YamlNode.Entry(value.place(), value));
    return new Mapping(mapping.place(), entries);
  }
}
