package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import dev.factors.asciidoc.Inline;
import dev.factors.diagnostic.Nearest;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A cross-reference leads to something in the paper. */
public final class XrefTarget extends Rule {

  public XrefTarget() {
    super("reference/xref", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    Targets targets = new Targets();
    inspection.manuscript().documents().forEach(targets::add);
    for (Document document : inspection.manuscript().documents()) {
      for (Inline inline : document.inlines()) {
        if (inline instanceof Inline.Xref xref) {
          check(inspection, xref, targets);
        }
      }
    }
  }

  private static void check(Inspection inspection, Inline.Xref xref, Targets targets) {
    String target = xref.target();
    int hash = target.indexOf('#');
    String id = target.substring(hash + 1);
    if (hash > 0 || target.endsWith(".adoc")) {
      inspection.report(
          xref.place(),
          "'" + target + "' refers to a file",
          "refer by id, as in xref:" + slug(id) + "[]: the paper is one document");
    } else if (!targets.contains(id)) {
      inspection.report(
          xref.place(),
          "nothing in the paper has the id '" + id + "'",
          Nearest.to(id, targets.ids)
              .map(near -> "did you mean '" + near + "'?")
              .orElse("give its target an id, or mend the reference"));
    }
  }

  /** The id that was probably meant: a factor's file is named after its id. */
  private static String slug(String target) {
    return target.substring(target.lastIndexOf('/') + 1).replaceFirst("\\.adoc$", "");
  }

  /** What can be referred to. */
  private static final class Targets {

    private final Set<String> ids = new HashSet<>();
    private final Set<String> texts = new HashSet<>();

    void add(Document document) {
      document.blocks().filter(block -> block.id() != null).forEach(this::add);
      document.inlines().stream()
          .filter(Inline.Anchor.class::isInstance)
          .map(Inline.Anchor.class::cast)
          .forEach(this::add);
    }

    private void add(Block block) {
      add(String.valueOf(block.id()), block.attributes().getOrDefault("reftext", block.title()));
    }

    private void add(Inline.Anchor anchor) {
      add(anchor.id(), anchor.reftext());
    }

    private void add(String id, @Nullable String text) {
      ids.add(id);
      if (text != null) {
        texts.add(text);
      }
    }

    /** Asciidoctor takes a reference for a title where it holds a blank or a capital. */
    boolean contains(String target) {
      boolean natural = target.contains(" ") || !target.toLowerCase(Locale.ROOT).equals(target);
      return ids.contains(target) || (natural && texts.contains(target));
    }
  }
}
