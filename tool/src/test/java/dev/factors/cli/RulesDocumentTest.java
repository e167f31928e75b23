package dev.factors.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.lint.Rules;
import dev.factors.render.Asciidoctors;
import java.util.ArrayList;
import java.util.List;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.log.LogHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class RulesDocumentTest {

  @Test
  void isRenderedWithoutAWordOfWarning() {
    List<String> messages = new ArrayList<>();
    Document page = render(RulesDocument.of(Rules.ALL), messages);
    assertThat(messages).isEmpty();
    assertThat(page.select("h3").eachText()).isEqualTo(Rules.ids());
    assertThat(page.select("h3").eachAttr("id"))
        .isEqualTo(Rules.ids().stream().map(id -> id.replace('/', '-')).toList());
    assertThat(page.select("h2").eachText())
        .isEqualTo(
            Rules.ids().stream().map(id -> id.substring(0, id.indexOf('/'))).distinct().toList());
    assertThat(page.select("h4").eachText()).containsOnly("Why", "Bad", "Good");
    assertThat(page.select("#toc li li")).hasSameSizeAs(Rules.ids());
    assertThat(page.text()).doesNotContain("⟦").contains("include::factors/early-warning.adoc");
  }

  private static Document render(String text, List<String> messages) {
    Asciidoctor asciidoctor = Asciidoctors.shared();
    LogHandler listener = message -> messages.add(message.getMessage());
    asciidoctor.registerLogHandler(listener);
    try {
      return Jsoup.parse(
          asciidoctor.convert(
              text, Options.builder().safe(SafeMode.SAFE).standalone(true).build()));
    } finally {
      asciidoctor.unregisterLogHandler(listener);
    }
  }
}
