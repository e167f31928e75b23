package dev.factors.review;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What the words of the report mean. */
final class Legend {

  private static final Map<Term, String> MEANINGS = meanings();

  private Legend() {}

  static void add(Element main) {
    Element section = Page.add(main, "section").addClass("legend");
    Page.add(section, "h2", "The words of this report");
    Element list = Page.add(section, "dl");
    MEANINGS.forEach(
        (term, meaning) -> {
          Element entry = Page.add(list, "div");
          Page.add(entry, "dt", Words.of(term));
          Page.add(entry, "dd", meaning);
        });
  }

  private static Map<Term, String> meanings() {
    Map<Term, String> meanings = new LinkedHashMap<>();
    meanings.put(State.SUBMITTED, "on the branch, and unchanged since it came there");
    meanings.put(State.ALTERED, "its content is not what was submitted");
    meanings.put(State.DELETED, "once committed, and gone");
    meanings.put(State.REPLACED, "corrected by a later comment of the same reviewer");
    meanings.put(State.RETRACTED, "withdrawn by its reviewer");
    meanings.put(
        Identity.AUTHOR,
        "the commit's author has an address of the reviewer; nobody can prove more without a"
            + " signature");
    meanings.put(Identity.CARRIED, "the reviewer is named by the commit, somebody else made it");
    meanings.put(Identity.UNROSTERED, "no address of the reviewer is known to compare with");
    meanings.put(
        Identity.MISMATCH, "the reviewer's addresses are known, and the commit has none of them");
    return meanings;
  }
}
