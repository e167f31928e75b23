package dev.factors.review;

import dev.factors.source.SourceTree;
import dev.factors.source.Sources;
import dev.factors.yaml.Schema;
import dev.factors.yaml.YamlNode.Mapping;
import java.util.List;
import java.util.stream.Stream;

/** Makes a roster of YAML; a member without a handle or a role is left out. */
final class RosterReader {

  private RosterReader() {}

  /** The roster of a tree, as far as it can be read; empty where there is none. */
  static Roster in(SourceTree tree) {
    return new Sources(tree)
        .file(Roster.FILE)
        .flatMap(file -> Schema.named("roster").read(file, Findings.SCHEMA).root())
        .map(RosterReader::read)
        .orElse(Roster.EMPTY);
  }

  static Roster read(Mapping root) {
    List<Member> members = root.mappings("members").stream().flatMap(RosterReader::member).toList();
    return new Roster(members, root.texts("forge-keys"));
  }

  private static Stream<Member> member(Mapping node) {
    return node.text("role").flatMap(label -> Term.of(Role.class, label)).stream()
        .flatMap(
            role ->
                node.text("handle").stream()
                    .map(
                        handle ->
                            new Member(
                                handle,
                                node.place(),
                                node.text("name").orElse(null),
                                node.texts("emails"),
                                node.text("organization").orElse(null),
                                role,
                                node.texts("keys"))));
  }
}
