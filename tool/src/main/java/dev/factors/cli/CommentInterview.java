package dev.factors.cli;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Failure;
import dev.factors.manuscript.Factor;
import dev.factors.manuscript.Manuscript;
import dev.factors.review.CommentType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Asks a reviewer for what the options of a comment do not say. */
final class CommentInterview {

  private final Prompt prompt;
  private final Editor editor;
  private final CommentOptions options;

  CommentInterview(Prompt prompt, Editor editor, CommentOptions options) {
    this.prompt = prompt;
    this.editor = editor;
    this.options = options;
  }

  /**
   * Fills the options in.
   *
   * @throws Failure of kind USAGE where the reviewer gives up
   */
  void ask(Manuscript manuscript, String version) {
    prompt.say("A comment on " + manuscript.paper().title() + " " + version + ".");
    if (options.factor == null && options.replaces == null) {
      askPlace(manuscript);
    }
    if (options.type == null) {
      options.type = prompt.term("Type", CommentType.values());
    }
    if (options.blocking == null) {
      options.blocking = prompt.isYes("Must the paper not go forward before this is dealt with?");
    }
    if (options.comment == null) {
      options.comment = written("", "The comment" + about() + ".");
    }
    if (options.proposedChange == null
        && prompt.isYes("Do you propose the words that should stand there instead?")) {
      options.proposedChange =
          written(
              options.quote == null ? "" : options.quote,
              "The words that you propose" + about() + ".");
    }
  }

  private void askPlace(Manuscript manuscript) {
    Map<String, String> titles = new LinkedHashMap<>();
    manuscript.factors().forEach(factor -> titles.put(factor.slug(), factor.title()));
    options.factor = prompt.choice("Factor", titles, "the paper as a whole").orElse(null);
    manuscript.factors().stream()
        .filter(factor -> factor.slug().equals(options.factor))
        .findFirst()
        .flatMap(this::section)
        .ifPresent(section -> options.section = section);
    if (options.quote == null) {
      String quote = prompt.line("The words you mean, as they are read (nothing: none)", "");
      options.quote = quote.isEmpty() ? null : quote;
    }
  }

  private Optional<String> section(Factor factor) {
    Map<String, String> titles = new LinkedHashMap<>();
    for (Block section : factor.sections()) {
      String id = factor.sectionId(section);
      if (id != null) {
        titles.put(id, section.title() == null ? "" : section.title());
      }
    }
    return options.section != null || titles.isEmpty()
        ? Optional.empty()
        : prompt.choice("Section", titles, "the factor as a whole");
  }

  private String written(String text, String hint) {
    String written =
        editor.write(
            text,
            hint
                + "\nThe line above and everything below it are left out; an empty text gives up.");
    if (written.isBlank()) {
      throw Failure.usage("nothing was written: the text is empty");
    }
    return written;
  }

  private String about() {
    StringBuilder about = new StringBuilder();
    if (options.factor != null) {
      about.append(" on ").append(options.factor);
    }
    if (options.section != null) {
      about.append(", ").append(options.section);
    }
    if (options.quote != null) {
      about.append(", \"").append(options.quote).append('"');
    }
    return about.toString();
  }
}
