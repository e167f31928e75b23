package dev.factors.asciidoc;

import java.util.ArrayList;
import java.util.List;

/** Looks into the text of blocks and titles. */
final class TextScanner {

  private final ParseContext context;
  private final List<Referring> referring = new ArrayList<>();

  TextScanner(ParseContext context) {
    this.context = context;
  }

  /** Text with references to attributes resolved. */
  String substitute(String text) {
    return SpecialCharacters.unescape(context.attributes().substitute(text));
  }

  /** Gives a block its title; the title as HTML. */
  String scanTitle(BlockBuilder block, SourceLine title) {
    JoinedText joined = new JoinedText(List.of(title));
    MappedText html =
        substitutions(block.titleInlines(), joined)
            .apply(MappedText.of(title.text()), Substitution.NORMAL);
    String resolved =
        new AttributeReferences(new ReadAttributes(context.attributes())).substitute(title.text());
    block.setTitle(SpecialCharacters.unescape(resolved), title.place());
    block.setTitleText(Html.text(html).text());
    if (title.text().contains("<<") || title.text().contains("xref:")) {
      referring.add(new Referring(block, title));
    }
    return html.text();
  }

  /**
   * Completes titles that refer to what stands behind them. One that an id was made of stays as it
   * was then, as in Asciidoctor.
   */
  void finish() {
    for (Referring title : referring) {
      if (title.block.idKind() != Block.IdKind.GENERATED) {
        MappedText html =
            new Substitutions(
                    new ReadAttributes(context.attributes()),
                    context.ids()::text,
                    InlineListener.NONE)
                .apply(MappedText.of(title.line.text()), Substitution.NORMAL);
        title.block.setTitleText(Html.text(html).text());
      }
    }
  }

  private record Referring(BlockBuilder block, SourceLine line) {}

  /** Notes what the text of a block refers to. */
  void scanText(BlockBuilder block) {
    List<Substitution> steps = TextSteps.steps(block.context(), block.attributes().get("subs"));
    JoinedText joined = new JoinedText(block.lines());
    if (!steps.contains(Substitution.MACROS) || !mayHoldInlines(joined.text())) {
      return;
    }
    MappedText text = MappedText.of(joined.text());
    Substitutions substitutions = substitutions(block.inlines(), joined);
    if (block.attributes().containsKey("bibliography")) {
      substitutions.applyToBibliography(text);
    } else {
      substitutions.apply(text, inlineSteps(steps));
    }
  }

  private Substitutions substitutions(List<Inline> found, JoinedText joined) {
    return new Substitutions(
        context.attributes(),
        context.ids()::text,
        (start, end, inline) -> found.add(inline.apply(joined.place(start, end))));
  }

  /** Typography hides nothing that text refers to, and takes time. */
  private static List<Substitution> inlineSteps(List<Substitution> steps) {
    List<Substitution> needed = new ArrayList<>(steps);
    needed.removeAll(List.of(Substitution.REPLACEMENTS, Substitution.POST_REPLACEMENTS));
    return needed;
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
