package dev.factors.asciidoc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the ids of the anchors in running text. */
final class AnchorCatalog {

  private static final String ID =
      "([" + CharacterClass.ALPHA + "_:][" + CharacterClass.WORD + "\\-:.]*)";
  private static final Pattern ANYWHERE =
      Pattern.compile(
          "(?:^|[^\\\\\\[])\\[\\["
              + ID
              + "(?:, *([^\\n]{1,500}?))? ?\\]\\]|(?:^|[^\\\\])anchor:"
              + ID
              + "\\[(?:\\]|([^\\n]{0,500}?[^\\\\])\\])",
          Pattern.UNIX_LINES | Pattern.MULTILINE);
  static final Pattern LEADING = Pattern.compile("^\\[\\[" + ID + "(?:, *([^\\n]{1,500}?))?\\]\\]");
  private static final Pattern BIBLIOGRAPHY =
      Pattern.compile("^\\[\\[\\[" + ID + "(?:, *([^\\n]{1,500}?))?\\]\\]\\]");

  private AnchorCatalog() {}

  /** Takes the ids of all anchors in a paragraph. */
  static void register(BlockBuilder paragraph, Ids ids) {
    for (SourceLine line : paragraph.lines()) {
      String text = line.text();
      if (text.indexOf(']') < 0 || (!text.contains("[[") && !text.contains("or:"))) {
        continue;
      }
      Matcher anchor = ANYWHERE.matcher(text);
      while (anchor.find()) {
        int group = anchor.group(1) == null ? 3 : 1;
        register(anchor, group, line, ids);
      }
    }
  }

  /** Takes the id of an anchor at the beginning. */
  static void registerLeading(SourceLine line, Ids ids) {
    Matcher anchor = LEADING.matcher(line.text());
    if (anchor.lookingAt()) {
      register(anchor, 1, line, ids);
    }
  }

  /** Takes the id of a bibliography entry's anchor. */
  static void registerBibliography(SourceLine line, Ids ids) {
    Matcher anchor = BIBLIOGRAPHY.matcher(line.text());
    if (anchor.lookingAt()) {
      register(anchor, 1, line, ids);
    }
  }

  private static void register(Matcher anchor, int group, SourceLine line, Ids ids) {
    String reftext = anchor.group(group + 1);
    ids.register(
        anchor.group(group),
        reftext == null ? "" : reftext,
        line.place(anchor.start(group), anchor.end(group)));
  }
}
