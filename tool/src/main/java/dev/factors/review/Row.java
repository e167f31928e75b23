package dev.factors.review;

import com.github.zafarkhaja.semver.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment and all that history says of it.
 *
 * @param comment as it is now; as it was introduced, where it is gone
 * @param introduced by the oldest commit that holds it
 * @param ref on which it first appears, or null where refs do not count
 * @param file that holds it, or did so when it was introduced; without its entries
 * @param answer the disposition in force, or null
 * @param response what the commenter says to that disposition, or null
 * @param addressedBy ids of the commits whose messages name it, oldest first
 * @param submitted as it was submitted, where it has been altered; or null
 * @param acknowledgement an editor's word on its alteration or deletion, or null
 * @param conflicts other contents under its id on other refs
 */
public record Row(
    Comment comment,
    State state,
    Identity identity,
    Provenance introduced,
    @Nullable String ref,
    CommentFile file,
    @Nullable Answer answer,
    @Nullable Response response,
    List<String> addressedBy,
    @Nullable Comment submitted,
    @Nullable Acknowledgement acknowledgement,
    List<Conflict> conflicts) {

  public Row {
    addressedBy = List.copyOf(addressedBy);
    conflicts = List.copyOf(conflicts);
  }

  /** The full id. */
  public CommentId id() {
    return comment.id();
  }

  /** Whether an editor has said that its alteration or deletion is known. */
  public boolean acknowledged() {
    return acknowledgement != null;
  }

  /** Whether the comment is to be dealt with: neither gone nor withdrawn nor corrected. */
  public boolean inForce() {
    return state == State.SUBMITTED || state == State.ALTERED;
  }

  /** Whether it is to be dealt with and nobody has. */
  public boolean isUndisposed() {
    return inForce() && answer == null;
  }

  /** Whether the comment is on a version below another, by SemVer's precedence. */
  public boolean isOnVersionBelow(Version version) {
    return Version.tryParse(id().version())
        .filter(own -> own.compareToIgnoreBuildMetadata(version) < 0)
        .isPresent();
  }

  /**
   * Whether it is formally addressed: it has a disposition with a rationale, and its commenter is
   * satisfied, or has not answered for a number of days, or was overruled by a chair.
   *
   * @param responseDays how long the commenter has to answer
   * @param asOf committer date of the commit asked about
   */
  public boolean isFormallyAddressed(int responseDays, Instant asOf) {
    if (answer == null || answer.disposition().rationale().isBlank()) {
      return false;
    }
    if (response == Response.SATISFIED || answer.overrules()) {
      return true;
    }
    return response == null
        && Duration.between(answer.since(), asOf).compareTo(Duration.ofDays(responseDays)) >= 0;
  }
}
