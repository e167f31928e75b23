package dev.factors.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The substitutions that a block's text undergoes. */
final class TextSteps {

  private static final Set<String> VERBATIM = Set.of("listing", "literal");

  private final List<Substitution> steps;
  private final boolean bibliography;

  private TextSteps(List<Substitution> steps, boolean bibliography) {
    this.steps = steps;
    this.bibliography = bibliography;
  }

  static TextSteps of(Block block, PlainText.Typography typography) {
    List<Substitution> steps = steps(block.context(), block.attributes().get("subs"));
    return new TextSteps(set(steps, typography), block.attributes().containsKey("bibliography"));
  }

  static TextSteps ofTitle(PlainText.Typography typography) {
    return new TextSteps(set(Substitution.NORMAL, typography), false);
  }

  /**
   * The steps for a kind of block.
   *
   * @param subs the block's attribute, or null
   */
  static List<Substitution> steps(String context, @Nullable String subs) {
    List<Substitution> usual =
        VERBATIM.contains(context)
            ? Substitution.VERBATIM
            : switch (context) {
              case "stem" -> Substitution.BASIC;
              case "pass" -> List.of();
              default -> Substitution.NORMAL;
            };
    return subs == null ? usual : Substitution.resolve(subs, usual);
  }

  MappedText apply(Substitutions substitutions, MappedText text) {
    return bibliography
        ? substitutions.applyToBibliography(text)
        : substitutions.apply(text, steps);
  }

  private static List<Substitution> set(List<Substitution> steps, PlainText.Typography typography) {
    if (typography == PlainText.Typography.ASCIIDOCTOR) {
      return steps;
    }
    List<Substitution> written = new ArrayList<>(steps);
    int index = written.indexOf(Substitution.REPLACEMENTS);
    if (index >= 0) {
      written.set(index, Substitution.REFERENCES);
    }
    return written;
  }
}
