package dev.factors.asciidoc;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What Asciidoctor sets before it reads the first line, backend html5 and safe mode SAFE. */
final class PredefinedAttributes {

  /** Set by Asciidoctor for good: a document cannot change them. */
  static final Set<String> LOCKED =
      Set.of(
          "asciidoctor",
          "asciidoctor-version",
          "embedded",
          "safe-mode-name",
          "safe-mode-safe",
          "safe-mode-level",
          "max-include-depth",
          "allow-uri-read",
          "user-home",
          "docdir",
          "docfile",
          "docname",
          "docfilesuffix",
          "max-attribute-value-size");

  /** References that resolve though no attribute is defined. Values are escaped as HTML. */
  private static final Map<String, String> INTRINSIC =
      Map.ofEntries(
          Map.entry("startsb", "["),
          Map.entry("endsb", "]"),
          Map.entry("vbar", "|"),
          Map.entry("caret", "^"),
          Map.entry("asterisk", "*"),
          Map.entry("tilde", "~"),
          Map.entry("plus", "&#43;"),
          Map.entry("backslash", "\\"),
          Map.entry("backtick", "`"),
          Map.entry("blank", ""),
          Map.entry("empty", ""),
          Map.entry("sp", " "),
          Map.entry("two-colons", "::"),
          Map.entry("two-semicolons", ";;"),
          Map.entry("nbsp", "&#160;"),
          Map.entry("deg", "&#176;"),
          Map.entry("zwsp", "&#8203;"),
          Map.entry("quot", "&#34;"),
          Map.entry("apos", "&#39;"),
          Map.entry("lsquo", "&#8216;"),
          Map.entry("rsquo", "&#8217;"),
          Map.entry("ldquo", "&#8220;"),
          Map.entry("rdquo", "&#8221;"),
          Map.entry("wj", "&#8288;"),
          Map.entry("brvbar", "&#166;"),
          Map.entry("pp", "&#43;&#43;"),
          Map.entry("cpp", "C&#43;&#43;"),
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"));

  private static final Set<String> EMPTY =
      Set.of(
          "prewrap",
          "sectids",
          "notitle",
          "embedded",
          "asciidoctor",
          "safe-mode-safe",
          "backend-html5",
          "basebackend-html",
          "filetype-html");

  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("appendix-caption", "Appendix"),
          Map.entry("appendix-refsig", "Appendix"),
          Map.entry("caution-caption", "Caution"),
          Map.entry("chapter-refsig", "Chapter"),
          Map.entry("example-caption", "Example"),
          Map.entry("figure-caption", "Figure"),
          Map.entry("important-caption", "Important"),
          Map.entry("last-update-label", "Last updated"),
          Map.entry("note-caption", "Note"),
          Map.entry("part-refsig", "Part"),
          Map.entry("section-refsig", "Section"),
          Map.entry("table-caption", "Table"),
          Map.entry("tip-caption", "Tip"),
          Map.entry("toc-placement", "auto"),
          Map.entry("toc-title", "Table of Contents"),
          Map.entry("untitled-label", "Untitled"),
          Map.entry("version-label", "Version"),
          Map.entry("warning-caption", "Warning"),
          Map.entry("attribute-undefined", "drop-line"),
          Map.entry("attribute-missing", "skip"),
          Map.entry("asciidoctor-version", "2.0.26"),
          Map.entry("safe-mode-name", "safe"),
          Map.entry("safe-mode-level", "1"),
          Map.entry("max-include-depth", "64"),
          Map.entry("stylesdir", "."),
          Map.entry("iconsdir", "./images/icons"),
          Map.entry("backend", "html5"),
          Map.entry("basebackend", "html"),
          Map.entry("filetype", "html"),
          Map.entry("htmlsyntax", "html"),
          Map.entry("outfilesuffix", ".html"));

  private PredefinedAttributes() {}

  /** The attributes of a document before its first line. */
  static Map<String, String> of(String path) {
    Map<String, String> values = new HashMap<>(VALUES);
    EMPTY.forEach(name -> values.put(name, ""));
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    values.put("docfile", path);
    values.put("docdir", IncludePath.ROOT + IncludePath.folderOf(path));
    values.put("docname", dot < 0 ? name : name.substring(0, dot));
    values.put("docfilesuffix", dot < 0 ? "" : name.substring(dot));
    return values;
  }

  static Map<String, String> intrinsic() {
    return INTRINSIC;
  }
}
