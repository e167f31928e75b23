package dev.factors.lint.rule;

import dev.factors.asciidoc.Document;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Prose;
import dev.factors.lint.Rule;
import dev.factors.paper.Vocabulary;
import java.util.regex.Pattern;

/** One word for one thing: the vocabulary's. */
public final class PreferredTerm extends Rule {

  public PreferredTerm() {
    super("language/preferred-term", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    for (Vocabulary.Term term : inspection.paper().vocabulary().terms()) {
      Pattern variants = Words.words(term.avoid());
      for (Document document : inspection.manuscript().documents()) {
        Prose.in(document)
            .flatMap(line -> line.find(variants))
            .forEach(
                variant ->
                    inspection.report(
                        variant.place(),
                        "'" + variant.text() + "' is not a word of this paper",
                        "the word for it is '" + term.use() + "'"));
      }
    }
  }
}
