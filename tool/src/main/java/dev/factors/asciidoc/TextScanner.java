package dev.factors.asciidoc;

import java.util.List;

/** Looks into the text of blocks and titles. */
final class TextScanner {

  private final ParseContext context;

  TextScanner(ParseContext context) {
    this.context = context;
  }

  /** Text with references to attributes resolved. */
  String substitute(String text) {
    return SpecialCharacters.unescape(context.attributes().substitute(text));
  }

  /** Gives a block its title; the title as HTML. */
  String scanTitle(BlockBuilder block, SourceLine title) {
    block.setTitle(substitute(title.text()), title.place());
    JoinedText joined = new JoinedText(List.of(title));
    return substitutions(block, joined)
        .apply(MappedText.of(title.text()), Substitution.NORMAL)
        .text();
  }

  /** Notes what the text of a block refers to. */
  void scanText(BlockBuilder block) {
    List<Substitution> steps = TextSteps.steps(block.context(), block.attributes().get("subs"));
    JoinedText joined = new JoinedText(block.lines());
    if (!steps.contains(Substitution.MACROS) || !mayHoldInlines(joined.text())) {
      return;
    }
    MappedText text = MappedText.of(joined.text());
    Substitutions substitutions = substitutions(block, joined);
    if (block.attributes().containsKey("bibliography")) {
      substitutions.applyToBibliography(text);
    } else {
      substitutions.apply(text, steps);
    }
  }

  private Substitutions substitutions(BlockBuilder block, JoinedText joined) {
    return new Substitutions(
        context.attributes(),
        context.ids()::text,
        (start, end, inline) -> block.inlines().add(inline.apply(joined.place(start, end))));
  }

  /** Most text holds nothing of interest, and is not worth the substitutions. */
  private static boolean mayHoldInlines(String text) {
    return text.indexOf('[') >= 0
        || text.indexOf('{') >= 0
        || text.contains("<<")
        || text.contains("://")
        || text.contains("++");
  }
}
