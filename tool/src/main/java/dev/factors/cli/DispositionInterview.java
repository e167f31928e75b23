package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.review.Ledger;
import dev.factors.review.Outcome;
import dev.factors.review.Row;
import dev.factors.review.Term;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows an editor a comment and asks what becomes of it. */
record DispositionInterview(FactorsCommand factors, Editor editor) {

  /** What an editor says to a comment. */
  record Answer(Outcome outcome, String rationale, @Nullable String duplicateOf) {}

  /**
   * Asks.
   *
   * @param given reason that an option gives, or null
   * @return empty where the editor leaves the comment for later
   */
  Optional<Answer> ask(Ledger ledger, Row row, @Nullable String given) {
    Prompt prompt = factors.prompt();
    prompt.say("");
    prompt.say(CommentText.of(row));
    Map<String, String> words = new LinkedHashMap<>();
    for (Outcome outcome : Outcome.values()) {
      words.put(outcome.label(), "");
    }
    Outcome outcome =
        prompt
            .choice("Disposition", words, "later")
            .flatMap(label -> Term.of(Outcome.class, label))
            .orElse(null);
    if (outcome == null) {
      return Optional.empty();
    }
    String duplicateOf = null;
    if (outcome == Outcome.DUPLICATE) {
      duplicateOf = CommentLookup.find(ledger, prompt.line("Of which comment", "")).id().toString();
    }
    String rationale =
        given != null
            ? given
            : editor.write(
                "",
                "Why "
                    + row.id()
                    + " is "
                    + outcome.label()
                    + ". The line above and everything below it are left out.\n\n"
                    + CommentText.of(row));
    if (rationale.isBlank()) {
      throw Failure.usage("nothing was written: an answer needs a reason");
    }
    return Optional.of(new Answer(outcome, rationale, duplicateOf));
  }
}
