package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Fix;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.FixableRule;
import dev.factors.lint.Inspection;
import dev.factors.lint.Passage;
import dev.factors.lint.Sentences;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Every sentence begins on a line of its own, so that a change of one is a change of one line. */
public final class OneSentencePerLine extends FixableRule {

  /** Blocks in which a line feed is a space to the reader, and a new line begins no other block. */
  private static final Set<String> FLOWING = Set.of("paragraph", "list_item", "admonition");

  /** What begins a line without meaning anything there: a word, and then a blank or a comma. */
  private static final Pattern PLAIN_BEGINNING =
      Pattern.compile("[“‘(]*[*_]?\\p{L}[\\p{L}\\p{N}'’-]*[*_]?,?(?: [^\\n]*)?", Pattern.DOTALL);

  public OneSentencePerLine() {
    super("language/one-sentence-per-line", Severity.INFO);
  }

  @Override
  public void check(Inspection inspection) {
    if (inspection.manuscript().document().attributes().containsKey("hardbreaks-option")) {
      return;
    }
    inspection
        .ownWords()
        .filter(passage -> !passage.isTitle() && isFlowing(passage.block()))
        .forEach(passage -> check(inspection, passage));
  }

  private static boolean isFlowing(Block block) {
    return FLOWING.contains(block.context())
        && !block.attributes().containsKey("hardbreaks-option");
  }

  private static void check(Inspection inspection, Passage passage) {
    List<Sentences.Span> sentences = passage.sentences();
    Enclosure enclosure = new Enclosure(passage.text());
    for (int i = 1; i < sentences.size(); i++) {
      int end = sentences.get(i - 1).end();
      Sentences.Span next = sentences.get(i);
      if (passage.line(end) == passage.line(next.start()) && !enclosure.holds(next.start())) {
        report(inspection, passage, end, next);
      }
    }
  }

  private static void report(Inspection inspection, Passage passage, int end, Sentences.Span next) {
    int line = passage.line(next.start());
    Place place = passage.place(next.start(), next.start() + restOf(passage, next).length());
    String message = "a second sentence in one line";
    String help = "begin it on a line of its own";
    String rest = passage.lines().get(line).text().substring(passage.inLine(next.start()));
    if (PLAIN_BEGINNING.matcher(rest).matches() && !rest.contains("::") && !rest.contains(";;")) {
      Fix.Edit edit = new Fix.Edit(passage.place(end, next.start()), "\n");
      inspection.report(
          place, message, help, new Fix("put it on a line of its own", List.of(edit)));
    } else {
      inspection.report(place, message, help);
    }
  }

  /** The part of a sentence that stands in its first line. */
  private static String restOf(Passage passage, Sentences.Span sentence) {
    String text = passage.text().substring(sentence.start(), sentence.end());
    int lineEnd = text.indexOf('\n');
    return lineEnd < 0 ? text : text.substring(0, lineEnd);
  }
}
