package dev.factors.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Makes of text what Asciidoctor makes of it, so far as the reader sees it: HTML with tags that
 * have no attributes, each character with its place in the source.
 */
final class Substitutions {

  /** The marks at the end of a line of code; Asciidoctor's CalloutSourceRx. */
  private static final Pattern CALLOUT =
      Pattern.compile(
          "(?<!\\\\)&lt;(!--)?(?:\\d+|\\.)(?:--)?&gt;(?=(?: ?&lt;(?:!--)?(?:\\d+|\\.)(?:--)?&gt;)*$)",
          Pattern.MULTILINE);

  private final Passthroughs passthroughs;
  private final Quotes quotes;
  private final Macros macros;
  private final UnaryOperator<MappedText> attributes;
  private final InlineListener listener;
  private final List<MappedText> footnotes = new ArrayList<>();

  Substitutions(AttributeValues values, XrefTexts xrefTexts, InlineListener listener) {
    this.passthroughs = new Passthroughs(values, listener);
    this.quotes = new Quotes(values, listener);
    this.macros = new Macros(listener, values, xrefTexts, footnotes);
    this.attributes = new AttributeReferences(values)::substitute;
    this.listener = listener;
  }

  /** The texts of the footnotes that were found. */
  List<MappedText> footnotes() {
    return footnotes;
  }

  /** Text of an entry in a bibliography, which begins with its anchor. */
  MappedText applyToBibliography(MappedText source) {
    return apply(AnchorMacros.substituteBibliography(source, listener), Substitution.NORMAL);
  }

  MappedText apply(MappedText source, List<Substitution> steps) {
    boolean passes = steps.contains(Substitution.MACROS);
    MappedText result = passes ? passthroughs.extract(source) : source;
    for (Substitution step : steps) {
      result =
          switch (step) {
            case SPECIAL_CHARACTERS -> SpecialCharacters.escape(result);
            case QUOTES -> quotes.substitute(result);
            case ATTRIBUTES -> attributes.apply(result);
            case REPLACEMENTS -> Replacements.substitute(result);
            case MACROS -> macros.substitute(result);
            case POST_REPLACEMENTS -> withoutHardBreaks(result);
            case CALLOUTS -> result.without(CALLOUT);
            case REFERENCES -> Replacements.restoreReferences(result);
          };
    }
    return passes ? passthroughs.restore(result, this::apply) : result;
  }

  private static MappedText withoutHardBreaks(MappedText source) {
    String text = source.text();
    if (!text.contains(" +")) {
      return source;
    }
    MappedText.Builder builder = new MappedText.Builder(source);
    for (int at = text.indexOf(" +"); at >= 0; at = text.indexOf(" +", at + 1)) {
      if (at + 2 == text.length() || text.charAt(at + 2) == '\n') {
        builder.keepTo(at).skipTo(at + 2);
      }
    }
    return builder.finish();
  }
}
