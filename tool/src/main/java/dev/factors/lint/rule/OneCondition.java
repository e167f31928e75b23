package dev.factors.lint.rule;

import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Passage;
import dev.factors.lint.Rule;
import dev.factors.lint.Sentences;
import dev.factors.manuscript.Factor;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A conformance statement asks for one thing: it is met or it is not. */
public final class OneCondition extends Rule {

  /** What joins a second condition to the first, behind the keyword. */
  private static final Pattern SECOND =
      Pattern.compile(
          ";|\\band/or\\b|\\b(?:and|but)\\s+(?:also\\s+|then\\s+|must\\s+|shall\\s+|should\\s+|may\\s+"
              + "|not\\s+)*(?:be|have|must|shall|should|may|not)\\b"
              // A clause of its own: ", and the request is logged".
              + "|,\\s+(?:and|but)\\s+(?:(?:the|an?|its?|they|each|every|no)\\s+)"
              + "(?:(?!(?:that|which|who|whose|where|when|and|or)\\b)[\\w-]+\\s+){0,3}"
              + "(?:is|are|has|have|can|cannot|does|do|must|shall|should|may)\\b",
          Pattern.CASE_INSENSITIVE);

  /** "MUST log and trace": behind a keyword stands a verb, and behind "and" another. */
  private static final Pattern TWO_VERBS =
      Pattern.compile("\\s+(?!be\\b)[a-z]+\\s+(and)\\s+[a-z]+\\b");

  public OneCondition() {
    super("conformance/one-condition", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    for (Factor factor : inspection.factors()) {
      inspection.statements(factor).stream()
          .flatMap(statement -> StatementText.of(statement, inspection).stream())
          .forEach(text -> check(inspection, text));
    }
  }

  private static void check(Inspection inspection, Passage passage) {
    String text = passage.text();
    Matcher keyword = Bcp14.KEYWORD.matcher(text);
    // No keyword, or several, are another rule's business.
    if (!keyword.find()) {
      return;
    }
    int behind = keyword.end();
    if (keyword.find()) {
      return;
    }
    List<Sentences.Span> sentences = passage.sentences();
    if (sentences.size() > 1) {
      Sentences.Span second = sentences.get(1);
      report(inspection, passage, second.start(), second.end(), "more than one sentence");
      return;
    }
    Matcher verbs = TWO_VERBS.matcher(text).region(behind, text.length());
    Matcher joint = SECOND.matcher(text);
    if (verbs.lookingAt()) {
      report(inspection, passage, verbs.start(1), verbs.end(), "two verbs behind its keyword");
    } else if (joint.find(behind)) {
      String found = passage.written(joint.start(), joint.end());
      report(
          inspection, passage, joint.start(), joint.end(), "a second condition: '" + found + "'");
    }
  }

  private static void report(
      Inspection inspection, Passage passage, int start, int end, String what) {
    inspection.report(
        passage.place(start, end),
        "the conformance statement has " + what,
        "make a statement of each condition; an explanation belongs below, behind a line with +");
  }
}
