package dev.factors.review.anchor;

import dev.factors.diagnostic.Place;
import dev.factors.git.LineDiff;
import dev.factors.manuscript.Projection.Range;
import dev.factors.review.Anchor;
import dev.factors.review.AnchorState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries places in the text that was read to today's text, through the difference of the two. */
final class Carrier {

  /** From here on it is the same words at another place, or with a few changes. */
  private static final double SURE = 0.85;

  /** From here on a person should look at it. */
  private static final double WORTH_A_LOOK = 0.70;

  /** How much of the words must be left. */
  private static final double LEAST_QUOTE = 0.75;

  /** How much of what stands around them must be left. */
  private static final double LEAST_CONTEXT = 0.6;

  /** How far the next best has to be behind. */
  private static final double MARGIN = 0.05;

  /** How much the words themselves count. */
  private static final double WEIGHT_OF_QUOTE = 0.6;

  /** How much it counts what stands around them. */
  private static final double WEIGHT_OF_CONTEXT = 0.2;

  /** How much it counts to stand where the difference leads to; elsewhere context counts twice. */
  private static final double WEIGHT_OF_PLACE = 0.2;

  /** What is less like the words than this is not even shown to a person. */
  private static final double LEAST_LIKENESS = 0.5;

  /** Characters from which on words that are still the same need no context in their place. */
  private static final int LONG_IN_PLACE = 20;

  private static final int LONG_ELSEWHERE = 40;

  /** The context that long words have in themselves. */
  private static final double OWN_CONTEXT = 0.7;

  /** Characters before and behind the words that are compared. */
  private static final int CONTEXT = 48;

  private final PaperText read;
  private final PaperText today;
  private final Map<String, String> renames;
  private final Map<String, Optional<LineDiff>> diffs = new HashMap<>();

  /**
   * Goes from one text to another.
   *
   * @param renames new paths of files by their old paths
   */
  Carrier(PaperText read, PaperText today, Map<String, String> renames) {
    this.read = read;
    this.today = today;
    this.renames = renames;
  }

  /** Where a part of the text that was read stands today. */
  Anchor carry(Range range) {
    Place place = read.place(range);
    String file = fileToday(place.file());
    int last = place.lastLine();
    Optional<LineDiff> diff = diff(place.file(), file);
    List<Candidate> candidates = new ArrayList<>();
    if (diff.isPresent()) {
      LineDiff.Hunk now = diff.get().carry(place.line(), last);
      if (diff.get().isUnchanged(place.line(), last)) {
        return unchanged(range, at(place, file, now.firstAfter()));
      }
      today
          .ofLines(file, now.firstAfter(), now.endAfter())
          .ifPresent(window -> addSimilar(range, window, candidates));
    }
    addMoved(range, candidates);
    return decide(candidates);
  }

  /**
   * Lines that are still there stand where the difference says, unless new text has the same words
   * in surroundings that fit as well: of lines that are alike it has paired one or the other.
   */
  private Anchor unchanged(Range range, Place now) {
    Anchor exact = new Anchor(AnchorState.EXACT, now, 1, List.of(), null);
    List<Candidate> candidates = new ArrayList<>();
    today
        .ofLines(now.file(), now.line(), now.lastLine() + 1)
        .ifPresent(
            window ->
                today.find(read.normalised(range).strip(), window).stream()
                    .filter(found -> today.place(found).equals(now))
                    .limit(1) // characters that stand for one of the source have its place
                    .forEach(found -> addInPlace(range, found, 1, candidates)));
    if (candidates.isEmpty() || candidates.get(0).context() == 1) {
      return exact;
    }
    double least = candidates.get(0).score() - MARGIN;
    addMoved(range, candidates);
    return candidates.stream().skip(1).anyMatch(other -> other.score() > least)
        ? decide(candidates)
        : exact;
  }

  /**
   * A place that the words may have gone to.
   *
   * @param inPlace whether the diff leads there
   */
  private record Candidate(Range range, double quote, double context, boolean inPlace) {

    double score() {
      return WEIGHT_OF_QUOTE * quote
          + WEIGHT_OF_CONTEXT * context
          + WEIGHT_OF_PLACE * (inPlace ? 1 : context);
    }

    boolean isSure() {
      return score() >= SURE && quote >= LEAST_QUOTE && context >= LEAST_CONTEXT;
    }
  }

  /** The same lines and columns, from a line of a file on. */
  private static Place at(Place place, String file, int line) {
    int endLine = line + place.endLine() - place.line();
    return new Place(file, line, place.column(), endLine, place.endColumn());
  }

  private void addSimilar(Range range, Range window, List<Candidate> candidates) {
    String words = read.normalised(range).strip();
    for (PaperText.Similar similar : today.findSimilar(words, window, LEAST_LIKENESS)) {
      addInPlace(range, similar.range(), similar.similarity(), candidates);
    }
  }

  private void addInPlace(Range range, Range found, double similarity, List<Candidate> candidates) {
    String words = read.normalised(range).strip();
    boolean sufficient = similarity == 1 && (words.length() >= LONG_IN_PLACE || isOnce(words));
    double context = context(range, found, sufficient);
    candidates.add(new Candidate(found, similarity, context, true));
  }

  private boolean isOnce(String words) {
    return read.find(words, read.all()).size() == 1 && today.find(words, today.all()).size() == 1;
  }

  /** The same words in text that is new: what was there before was something else then, too. */
  private void addMoved(Range range, List<Candidate> candidates) {
    List<Range> known = candidates.stream().map(Candidate::range).toList();
    String words = read.normalised(range).strip();
    for (Range found : today.find(words, today.all())) {
      if (isNew(found) && known.stream().noneMatch(found::touches)) {
        double context = context(range, found, words.length() >= LONG_ELSEWHERE);
        candidates.add(new Candidate(found, 1, context, false));
      }
    }
  }

  private boolean isNew(Range found) {
    Place place = today.place(found);
    Optional<LineDiff> diff = diff(fileBefore(place.file()), place.file());
    for (int line = place.line(); line <= place.lastLine(); line++) {
      if (diff.isEmpty() || diff.get().isNew(line)) {
        return true;
      }
    }
    return false;
  }

  private Anchor decide(List<Candidate> candidates) {
    candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
    if (candidates.isEmpty()) {
      return new Anchor(AnchorState.ORPHANED, null, 0, List.of(), null);
    }
    Candidate best = candidates.get(0);
    List<Place> near =
        candidates.stream()
            .filter(candidate -> candidate.score() > best.score() - MARGIN)
            .map(candidate -> today.place(candidate.range()))
            .toList();
    Place place = today.place(best.range());
    if (near.size() == 1 && best.isSure()) {
      AnchorState state =
          best.inPlace() && best.quote() == 1 ? AnchorState.EXACT : AnchorState.MOVED;
      return new Anchor(state, place, best.score(), List.of(), null);
    }
    return best.score() >= WORTH_A_LOOK
        ? new Anchor(
            AnchorState.AMBIGUOUS, near.size() == 1 ? place : null, best.score(), near, null)
        : new Anchor(AnchorState.ORPHANED, null, best.score(), List.of(), null);
  }

  /**
   * How much of what stood around the words stands around them today. The side that is left better
   * counts twice: a change beside the words mostly touches one side.
   *
   * @param sufficient whether the words are context enough by themselves
   */
  private double context(Range before, Range now, boolean sufficient) {
    double prefix =
        Alignment.ofEnd(read.before(before, CONTEXT), today.before(now, CONTEXT * 3 / 2));
    double suffix =
        Alignment.ofStart(read.behind(before, CONTEXT), today.behind(now, CONTEXT * 3 / 2));
    double context = (2 * Math.max(prefix, suffix) + Math.min(prefix, suffix)) / 3;
    return sufficient ? Math.max(OWN_CONTEXT, context) : context;
  }

  private String fileToday(String file) {
    return renames.getOrDefault(file, file);
  }

  private String fileBefore(String file) {
    return renames.entrySet().stream()
        .filter(rename -> rename.getValue().equals(file))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(file);
  }

  private Optional<LineDiff> diff(String before, String after) {
    return diffs.computeIfAbsent(
        after,
        path ->
            read.file(before)
                .flatMap(
                    old ->
                        today
                            .file(path)
                            .map(changed -> LineDiff.between(old.bytes(), changed.bytes()))));
  }
}
