package dev.factors.review;

import com.github.zafarkhaja.semver.Version;
import dev.factors.git.Commit;
import dev.factors.git.CommitTrailer;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * All comments that were ever committed, and what became of each.
 *
 * @param source the commit that was asked about
 * @param rows one a comment, sorted by id
 * @param ballots one a reviewer and version, sorted
 * @param trailers of commit messages that speak of reviewing, oldest first
 * @param notes that were ever written, by ref, oldest first
 * @param unreadable files that were ever committed and cannot be read, with the commit that brought
 *     each, oldest first
 * @param roster of the source
 */
public record Ledger(
    Commit source,
    List<Row> rows,
    List<Ballot> ballots,
    List<CommitTrailer> trailers,
    List<Note> notes,
    Map<Unreadable, Commit> unreadable,
    Roster roster) {

  public Ledger {
    rows = List.copyOf(rows);
    ballots = List.copyOf(ballots);
    trailers = List.copyOf(trailers);
    notes = List.copyOf(notes);
    unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
  }

  /** The same ledger with some of its comments only. */
  public Ledger only(Predicate<Row> wanted) {
    return new Ledger(
        source,
        rows.stream().filter(wanted).toList(),
        ballots,
        trailers,
        notes,
        unreadable,
        roster);
  }

  /** The comments on versions below another that are to be dealt with and have no disposition. */
  public List<Row> undisposed(Version below) {
    return rows.stream().filter(row -> row.isOnVersionBelow(below) && row.isUndisposed()).toList();
  }

  /** The comments on versions below another that are in force and not formally addressed. */
  public List<Row> notFormallyAddressed(Version below, int responseDays) {
    return rows.stream()
        .filter(row -> row.isOnVersionBelow(below) && row.inForce())
        .filter(row -> !row.isFormallyAddressed(responseDays, source.committer().date()))
        .toList();
  }

  /** The blocking ones among those that are not formally addressed. */
  public List<Row> openBlocking(Version below, int responseDays) {
    return notFormallyAddressed(below, responseDays).stream()
        .filter(row -> row.comment().blocking())
        .toList();
  }

  /** The comments that were altered or deleted without an editor's acknowledgement. */
  public List<Row> broken() {
    return rows.stream()
        .filter(row -> row.state() == State.ALTERED || row.state() == State.DELETED)
        .filter(row -> !row.acknowledged())
        .toList();
  }

  /** The trailers that say to address a comment which was never committed: mistyped, perhaps. */
  public List<CommitTrailer> danglingTrailers() {
    Set<String> comments = new HashSet<>();
    rows.forEach(row -> comments.add(row.id().toString()));
    return trailers.stream().filter(trailer -> Addressed.isDangling(trailer, comments)).toList();
  }

  /** The ids of an earlier ledger that this one does not know. */
  public Set<CommentId> vanishedSince(Collection<CommentId> earlier) {
    Set<CommentId> vanished = new TreeSet<>(earlier);
    rows.forEach(row -> vanished.remove(row.id()));
    return vanished;
  }

  /**
   * How many rostered reviewers, of how many organizations, have commented or taken a position on
   * versions from one up to, but not including, another. Editors and chairs do not count, nor does
   * what comes from somebody else's commit.
   */
  public Quorum quorum(Version from, Version below) {
    Set<String> handles = new HashSet<>();
    for (Row row : rows) {
      boolean counts = row.state() != State.PENDING && row.state() != State.DELETED;
      if (counts && isWithin(row.id().version(), from, below)) {
        addReviewer(handles, row.id().reviewer(), row.identity());
      }
    }
    for (Ballot ballot : ballots) {
      if (isWithin(ballot.version(), from, below)) {
        addReviewer(handles, ballot.reviewer(), ballot.identity());
      }
    }
    Set<String> organizations = new HashSet<>();
    for (String handle : handles) {
      roster.member(handle).map(Member::organization).ifPresent(organizations::add);
    }
    return new Quorum(handles.size(), organizations.size());
  }

  private void addReviewer(Set<String> handles, String handle, Identity identity) {
    boolean reviewer =
        roster.member(handle).filter(member -> member.role() == Role.REVIEWER).isPresent();
    if (reviewer && identity != Identity.MISMATCH) {
      handles.add(handle);
    }
  }

  private static boolean isWithin(String version, Version from, Version below) {
    return Version.tryParse(version)
        .filter(own -> own.compareToIgnoreBuildMetadata(from) >= 0)
        .filter(own -> own.compareToIgnoreBuildMetadata(below) < 0)
        .isPresent();
  }

  /** How many have taken part. */
  public record Quorum(int reviewers, int organizations) {}
}
