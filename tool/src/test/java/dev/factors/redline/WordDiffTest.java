package dev.factors.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class WordDiffTest {

  @Test
  void a_word_is_changed_as_a_whole() {
    assertThat(diff("Backups are kept.", "Backups were kept."))
        .isEqualTo("Backups [-are-]{+were+} kept.");
  }

  @Test
  void a_short_word_between_changes_does_not_split_them() {
    assertThat(diff("Producers publish the contract.", "Owners announce the promises."))
        .isEqualTo("[-Producers publish the contract-]{+Owners announce the promises+}.");
  }

  @Test
  void a_new_sentence_begins_where_a_sentence_begins() {
    assertThat(diff("It holds. It ends.", "It holds. It is read. It ends."))
        .isEqualTo("It holds. {+It is read. +}It ends.");
    assertThat(diff("It holds. It is read. It ends.", "It holds. It ends."))
        .isEqualTo("It holds. [-It is read. -]It ends.");
  }

  @Test
  void a_mark_beside_a_word_leaves_the_word_alone() {
    assertThat(diff("a plain word here", "a (plain) word, here"))
        .isEqualTo("a {+(+}plain{+)+} word{+,+} here");
  }

  @Test
  void blanks_at_the_ends_of_a_change_belong_to_what_is_around_it() {
    assertThat(diff("They must not need an action.", "They must be without an action."))
        .isEqualTo("They must [-not need-]{+be without+} an action.");
  }

  @Test
  void other_line_breaks_are_no_change() {
    assertThat(diff("One line\nand another.", "One\nline and   another."))
        .isEqualTo("One line and another.");
  }

  @Test
  void markup_alone_is_no_change_of_words() {
    List<Run> runs = runs("Limits <em>remain</em>.", "<em>Limits</em> remain.");
    assertThat(runs).allMatch(Run::isSame);
    assertThat(WordDiff.isMarkupOnly(runs)).isTrue();
    assertThat(WordDiff.isMarkupOnly(runs("Limits <em>remain</em>.", "Limits <em>remain</em>.")))
        .isFalse();
    assertThat(
            WordDiff.isMarkupOnly(runs("See <a href=\"#a\">it</a>.", "See <a href=\"#b\">it</a>.")))
        .isTrue();
  }

  @Test
  void another_picture_is_a_change_though_it_is_called_the_same() {
    assertThat(runs("<img src=\"data:,1\" alt=\"x\">", "<img src=\"data:,2\" alt=\"x\">"))
        .extracting(Run::kind)
        .containsExactly(Run.Kind.DELETED, Run.Kind.INSERTED);
  }

  private static String diff(String before, String after) {
    return runs(before, after).stream()
        .map(
            run ->
                switch (run.kind()) {
                  case SAME -> Token.text(run.after());
                  case DELETED -> "[-" + Token.text(run.before()) + "-]";
                  case INSERTED -> "{+" + Token.text(run.after()) + "+}";
                })
        .collect(Collectors.joining());
  }

  private static List<Run> runs(String before, String after) {
    return WordDiff.of(tokens(before), tokens(after));
  }

  private static List<Token> tokens(String html) {
    return HtmlReader.read("<p>" + html + "</p>").children().get(0).tokens();
  }
}
