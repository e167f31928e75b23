package dev.factors.bench;

import dev.factors.asciidoc.Document;
import dev.factors.diagnostic.Place;
import dev.factors.git.Commit;
import dev.factors.git.GitRepository;
import dev.factors.git.Sandbox;
import dev.factors.manuscript.Manuscript;
import dev.factors.manuscript.Projection;
import dev.factors.paper.Paper;
import dev.factors.review.Anchor;
import dev.factors.review.AnchorState;
import dev.factors.review.Comment;
import dev.factors.review.CommentFile;
import dev.factors.review.CommentId;
import dev.factors.review.Quote;
import dev.factors.review.anchor.Anchoring;
import dev.factors.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How well anchoring does on a real history of texts.
 *
 * <p>Takes pairs of commits of a repository, quotes words of the earlier text as a reader sees it,
 * and asks for their place in the later one. What is right is found in another way: words (letters
 * and digits only) are followed through every commit between the two by the shortest edit script of
 * each step, word by word and file by file, as far as the one found from the end agrees. A quote is
 * <em>unchanged</em> where all its words are still there with nothing between them; <em>moved</em>
 * where that is not so, but the same words stand in sequence once in either text; <em>edited</em>
 * where at least half of them are left, within two and a half times their number; <em>deleted</em>
 * where no more than a fifth are, and two thirds of them stand nowhere in the later text, in order
 * and within one and a half times their number: put back there, and edited. What lies between is
 * counted as unclear and not judged, and neither is what the earlier text says twice in the same
 * surroundings, or the later one more often: which is the copy nobody can tell. An anchor is wrong
 * where it does not share at least half of its words, or of the right ones, with the right place.
 *
 * <p>Arguments: a repository, how many quotes, a seed.
 */
public final class AnchoringBenchmark {

  private static final int[] DISTANCES = {1, 2, 3, 5, 8};
  private static final int QUOTES_A_PAIR = 100;
  private static final int CONTEXT = 32;
  private static final int SHORTEST = 12;

  private final Random random;
  private final List<Snapshot> history;
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final boolean verbose = System.getenv("BENCH_VERBOSE") != null;
  private long nanos;
  private int anchored;

  private AnchoringBenchmark(List<Snapshot> history, long seed) {
    this.history = history;
    this.random = new Random(seed);
  }

  /** Runs the benchmark and prints its table. */
  public static void main(String[] arguments) throws IOException {
    Path repository = Path.of(arguments[0]);
    int quotes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2000;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    List<Snapshot> history = history(repository);
    System.out.println(
        repository.getFileName() + ": " + history.size() + " states of the text, seed " + seed);
    AnchoringBenchmark benchmark = new AnchoringBenchmark(history, seed);
    for (int pair = 0; pair < quotes / QUOTES_A_PAIR && history.size() > 1; pair++) {
      benchmark.runPair();
    }
    benchmark.print();
  }

  /** The states of the text along the first parents, oldest first. */
  private static List<Snapshot> history(Path folder) {
    List<Snapshot> history = new ArrayList<>();
    try (GitRepository repository = GitRepository.open(folder, System.getenv())) {
      for (String id : git(folder, "rev-list", "--first-parent", "--reverse", "HEAD").split("\n")) {
        Snapshot snapshot = snapshot(repository, repository.resolve(id));
        boolean same =
            !history.isEmpty() && history.get(history.size() - 1).files().equals(snapshot.files());
        if (!same && !snapshot.files().isEmpty()) {
          history.add(snapshot);
        }
      }
    }
    return history;
  }

  private static Snapshot snapshot(GitRepository repository, Commit commit) {
    Sources sources = new Sources(repository.tree(commit));
    TreeMap<String, String> files = new TreeMap<>();
    for (String path : sources.tree().list("")) {
      if (path.matches(".*\\.(adoc|asciidoc|md|txt)")) {
        sources
            .file(path)
            .ifPresent(
                file -> {
                  String flat = path.replace('/', '-').replaceAll("\\.[a-z]+$", "");
                  files.put(
                      Paper.FACTORS + "/" + flat + ".adoc", String.join("\n", file.lines()) + "\n");
                });
      }
    }
    return new Snapshot(files);
  }

  private void runPair() throws IOException {
    int from = random.nextInt(history.size() - 1);
    int to = Math.min(history.size() - 1, from + DISTANCES[random.nextInt(DISTANCES.length)]);
    Path folder = Files.createTempDirectory("anchoring");
    try {
      Sandbox sandbox = Sandbox.create(folder);
      String read = commit(sandbox, history.get(from));
      commit(sandbox, history.get(to));
      try (GitRepository repository = sandbox.open()) {
        ask(repository, read, from, to);
      }
    } finally {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static String commit(Sandbox sandbox, Snapshot snapshot) {
    sandbox.git("rm", "-r", "-q", "--ignore-unmatch", ".");
    sandbox.write(Paper.MAIN_DOCUMENT, "= Texts\n");
    snapshot.files().forEach(sandbox::write);
    return sandbox.commit("A state of the text");
  }

  private void ask(GitRepository repository, String read, int from, int to) {
    List<Document> documents =
        Manuscript.documents(new Sources(repository.tree(repository.resolve(read))));
    Projection projection = Projection.of(documents);
    List<Projection.Range> blocks =
        documents.stream()
            .flatMap(document -> document.blocks().stream())
            .filter(block -> block.children().isEmpty())
            .flatMap(block -> projection.of(block).stream())
            .toList();
    Tracks tracks = new Tracks(from, to);
    Anchoring anchoring = Anchoring.in(repository, repository.head());
    CommentFile file = new CommentFile("", "0.0.1", "b", null, null, read, null, List.of());
    for (int i = 0, tries = 0; i < QUOTES_A_PAIR && tries < QUOTES_A_PAIR * 50; tries++) {
      Draw draw = draw(projection, blocks.get(random.nextInt(blocks.size())));
      if (draw == null) {
        continue;
      }
      Truth truth = tracks.of(draw.place());
      // Half of them where something happened, or there would be nothing but unchanged ones.
      if (truth.kind().equals("unchanged") && i % 2 == 1 && tries < QUOTES_A_PAIR * 40) {
        continue;
      }
      i++;
      long start = System.nanoTime();
      Anchor anchor = anchoring.anchor(draw.comment(), file).orElseThrow();
      nanos += System.nanoTime() - start;
      anchored++;
      judge(draw, isTwice(projection, draw) ? TWICE : truth, anchor, history.get(to));
    }
  }

  /** Words that a reviewer quotes, as the review edition writes them down. */
  private @Nullable Draw draw(Projection projection, Projection.Range block) {
    String text = projection.text();
    int start = block.start() + random.nextInt(Math.max(1, block.end() - block.start()));
    while (start > block.start() && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    int end = start;
    for (int words = 3 + random.nextInt(20); words > 0 && end < block.end(); words--) {
      while (end < block.end() && Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      while (end < block.end() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
    }
    String exact = text.substring(start, end);
    Projection.Range range = new Projection.Range(start, end);
    Place place = projection.place(range);
    if (exact.length() < SHORTEST) {
      return null;
    }
    Quote quote =
        new Quote(
            exact,
            text.substring(Math.max(0, start - CONTEXT), start),
            text.substring(end, Math.min(text.length(), end + CONTEXT)));
    String slug = place.file().replaceAll(".*/|\\.adoc", "");
    Comment comment =
        new Comment(
            new CommentId("0.0.1", "b", "1"),
            Place.ofFile("b"),
            "",
            slug,
            null,
            quote,
            null,
            null,
            false,
            "",
            null,
            null);
    return new Draw(comment, place);
  }

  /** Whether the same words in the same surroundings stand somewhere else in the file, too. */
  private static boolean isTwice(Projection projection, Draw draw) {
    Quote quote = Objects.requireNonNull(draw.comment().quote());
    String all = quote.prefix() + quote.exact() + quote.suffix();
    Projection.Range file = projection.ofFile(draw.place().file()).orElseThrow();
    String text = projection.text().substring(file.start(), file.end());
    return text.indexOf(all) != text.lastIndexOf(all);
  }

  private record Draw(Comment comment, Place place) {}

  /**
   * What should come out.
   *
   * @param words indexes of the words in the file, the first and the one behind the last
   */
  private record Truth(String kind, String file, int[] words) {}

  private static final Truth UNCLEAR = new Truth("unclear", "", new int[2]);
  private static final Truth TWICE = new Truth("twice", "", new int[2]);

  /** Where the words of one state are in another. */
  private final class Tracks {

    private final int from;
    private final int to;
    private final Map<String, Map<Integer, Snapshot.Position>> files = new HashMap<>();
    private final Map<Snapshot, Map<String, Words>> all = new IdentityHashMap<>();

    Tracks(int from, int to) {
      this.from = from;
      this.to = to;
    }

    Truth of(Place place) {
      Words before = history.get(from).words(place.file());
      int[] range = before.in(place);
      int count = range[1] - range[0];
      List<Snapshot.Position> left = new ArrayList<>();
      int unsure = 0;
      for (int i = range[0]; i < range[1]; i++) {
        Snapshot.Position position = track(place.file()).get(i);
        if (position != null && position.isSure()) {
          left.add(position);
        } else if (position != null) {
          unsure++;
        }
      }
      if (count == 0) {
        return UNCLEAR;
      }
      int first = left.isEmpty() ? 0 : left.get(0).index();
      int end = left.isEmpty() ? 0 : left.get(left.size() - 1).index() + 1;
      String file = left.isEmpty() ? "" : left.get(0).file();
      List<String> words = before.texts().subList(range[0], range[1]);
      List<Truth> copies = copies(history.get(to), words);
      int copiesBefore = copies(history.get(from), words).size();
      if (left.size() == count && end - first == count) {
        return copies.size() > copiesBefore
            ? UNCLEAR
            : new Truth("unchanged", file, new int[] {first, end});
      }
      if (!copies.isEmpty()) {
        return copiesBefore == 1 && copies.size() == 1 ? copies.get(0) : UNCLEAR;
      }
      if (left.size() * 2 >= count && end - first <= count * 2.5) {
        return new Truth("edited", file, new int[] {first, end});
      }
      return (left.size() + unsure) * 5 <= count && !isBack(words)
          ? new Truth("deleted", "", new int[2])
          : UNCLEAR;
    }

    /** Whether most of the words stand in the later text in their order: put back, and edited. */
    private boolean isBack(List<String> words) {
      return history.get(to).files().keySet().stream()
          .map(file -> words(history.get(to), file))
          .anyMatch(
              texts ->
                  IntStream.range(0, texts.size())
                      .filter(i -> words.contains(texts.get(i)))
                      .mapToObj(
                          i -> texts.subList(i, Math.min(texts.size(), i + words.size() * 3 / 2)))
                      .anyMatch(window -> common(words, window) * 3 >= words.size() * 2));
    }

    /** Where the same words stand in sequence. */
    private List<Truth> copies(Snapshot snapshot, List<String> words) {
      List<Truth> copies = new ArrayList<>();
      for (String file : snapshot.files().keySet()) {
        List<String> texts = words(snapshot, file);
        for (int i = 0; i + words.size() <= texts.size(); i++) {
          if (texts.get(i).equals(words.get(0))
              && texts.subList(i, i + words.size()).equals(words)) {
            copies.add(new Truth("moved", file, new int[] {i, i + words.size()}));
          }
        }
      }
      return copies;
    }

    private List<String> words(Snapshot snapshot, String file) {
      return all.computeIfAbsent(snapshot, key -> new HashMap<>())
          .computeIfAbsent(file, snapshot::words)
          .texts();
    }

    private Map<Integer, Snapshot.Position> track(String file) {
      return files.computeIfAbsent(file, this::follow);
    }

    private Map<Integer, Snapshot.Position> follow(String file) {
      Map<Integer, Snapshot.Position> track = new HashMap<>();
      int size = history.get(from).words(file).size();
      for (int i = 0; i < size; i++) {
        track.put(i, new Snapshot.Position(file, i));
      }
      for (int step = from; step < to; step++) {
        Map<String, Map<Integer, Snapshot.Position>> steps = new HashMap<>();
        Snapshot now = history.get(step);
        Snapshot next = history.get(step + 1);
        Map<Integer, Snapshot.Position> further = new HashMap<>();
        track.forEach(
            (word, position) -> {
              Snapshot.Position after =
                  position.isSure()
                      ? steps
                          .computeIfAbsent(position.file(), path -> now.track(path, next))
                          .get(position.index())
                      : position;
              if (after != null) {
                further.put(word, after);
              }
            });
        track = further;
      }
      return track;
    }
  }

  /** The length of the longest sequence of words that two texts share. */
  private static int common(List<String> words, List<String> window) {
    int[] lengths = new int[window.size() + 1];
    for (String word : words) {
      int diagonal = 0;
      for (int i = 1; i < lengths.length; i++) {
        int above = lengths[i];
        lengths[i] =
            word.equals(window.get(i - 1)) ? diagonal + 1 : Math.max(above, lengths[i - 1]);
        diagonal = above;
      }
    }
    return lengths[window.size()];
  }

  private void judge(Draw draw, Truth truth, Anchor anchor, Snapshot later) {
    Tally tally = tallies.computeIfAbsent(truth.kind(), kind -> new Tally());
    tally.total++;
    tally.states.merge(anchor.state(), 1, Integer::sum);
    if (anchor.problem() != null) {
      tally.notFound++;
    }
    boolean placed = anchor.state() == AnchorState.EXACT || anchor.state() == AnchorState.MOVED;
    if (placed && !isRight(truth, Objects.requireNonNull(anchor.place()), later)) {
      tally.wrong++;
    }
    if (verbose && isJudged(truth.kind())) {
      boolean right = placed && isRight(truth, Objects.requireNonNull(anchor.place()), later);
      boolean good = truth.kind().equals("deleted") ? !placed : right;
      if (!good) {
        System.out.println(
            truth.kind()
                + " "
                + draw.place()
                + " '"
                + Objects.requireNonNull(draw.comment().quote()).exact().replace('\n', '|')
                + "' truth "
                + truth.file()
                + (truth.file().isEmpty()
                    ? ""
                    : ":" + later.words(truth.file()).places().get(truth.words()[0]).line())
                + " -> "
                + anchor);
      }
    }
  }

  private static boolean isJudged(String kind) {
    return !kind.equals("unclear") && !kind.equals("twice");
  }

  private static boolean isRight(Truth truth, Place place, Snapshot later) {
    if (!place.file().equals(truth.file())) {
      return false;
    }
    int[] found = later.words(place.file()).in(place);
    int shared = Math.min(found[1], truth.words()[1]) - Math.max(found[0], truth.words()[0]);
    int smaller = Math.min(found[1] - found[0], truth.words()[1] - truth.words()[0]);
    return shared > 0 && shared * 2 >= smaller;
  }

  private static final class Tally {
    private final Map<AnchorState, Integer> states = new HashMap<>();
    private int total;
    private int wrong;
    private int notFound;

    int of(AnchorState state) {
      return states.getOrDefault(state, 0);
    }
  }

  private void print() {
    System.out.println(
        "class      quotes  exact  moved  ambiguous  orphaned  not read  wrong  wrong %  anchored %");
    Set<String> kinds = new HashSet<>(tallies.keySet());
    for (String kind : List.of("unchanged", "edited", "moved", "deleted", "unclear", "twice")) {
      if (kinds.contains(kind)) {
        Tally tally = tallies.get(kind);
        int placed = tally.of(AnchorState.EXACT) + tally.of(AnchorState.MOVED);
        boolean judged = isJudged(kind);
        System.out.println(
            String.format(
                Locale.ROOT,
                "%-9s %7d %6d %6d %10d %9d %9d %6s %8s %11.1f",
                kind,
                tally.total,
                tally.of(AnchorState.EXACT),
                tally.of(AnchorState.MOVED),
                tally.of(AnchorState.AMBIGUOUS),
                tally.of(AnchorState.ORPHANED),
                tally.notFound,
                judged ? tally.wrong : "-",
                judged
                    ? String.format(Locale.ROOT, "%.1f", 100.0 * tally.wrong / tally.total)
                    : "-",
                100.0 * placed / tally.total));
      }
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "%d quotes anchored in %.2f s, reading the texts included",
            anchored,
            nanos / 1e9));
  }

  private static String git(Path folder, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(output);
      }
      return output;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
