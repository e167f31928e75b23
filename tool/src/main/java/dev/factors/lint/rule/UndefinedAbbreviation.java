package dev.factors.lint.rule;

import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Passage;
import dev.factors.lint.Rule;
import dev.factors.lint.Sentences;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An abbreviation is explained: where it is first used, in the glossary, or by being well known.
 */
public final class UndefinedAbbreviation extends Rule {

  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?=\\p{Lu}{2})(?<![\\p{L}\\p{N}_.@/-])(\\p{Lu}{2,6})(?=s?(?![\\p{L}\\p{N}_]|[.@/]\\w))");

  /** "Uniform Resource Locator (URL)", "URL (Uniform Resource Locator)". */
  private static final Pattern EXPLAINED =
      Pattern.compile(
          "(?<=\\p{L}\\s)\\((\\p{Lu}{2,6})s?\\)|\\b(\\p{Lu}{2,6})\\s\\(\\p{Lu}\\p{L}+\\s");

  /**
   * Words that are too long to be abbreviations: what stands beside them is cried, not abbreviated.
   */
  private static final Pattern CRIED = Pattern.compile("\\p{Lu}{7,}");

  private static final Pattern ROMAN_NUMBER = Pattern.compile("[IVXLC]+");

  /** In every dictionary by now, or marks that another rule looks for. */
  private static final Set<String> WELL_KNOWN =
      Set.of(
          "AI", "API", "ASCII", "BC", "CD", "CEO", "CI", "CPU", "CSS", "CSV", "CTO", "DNS", "EU",
          "FAQ", "FIXME", "FTP", "GB", "GUI", "HTML", "HTTP", "HTTPS", "ID", "IDE", "IP", "ISBN",
          "ISO", "IT", "JSON", "KB", "LAN", "MB", "NOTE", "OK", "PDF", "PNG", "RAM", "RFC", "SLA",
          "SQL", "SSH", "SSL", "SVG", "TB", "TBD", "TCP", "TLS", "TODO", "TV", "UK", "UN", "URI",
          "URL", "US", "USA", "USB", "UTC", "UTF", "VM", "VPN", "WWW", "XML", "XXX", "YAML");

  /** The words of BCP 14's keywords, each by itself. */
  private static final Set<String> KEYWORDS = Set.of("MUST", "NOT", "SHALL", "SHOULD", "MAY");

  public UndefinedAbbreviation() {
    super("language/undefined-abbreviation", Severity.INFO, FROM_REVIEW_ON);
  }

  @Override
  public void check(Inspection inspection) {
    List<Passage> passages = inspection.ownWords().toList();
    Set<Passage> abbreviating = inspection.passagesWith(UndefinedAbbreviation::mayBeAbbreviation);
    Set<String> known = known(inspection);
    passages.forEach(passage -> addExplained(passage.text(), known));
    for (Passage passage : passages) {
      if (!abbreviating.contains(passage)) {
        continue;
      }
      List<Sentences.Span> cried = cried(passage.text());
      for (MatchResult found : ABBREVIATION.matcher(passage.text()).results().toList()) {
        String abbreviation = found.group(1);
        if (!ROMAN_NUMBER.matcher(abbreviation).matches()
            && cried.stream().noneMatch(sentence -> sentence.holds(found.start()))
            // Reported where it is first used.
            && known.add(abbreviation)) {
          inspection.report(
              passage.place(found.start(1), found.end(1)),
              "'" + abbreviation + "' is not explained",
              "write it out at its first use, with the abbreviation in parentheses");
        }
      }
    }
  }

  private static Set<String> known(Inspection inspection) {
    Set<String> known = new HashSet<>(WELL_KNOWN);
    known.addAll(KEYWORDS);
    known.addAll(inspection.paper().vocabulary().abbreviations());
    Glossary.entries(inspection.manuscript())
        .map(Glossary::term)
        .forEach(
            term -> ABBREVIATION.matcher(term).results().forEach(part -> known.add(part.group(1))));
    return known;
  }

  private static boolean mayBeAbbreviation(String word) {
    return word.length() > 1
        && Character.isUpperCase(word.codePointAt(0))
        && Character.isUpperCase(word.codePointAt(1));
  }

  private static void addExplained(String text, Set<String> known) {
    if (text.indexOf('(') >= 0) {
      EXPLAINED
          .matcher(text)
          .results()
          .forEach(found -> known.add(found.group(1) == null ? found.group(2) : found.group(1)));
    }
  }

  private static List<Sentences.Span> cried(String text) {
    if (!CRIED.matcher(text).find()) {
      return List.of();
    }
    return Sentences.spans(text).stream()
        .filter(sentence -> CRIED.matcher(text.substring(sentence.start(), sentence.end())).find())
        .toList();
  }
}
