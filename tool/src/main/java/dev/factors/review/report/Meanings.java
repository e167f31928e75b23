package dev.factors.review.report;

import dev.factors.review.AnchorState;
import dev.factors.review.Identity;
import dev.factors.review.State;
import dev.factors.review.Term;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the words for provenance mean, for people who have not read the manual. */
public final class Meanings {

  /** By word, from the best to the worst of each kind. */
  static final Map<Term, String> ALL = all();

  private Meanings() {}

  /** What a word means. */
  public static String of(Term term) {
    return ALL.getOrDefault(term, "");
  }

  private static Map<Term, String> all() {
    Map<Term, String> meanings = new LinkedHashMap<>();
    meanings.put(State.SUBMITTED, "on the branch, and unchanged since it came there");
    meanings.put(State.PENDING, "on another branch only, not merged yet");
    meanings.put(State.ALTERED, "its content is not what was submitted");
    meanings.put(State.DELETED, "once committed, and gone");
    meanings.put(State.REPLACED, "corrected by a later comment of the same reviewer");
    meanings.put(State.RETRACTED, "withdrawn by its reviewer");
    meanings.put(Identity.SIGNED, "a key of the reviewer has signed the commit");
    meanings.put(Identity.FORGE_SIGNED, "the forge has signed the commit for the reviewer");
    meanings.put(
        Identity.AUTHOR,
        "the commit's author has an address of the reviewer; nobody can prove more without a"
            + " signature");
    meanings.put(Identity.CARRIED, "the reviewer is named by the commit, somebody else made it");
    meanings.put(Identity.UNROSTERED, "no address of the reviewer is known to compare with");
    meanings.put(
        Identity.MISMATCH, "the reviewer's addresses are known, and the commit has none of them");
    meanings.put(AnchorState.EXACT, "the words stand where the reviewer read them");
    meanings.put(AnchorState.MOVED, "the words stand at another place, or a little changed");
    meanings.put(AnchorState.AMBIGUOUS, "the words may stand at several places: a person decides");
    meanings.put(AnchorState.ORPHANED, "the words are gone, or were never there");
    return Collections.unmodifiableMap(meanings);
  }
}
