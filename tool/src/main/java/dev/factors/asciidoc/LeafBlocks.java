package dev.factors.asciidoc;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Blocks of a single line: breaks, and block macros. */
final class LeafBlocks {

  private static final List<String> MEDIA = List.of("image", "video", "audio");

  private LeafBlocks() {}

  /** The block that a line is; null where it is none of these. */
  static @Nullable BlockBuilder of(
      SourceLine line,
      BlockBuilder parent,
      BlockMetadata metadata,
      ParseContext context,
      TextScanner texts) {
    String text = line.text();
    String rule = breakContext(text);
    if (rule != null) {
      return new BlockBuilder(rule, line, parent.level());
    }
    if (!text.endsWith("]") || CharacterClass.isBlank(text.charAt(0))) {
      return null;
    }
    int colons = text.indexOf("::");
    int bracket = colons < 0 ? -1 : text.indexOf('[', colons);
    if (bracket < 0) {
      return null;
    }
    String name = text.substring(0, colons);
    String target = text.substring(colons + 2, bracket);
    if (name.equals("toc") && target.isEmpty()) {
      metadata.putAll(attributes(text, bracket, context), line);
      return new BlockBuilder("toc", line, parent.level());
    }
    if (!MEDIA.contains(name) || !isTarget(target)) {
      return null;
    }
    return media(name, target, attributes(text, bracket, context), line, parent, metadata, texts);
  }

  private static Map<String, @Nullable String> attributes(
      String text, int bracket, ParseContext context) {
    String list = text.substring(bracket + 1, text.length() - 1);
    return AttributeList.parse(context.attributes().substitute(list));
  }

  private static BlockBuilder media(
      String name,
      String target,
      Map<String, @Nullable String> attributes,
      SourceLine line,
      BlockBuilder parent,
      BlockMetadata metadata,
      TextScanner texts) {
    BlockBuilder block = new BlockBuilder(name, line, parent.level());
    String style = metadata.style();
    metadata.put("1", null);
    metadata.putAll(attributes, line);
    metadata.put("style", null);
    String first = attributes.get("1");
    if (first != null && !metadata.has("alt") && name.equals("image")) {
      metadata.put("alt", first);
    } else if (style != null && !metadata.has("alt") && name.equals("image")) {
      metadata.put("alt", style);
    }
    String resolved = texts.substitute(target);
    metadata.put("target", resolved);
    if (name.equals("image")) {
      block.inlines().add(new Inline.Image(resolved, metadata.get("alt"), line.place()));
    }
    return block;
  }

  /** Target of a media macro: it neither begins nor ends with white space. */
  private static boolean isTarget(String target) {
    return !target.isEmpty()
        && !CharacterClass.isSpace(target.charAt(0))
        && !CharacterClass.isSpace(target.charAt(target.length() - 1));
  }

  private static @Nullable String breakContext(String text) {
    int indentation = CharacterClass.indentation(text);
    if (indentation == text.length()) {
      return null;
    }
    char mark = text.charAt(indentation);
    if (indentation == 0 && (mark == '\'' || mark == '<')) {
      boolean isBreak = text.length() > 2 && Delimiter.isUniform(text, mark);
      return isBreak ? mark == '<' ? "page_break" : "thematic_break" : null;
    }
    boolean markdown = mark == '-' || mark == '*' || mark == '_';
    return markdown
            && indentation < 4
            && text.indexOf('\t') < 0
            && isMarkdownRule(text, indentation)
        ? "thematic_break"
        : null;
  }

  /** Three marks with the same number of spaces between them. */
  private static boolean isMarkdownRule(String text, int start) {
    int spaces = text.length() - start - 3;
    if (spaces < 0 || spaces % 2 != 0) {
      return false;
    }
    char mark = text.charAt(start);
    int middle = start + 1 + spaces / 2;
    return text.charAt(middle) == mark
        && text.charAt(text.length() - 1) == mark
        && text.substring(start + 1, middle).isBlank()
        && text.substring(middle + 1, text.length() - 1).isBlank();
  }
}
