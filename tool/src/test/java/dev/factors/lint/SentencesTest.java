package dev.factors.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "One team answers.",
        "Does one team answer?",
        "A request states an outcome, e.g. a database, i.e. no steps.",
        "A contract of version 1.0 is kept (cf. RFC 2119).",
        "Version 1.0 of Fig. 2 by J. Doe et al. Follows the others.",
        "A platform says “it fails.”",
        "A platform says \"it fails.\"",
        "A platform (and its operator) answers (always.)",
        "Whoever asks “why?” gets an answer.",
        "It waits … and answers.",
        "The file paper.yaml is read.",
      })
  void isOne(String text) {
    assertThat(Sentences.of(text)).containsExactly(text).allMatch(Sentences::isComplete);
  }

  @Test
  void areSeveral() {
    assertThat(Sentences.of("It fails. The team acts! Does it? “Yes.” 2 hours later it holds."))
        .containsExactly(
            "It fails.", "The team acts!", "Does it?", "“Yes.”", "2 hours later it holds.");
    assertThat(Sentences.of("It fails.\nThe team acts."))
        .containsExactly("It fails.", "The team acts.");
    assertThat(Sentences.of("Backups, logs, etc. The rest is not kept.")).hasSize(2);
  }

  @Test
  void mayLackTheirEnd() {
    assertThat(Sentences.of("It fails. The team acts"))
        .containsExactly("It fails.", "The team acts");
    assertThat(Sentences.isComplete("The team acts")).isFalse();
    assertThat(Sentences.isComplete("The version 1.0 of it")).isFalse();
    assertThat(Sentences.of(" \n")).isEmpty();
  }
}
