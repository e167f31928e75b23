package dev.factors.lint.rule;

import dev.factors.diagnostic.Fix;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.FixableRule;
import dev.factors.lint.Inspection;
import dev.factors.lint.Passage;
import dev.factors.paper.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One word for one thing: the vocabulary's. */
public final class PreferredTerm extends FixableRule {

  /** An article that depends on the sound that follows it. */
  private static final Pattern ARTICLE_BEFORE =
      Pattern.compile("\\ban?\\s+$", Pattern.CASE_INSENSITIVE);

  public PreferredTerm() {
    super("language/preferred-term", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    for (Vocabulary.Term term : inspection.paper().vocabulary().terms()) {
      Words variants = Words.words(term.avoid());
      inspection
          .ownWords(variants.marks())
          .forEach(passage -> check(inspection, term, variants.pattern(), passage));
    }
  }

  private static void check(
      Inspection inspection, Vocabulary.Term term, Pattern variants, Passage passage) {
    Matcher matcher = variants.matcher(passage.text());
    while (matcher.find()) {
      if (!Quotations.isQuotedAlone(passage.text(), matcher.start(), matcher.end())) {
        report(inspection, term, passage, matcher);
      }
    }
  }

  private static void report(
      Inspection inspection, Vocabulary.Term term, Passage passage, Matcher matcher) {
    String variant = matcher.group();
    Place place = passage.place(matcher.start(), matcher.end());
    String message = "'" + variant + "' is not a word of this paper";
    String help = "the word for it is '" + term.use() + "'";
    String replacement = Capitals.like(variant, inNumberOf(variant, term));
    boolean article = ARTICLE_BEFORE.matcher(Words.before(matcher.start(), passage.text())).find();
    if (variant.indexOf('\n') >= 0 || (article && isVowel(variant) != isVowel(replacement))) {
      inspection.report(place, message, help);
    } else {
      inspection.report(place, message, help, Fix.replace(place, replacement));
    }
  }

  /** The preferred term, in the plural where a variant is the plural of another. */
  private static String inNumberOf(String variant, Vocabulary.Term term) {
    String word = variant.toLowerCase(Locale.ROOT);
    List<String> others =
        term.avoid().stream().map(other -> other.toLowerCase(Locale.ROOT)).toList();
    boolean plural = others.stream().anyMatch(other -> plural(other).equals(word));
    return plural ? plural(term.use()) : term.use();
  }

  private static String plural(String word) {
    if (word.matches(".*[^aeiou]y")) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    return word + (word.matches(".*(?:s|x|z|ch|sh)") ? "es" : "s");
  }

  private static boolean isVowel(String word) {
    return "aeiou".indexOf(Character.toLowerCase(word.charAt(0))) >= 0;
  }
}
