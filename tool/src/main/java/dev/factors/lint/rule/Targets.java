package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import dev.factors.asciidoc.Inline;
import dev.factors.manuscript.Manuscript;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a cross-reference can lead to: by its id, or by its title or reference text. */
final class Targets {

  private final Map<String, Target> byId = new HashMap<>();
  private final Map<String, Target> byName = new HashMap<>();
  private final Map<String, Target> byTitle = new HashMap<>();

  /**
   * Something that has an id.
   *
   * @param text that a reference to it shows, or null
   * @param kind where the id comes from
   */
  record Target(String id, @Nullable String text, Block.IdKind kind) {}

  private Targets() {}

  static Targets in(Manuscript manuscript) {
    Targets targets = new Targets();
    for (Document document : manuscript.documents()) {
      for (Block block : document.blocks()) {
        if (block.id() != null) {
          targets.add(block, block.id());
        }
      }
      for (Inline inline : document.inlines()) {
        if (inline instanceof Inline.Anchor anchor) {
          targets.add(
              new Target(anchor.id(), anchor.reftext(), Block.IdKind.WRITTEN),
              targets.byName,
              anchor.reftext());
        }
      }
    }
    return targets;
  }

  Set<String> ids() {
    return byId.keySet();
  }

  /** What a reference leads to: an id, or else a name or a title. */
  Optional<Target> find(String target) {
    return byId(target).or(() -> natural(byName, target)).or(() -> byTitle(target));
  }

  Optional<Target> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** What has no other name than its title. */
  Optional<Target> byTitle(String title) {
    return natural(byTitle, title);
  }

  /** Asciidoctor takes a reference for a text where it holds a blank or a capital. */
  private static Optional<Target> natural(Map<String, Target> byText, String target) {
    boolean natural = target.contains(" ") || !target.toLowerCase(Locale.ROOT).equals(target);
    return natural ? Optional.ofNullable(byText.get(target)) : Optional.empty();
  }

  private void add(Block block, String id) {
    String reftext = block.attributes().get("reftext");
    Target target = new Target(id, reftext == null ? block.titleText() : reftext, block.idKind());
    if (reftext == null) {
      add(target, byTitle, block.title());
    } else {
      add(target, byName, reftext);
    }
  }

  private void add(Target target, Map<String, Target> byText, @Nullable String text) {
    byId.putIfAbsent(target.id(), target);
    if (text != null) {
      byText.putIfAbsent(text, target);
    }
  }
}
