package dev.factors.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Place;
import dev.factors.source.MemoryTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a defect and is none stays quiet, under every rule. */
class LookAlikesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The `client` and `TODO` and `MUST` are code, as is ``Kubernetes``.",
        "The client-side cache and client.example.org and info@client are no clients-to-be.",
        "The clientele has clientless tools.",
        "A tenant-team-like party.",
        "It is in /etc/client/customers and ./client/x, and at example.com/customer or a.b.org/x/client.",
        "It answers at http://[::1] and http://[::1]:8080/path and http://[2001:db8::1]/.",
        "https://example.org/client/TODO[The page] and link:TODO.html[another].",
        "----\ncustomers MUST TODO Kubernetes\n+++<b>+++\n<<nowhere>>\n----",
        "....\ncustomers MUST TODO\n....",
        "// customers MUST TODO",
        "////\ncustomers MUST TODO <<nowhere>>\n== Nothing\n////",
        "+MUST+ and `+TODO+` and pass:c[<b>] and +<b>+ and ++<b>++.",
        "[subs=\"+quotes\"]\n----\n<b>\n----",
        "[subs=\"attributes+\"]\n----\n<b>\n----",
        "a < b, and <b> is escaped, as is &lt;b&gt;.",
        "TODOs and todo and a MUSTANG, SHOULDER and MAYBE, must, should, may.",
        "In practice Kubernetes is an example here, as Vault is.",
        "\\include::nothing.adoc[] and \\xref:nowhere[].",
        "====\nA block in it:\n\n----\nlisting\n----\n====",
        "|===\n| a | b\n|===",
        "image:parties.svg[Parties] and image::parties.svg[alt=Parties]",
        "image::parties.svg[\"Parties, of both kinds\"]",
        "----\na\ttab\n----\n\nA soft\u00ADhyphen and \uD83D\uDC69\u200D\uD83D\uDCBB and \u0915\u094D\u200D\u0937.",
        "=== A section below\n\nIt holds something.",
        "* item\n\n[discrete]\n=== No section",
        ":local: value\n\nA value: {local}.",
        "The `color` and the \"`organization`\" are spoken of, the World Health Organization is a name.",
        "https://example.org/color[A page] and link:center.html[a file] and analyzer.py and @color.",
        "[quote,Somebody]\n____\nOf course an organization has the the color. It is gray.\n____",
        "[verse]\nIt fails. It waits\tfor a color.",
        "[%hardbreaks]\nIt fails. It waits.",
        "The \"`MUST`\" and the 'MUST' and the MAY-2026-04 and a MUST-have are no requirements.",
        "The word \"`customer`\" is not used here, and \"`the the`\" is an error.",
        "[quote,Somebody]\n____\nThe customer MUST pay.\n____",
        "A TODO.md and a todo-list and todo.txt and docs/TODO and TODO-lists.",
        "The U.S. Government and the U.K. Parliament act.",
        "A page such as `http://example.org` is code.",
        "It is better by a factor 10, or by factor 4 of another list.",
        "It said that that was so, and it had had its day in Baden Baden.",
        "One `a` `a` two, a, a; 1 1, and the `the` the-like thing.",
        "The HTML of a Simple Query Engine (SQE), then the SQE again, as in chapter XII.",
        "It is not simply so, cannot just be so and isn't very much so.",
        "It waits, e.g. A and B, i.e. Those two, see Fig. 2 by J. Doe.",
        "A sentence (It is short. It is closed.) goes on.",
        "\"`It fails. It waits.`\" is what it says.",
        "It has a note.footnote:[It fails. It waits.]",
        "http://localhost:8080/path, http://127.0.0.1:80, link:../paper.yaml[a file] and mailto:j@example.org[Jane].",
        "See https://example.org. Or https://example.org/path?a=b#c, and {nothing}/path.",
        "----\nhttps:///nowhere the the\nIt fails. It waits.  Color\n----",
        "// the the color, very simply. https:///nowhere",
        ".A table without an id\n|===\n| a | b\n|===",
        "[format=tsv]\n|===\na\tb\n|===",
        "xref:one-door[The other factor] and <<one-door,one door>> and <<RFC 2119>>.",
        "=== 3 teams and more\n\nThey act.",
        "El Ni\u00F1o and \uAC00.",
        "One and one is two, and/or so it is said; so it is, and must be.",
        "ifdef::never[]\nTODO MUST <<nowhere>>\nendif::[]",
      })
  void areNoDefects(String text) {
    assertThat(Specimen.lintPractice("An instance says that it fails.\n\n" + text + "\n"))
        .isEmpty();
  }

  @Test
  void carriageReturnsAtTheEndsOfLinesAreOneDefectAFile() {
    MemoryTree tree = Specimen.tree();
    for (String path : tree.list("paper")) {
      tree = tree.with(path, tree.text(path).replace("\n", "\r\n"));
    }
    assertThat(Specimen.lint(tree, Specimen.LAST))
        .extracting(Diagnostic::rule)
        .containsOnly("source/line-ending")
        .hasSize(4);
  }

  @Test
  void aFactorThatIsNotIncludedIsOneDefect() {
    MemoryTree tree = Specimen.tree();
    String file = "paper/factors/third-party.adoc";
    String text =
        tree.text(Specimen.FACTOR)
            .replace("early-warning", "third-party")
            .replace("Early Warning", "Third Party");
    String next = "[#third-party-conformance]";
    String illustrated = text.replace(next, "image::parties.svg[Parties]\n\n" + next);
    assertThat(Specimen.lint(tree.with(file, illustrated), Specimen.LAST))
        .extracting(Diagnostic::rule, Diagnostic::place)
        .containsExactly(tuple("structure/included-once", Place.ofFile(file)));
  }

  @Test
  void aFactorWithoutATitleIsOneDefect() {
    assertThat(Specimen.lint(Specimen.FACTOR, "Text only.\n"))
        .extracting(Diagnostic::rule)
        .contains("structure/title-id")
        .doesNotContain("structure/required-section", "conformance/statement-count");
  }
}
