package dev.factors.review;

import dev.factors.git.RefTip;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far collecting looks beside the commit that is asked about.
 *
 * @param asked full name of the ref that is asked about, or null where refs do not count
 * @param others the other refs, in the order in which a comment is said to appear on them
 * @param notes the refs of notes
 */
public record Scope(@Nullable String asked, List<RefTip> others, List<RefTip> notes) {

  /** The refs of notes that are looked at if nothing else is said, where they are there. */
  public static final List<String> NOTES =
      List.of("refs/notes/review", "refs/notes/devtools/reviews", "refs/notes/devtools/discuss");

  /**
   * Only what the commit reaches: what gates and releases see, because every clone sees the same.
   */
  public static final Scope SOURCE = new Scope(null, List.of(), List.of());

  public Scope {
    others = List.copyOf(others);
    notes = List.copyOf(notes);
  }

  /** Some refs beside a branch. */
  public static Scope beside(AskedBranch branch, List<RefTip> refs, List<RefTip> notes) {
    return new Scope(
        branch.ref(), refs.stream().filter(tip -> !tip.ref().equals(branch.ref())).toList(), notes);
  }

  /** Whether the answer is for this machine alone, with what no clone brings. */
  boolean isThisMachines() {
    return asked != null;
  }

  /** Name of the ref at an index, the asked one being the first. */
  @Nullable String ref(int tip) {
    return tip == 0 ? asked : others.get(tip - 1).ref();
  }
}
