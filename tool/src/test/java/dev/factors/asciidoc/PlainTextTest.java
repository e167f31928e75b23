package dev.factors.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.asciidoc.PlainText.Typography;
import dev.factors.diagnostic.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  private static PlainText paragraph(String text) {
    Document document = Texts.scan(text);
    Block block = Texts.block(document, "paragraph");
    return PlainText.of(block, Resolver.of(document), Typography.AS_WRITTEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "a *b* _c_ `d` #e# f^g^ h~i~|a b c d e fg hi",
        "un**con**strained __e__m``m``|unconstrained emm",
        "[.role]#span# [#id]*strong*|span strong",
        "not * bold * or a*b*c|not * bold * or a*b*c",
        "\\*escaped* and \\_this_|*escaped* and _this_",
        "link:x.html[text] https://example.org[site] https://example.org/a.|text site https://example.org/a.",
        "<https://example.org> mailto:a@b.org[mail]|https://example.org mail",
        "xref:id[text] <<id,other text>> <<id>>|text other text [id]",
        "anchor:a[] [[b]]c|c",
        "image:x.png[Alt] after|after",
        "+*kept*+ ++`kept`++ `+a_b_c+`|*kept* `kept` a_b_c",
        "pass:[<u>x</u>] and +++<b>y</b>+++|x and y",
        "a & b < c > d &amp; &copy;|a & b < c > d & ©",
        "\"`double`\" '`single`'|“double” ‘single’",
        "((term)) and (((hidden)))|term and",
        "a -- b... it's|a -- b... it's",
        "{empty}x {sp}y {undefined}|x  y {undefined}",
        "text footnote:[note] more|text  more",
      })
  void markupIsGone(String source, String expected) {
    assertThat(paragraph(source).text().strip()).isEqualTo(expected);
  }

  @Test
  void typographyAsAsciidoctorSetsIt() {
    Block block = Texts.block(Texts.scan("a--b it's ... -> (C)"), "paragraph");
    assertThat(PlainText.of(block).text()).isEqualTo("a—\u200bb it’s …\u200b → ©");
  }

  @Test
  void referencesAreResolved() {
    PlainText text =
        paragraph("= T\n:who: {first} World\n\n{who}, see <<sec>>.\n\n[#sec]\n== A *section*");
    assertThat(text.text()).isEqualTo("{first} World, see A section.");
  }

  @Test
  void footnotesAreKeptApart() {
    PlainText text = paragraph("One.footnote:[A *note*.] Two.footnote:x[Other]");
    assertThat(text.footnotes()).extracting(PlainText::text).containsExactly("A note.", "Other");
  }

  @Test
  void everyCharacterHasItsPlace() {
    PlainText text = paragraph("Some *bold*\nand link:x[a link] here.");
    int bold = text.text().indexOf("bold");
    assertThat(text.place(bold, bold + 4)).isEqualTo(Place.of(Texts.FILE, 1, 7, 11));
    int link = text.text().indexOf("a link");
    assertThat(text.place(link, link + 6)).isEqualTo(Place.of(Texts.FILE, 2, 12, 18));
    assertThat(text.place(0, text.text().length())).isEqualTo(new Place(Texts.FILE, 1, 1, 2, 25));
  }

  @Test
  void columnsAreCodePoints() {
    PlainText text = paragraph("\ud83d\ude00 *b*");
    assertThat(text.place(3, 4)).isEqualTo(Place.of(Texts.FILE, 1, 4, 5));
  }

  @Test
  void wordsHaveALetterOrADigit() {
    assertThat(paragraph("One, two - three; `x=1` 42 & ... \u65e5\u672c").words()).isEqualTo(6);
  }

  @Test
  void titlesAndTerms() {
    Document document = Texts.scan("== A `title`\n\n[[c1]]*C1*:: text");
    Resolver resolver = Resolver.of(document);
    Block section = Texts.block(document, "section");
    Block item = Texts.block(document, "list_item");
    assertThat(PlainText.ofTitle(section, resolver, Typography.ASCIIDOCTOR).text())
        .isEqualTo("A title");
    assertThat(PlainText.ofTitle(item, resolver, Typography.ASCIIDOCTOR).text()).isEqualTo("C1");
    assertThat(section.titleText()).isEqualTo("A title");
  }
}
