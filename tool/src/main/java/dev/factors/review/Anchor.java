package dev.factors.review;

import dev.factors.diagnostic.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the words that a comment is about stand in the text of a later commit.
 *
 * @param place of the words; null where they are nowhere, or at one of several places
 * @param score from 0 to 1, of the best place: how much of the words and of what stands around them
 *     is still there
 * @param candidates the places to choose from, the best first; empty where there is no choice
 * @param problem why the comment does not even fit the text that was read, with the nearest that
 *     does; null where it does fit
 */
public record Anchor(
    AnchorState state,
    @Nullable Place place,
    double score,
    List<Place> candidates,
    @Nullable String problem) {

  public Anchor {
    candidates = List.copyOf(candidates);
  }

  /** Whether a person has to look for the place. */
  public boolean isUnresolved() {
    return state == AnchorState.AMBIGUOUS || state == AnchorState.ORPHANED;
  }

  /** Path of the file of the place, or null. */
  public @Nullable String file() {
    return place == null ? null : place.file();
  }
}
