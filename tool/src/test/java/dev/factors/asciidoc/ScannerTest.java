package dev.factors.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.asciidoc.Document.Problem;
import dev.factors.diagnostic.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the outline does not show: places, attributes, inlines and problems. */
class ScannerTest {

  @Test
  void aFactorInItsPaper() {
    Document document =
        Texts.scan(
            Map.of(
                Texts.FILE,
                "= Paper\n\ninclude::factors/intent.adoc[leveloffset=+1]\n",
                "factors/intent.adoc",
                "[#intent]\n= Intent\n:factor-status: draft\n\n[.principle]\nOne sentence.\n"));
    Block section =
        document.blocks().stream().filter(block -> block.level() == 1).findFirst().orElseThrow();
    assertThat(section.id()).isEqualTo("intent");
    assertThat(section.idKind()).isEqualTo(Block.IdKind.WRITTEN);
    assertThat(section.place()).isEqualTo(new Place("factors/intent.adoc", 2, 1, 6, 14));
    assertThat(section.titlePlace()).isEqualTo(Place.of("factors/intent.adoc", 2, 3, 9));
    assertThat(section.children().get(0).hasRole("principle")).isTrue();
    assertThat(document.attributeEntries())
        .containsExactly(
            new Document.AttributeEntry(
                "factor-status", "draft", Place.of("factors/intent.adoc", 3, 1, 22)));
    assertThat(document.includes())
        .containsExactly(
            new Document.Include(
                "factors/intent.adoc",
                "factors/intent.adoc",
                true,
                1,
                Place.of(Texts.FILE, 3, 1, 45)));
    assertThat(document.problems()).isEmpty();
  }

  @Test
  void attributesOfABlock() {
    Document document = Texts.scan("[style#id.a.b%opt,second,key=\"v, w\"]\n.Title\nText\n");
    Block block = Texts.block(document, "paragraph");
    assertThat(block.style()).isEqualTo("style");
    assertThat(block.id()).isEqualTo("id");
    assertThat(block.roles()).containsExactly("a", "b");
    assertThat(block.attributes())
        .isEqualTo(Map.of("opt-option", "", "2", "second", "key", "v, w"));
    assertThat(block.titlePlace()).isEqualTo(Place.of(Texts.FILE, 2, 2, 7));
    assertThat(block.place()).isEqualTo(Place.of(Texts.FILE, 3, 1, 5));
  }

  @Test
  void descriptionListItems() {
    Document document = Texts.scan("[[c1]]C1:: A capability\nMUST do.\n[[c2]]C2::\n  Text.\n");
    List<Block> items = Texts.block(document, "dlist").children();
    assertThat(items).extracting(Block::title).containsExactly("[[c1]]C1", "[[c2]]C2");
    assertThat(items.get(0).lines())
        .containsExactly(
            new Block.Line("A capability", Place.of(Texts.FILE, 1, 12, 24)),
            new Block.Line("MUST do.", Place.of(Texts.FILE, 2, 1, 9)));
    assertThat(items.get(1).lines())
        .containsExactly(new Block.Line("Text.", Place.of(Texts.FILE, 4, 3, 8)));
    assertThat(document.inlines())
        .containsExactly(
            new Inline.Anchor("c1", null, false, Place.of(Texts.FILE, 1, 1, 7)),
            new Inline.Anchor("c2", null, false, Place.of(Texts.FILE, 3, 1, 7)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "see <<a>>|Xref[target=a, text=null, place=doc.adoc:1:5]",
        "see <<a,b c>>|Xref[target=a, text=b c, place=doc.adoc:1:5]",
        "see xref:a.adoc#b[c]|Xref[target=a.adoc#b, text=c, place=doc.adoc:1:5]",
        "*see <<a>>*|Xref[target=a, text=null, place=doc.adoc:1:6]",
        "`<<a>>`|Xref[target=a, text=null, place=doc.adoc:1:2]",
        "an [#x.y]*anchor*|Anchor[id=x, reftext=null, bibliography=false, place=doc.adoc:1:4]",
        "[[x,ref]]text|Anchor[id=x, reftext=ref, bibliography=false, place=doc.adoc:1:1]",
        "an image:a.png[Alt,10]|Image[target=a.png, alt=Alt, place=doc.adoc:1:4]",
        "image::a.png[]|Image[target=a.png, alt=null, place=doc.adoc:1:1]",
        "a https://x.org/y[z] b|Link[target=https://x.org/y, text=z, place=doc.adoc:1:3]",
        "a https://x.org/y. b|Link[target=https://x.org/y, text=null, place=doc.adoc:1:3]",
        "link:a.html[b]|Link[target=a.html, text=b, place=doc.adoc:1:1]",
        "a +++<b>+++|Passthrough[text=<b>, place=doc.adoc:1:3]",
        "pass:[<i>]|Passthrough[text=<i>, place=doc.adoc:1:1]",
        "* item <<a>>|Xref[target=a, text=null, place=doc.adoc:1:8]",
      })
  void inlines(String source, String expected) {
    Document document = Texts.scan(source);
    assertThat(document.inlines()).extracting(Object::toString).isEqualTo(List.of(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "`+<<a>>+`",
        "\\<<a>>",
        "++xref:a[]++",
        "pass:c[<<a>>]",
        "// <<a>>",
        "$$link:a[b]$$"
      })
  void nothingInside(String source) {
    assertThat(Texts.scan(source).inlines()).isEmpty();
  }

  @Test
  void inlinesInTablesAndTitles() {
    Document document = Texts.scan("== A <<x>>\n\n.B <<y>>\n|===\n|c <<z>> |d\n|===\n");
    assertThat(document.inlines())
        .extracting(inline -> ((Inline.Xref) inline).target())
        .containsExactly("x", "y", "z");
  }

  @ParameterizedTest
  @CsvSource({
    "'----\ncode', UNCLOSED_BLOCK, 1",
    "'text\n\n////\ncomment', UNCLOSED_BLOCK, 3",
    "'include::none.adoc[]', INCLUDE_MISSING, 1",
    "'include::../none.adoc[]', INCLUDE_OUTSIDE, 1",
    "'include::/etc/passwd[]', INCLUDE_OUTSIDE, 1",
    "'include::https://example.org/x[]', INCLUDE_OUTSIDE, 1",
    "'text\n\nifdef::a[]\ntext', UNBALANCED_CONDITIONAL, 3",
    "'endif::[]', UNBALANCED_CONDITIONAL, 1",
    "'== A\n\n==== B', LEVEL_SKIPPED, 3",
    "'[#a]\n== A\n\n[#a]\ntext', DUPLICATE_ID, 5",
    "'. a\n\n3. b\n\n5. c', LIST_INDEX, 3",
  })
  void problems(String source, Problem.Kind kind, int line) {
    assertThat(Texts.scan(source).problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.kind()).isEqualTo(kind);
              assertThat(problem.place().line()).isEqualTo(line);
            });
  }

  @Test
  void aFileThatIncludesItselfEnds() {
    Document document = Texts.scan("text\n\ninclude::doc.adoc[]\n\ninclude::doc.adoc[]\n");
    assertThat(document.problems())
        .extracting(Problem::kind)
        .contains(Problem.Kind.INCLUDE_TOO_DEEP);
  }

  @Test
  void attributesFromOutsideWin() {
    Document document =
        Scanner.scan(
            Texts.sources(Map.of(Texts.FILE, "= T\n:a: inside\n:b: inside\n\n== {a} {b}\n")),
            Texts.FILE,
            "",
            Map.of("a", "outside", "b", "outside@"));
    assertThat(document.root().children().get(1).title()).isEqualTo("outside inside");
  }
}
