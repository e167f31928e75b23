package dev.factors.asciidoc;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Typography: dashes, ellipses, apostrophes, arrows, and character references as written. */
final class Replacements {

  private static final String WORD = "[" + CharacterClass.WORD + "]";

  /**
   * A replacement. What the pattern's first group matches, if it has one, stays before it.
   *
   * @param needle without which the pattern matches nothing
   */
  private record Rule(String needle, Pattern pattern, String replacement) {

    private Rule(String needle, String regex, String replacement) {
      this(needle, Pattern.compile(regex, Pattern.MULTILINE | Pattern.UNIX_LINES), replacement);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          new Rule("(C)", "\\\\?\\(C\\)", "&#169;"),
          new Rule("(R)", "\\\\?\\(R\\)", "&#174;"),
          new Rule("(TM)", "\\\\?\\(TM\\)", "&#8482;"),
          new Rule("--", "(?: |\\n|^|\\\\)--(?: |\\n|$)", "&#8201;&#8212;&#8201;"),
          new Rule("--", "(" + WORD + ")\\\\?--(?=" + WORD + ")", "&#8212;&#8203;"),
          new Rule("...", "\\\\?\\.\\.\\.", "&#8230;&#8203;"),
          new Rule("`'", "\\\\?`'", "&#8217;"),
          new Rule("'", "([\\p{IsAlphabetic}\\p{Nd}])\\\\?'(?=\\p{IsAlphabetic})", "&#8217;"),
          new Rule("-&gt;", "\\\\?-&gt;", "&#8594;"),
          new Rule("=&gt;", "\\\\?=&gt;", "&#8658;"),
          new Rule("&lt;-", "\\\\?&lt;-", "&#8592;"),
          new Rule("&lt;=", "\\\\?&lt;=", "&#8656;"));

  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\\\?&amp;((?:[a-zA-Z][a-zA-Z]+\\d{0,2}|#\\d\\d\\d{0,4}"
              + "|#x[\\da-fA-F][\\da-fA-F][\\da-fA-F]{0,3});)");

  private Replacements() {}

  static MappedText substitute(MappedText source) {
    MappedText result = source;
    for (Rule rule : RULES) {
      if (result.text().contains(rule.needle)) {
        result = replace(result, rule);
      }
    }
    return restoreReferences(result);
  }

  /** Gives character references back their ampersand, which was escaped before. */
  static MappedText restoreReferences(MappedText source) {
    if (!source.text().contains("&amp;")) {
      return source;
    }
    MappedText.Builder builder = new MappedText.Builder(source);
    Matcher match = REFERENCE.matcher(source.text());
    while (match.find()) {
      builder.keepTo(match.start());
      if (source.text().charAt(match.start()) == '\\') {
        builder.skipTo(match.start() + 1);
      } else {
        builder.keepTo(match.start() + 1).skipTo(match.start(1));
      }
      builder.keepTo(match.end());
    }
    return builder.finish();
  }

  private static MappedText replace(MappedText source, Rule rule) {
    Matcher match = rule.pattern.matcher(source.text());
    if (!match.find()) {
      return source;
    }
    MappedText.Builder builder = new MappedText.Builder(source);
    do {
      int inMatch = match.group().indexOf('\\');
      int backslash = match.start() + inMatch;
      if (inMatch >= 0) {
        builder.keepTo(backslash).skipTo(backslash + 1).keepTo(match.end());
      } else {
        int start = match.groupCount() > 0 ? match.end(1) : match.start();
        builder.keepTo(start).insert(rule.replacement, start).skipTo(match.end());
      }
    } while (match.find());
    return builder.finish();
  }
}
