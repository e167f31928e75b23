package dev.factors.cli;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Place;
import dev.factors.git.GitRepository;
import dev.factors.release.Releases;
import dev.factors.review.Anchor;
import dev.factors.review.AnchorState;
import dev.factors.review.Comment;
import dev.factors.review.CommentFile;
import dev.factors.review.CommentFileWriter;
import dev.factors.review.CommentId;
import dev.factors.review.Entry;
import dev.factors.review.Ledger;
import dev.factors.review.Member;
import dev.factors.review.Quote;
import dev.factors.review.Reply;
import dev.factors.review.Retraction;
import dev.factors.review.ReviewFiles;
import dev.factors.review.ReviewFolder;
import dev.factors.review.Row;
import dev.factors.review.anchor.Anchoring;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code factors comments add}. */
@Command(
    name = "add",
    description = {
      "Write a comment file, in a folder of your own below reviews/.",
      "",
      "On a terminal you are asked for what you do not say here, and write longer text in your"
          + " editor. A file that is there is never touched: comments are submitted once and then"
          + " left alone. What lint would find fault with is not written."
    },
    footer = {
      "  factors comments add",
      "  factors comments add --factor declared-intent --type technical --blocking \\",
      "      --quote \"the outcome that should hold\" --comment \"Nothing says what happens when it"
          + " cannot.\"",
      "  factors comments add --responds-to 1 --response satisfied",
      "  factors comments add --version 0.1.0 --position no-objection"
    })
final class CommentsAddCommand implements Callable<Integer> {

  private final FactorsCommand factors;

  @Mixin private CommentOptions options = new CommentOptions();

  CommentsAddCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  @Override
  public Integer call() throws IOException {
    options.refuseContradictions();
    try (GitRepository repository = factors.repository()) {
      Workspace workspace = factors.workspace();
      ReviewFiles files = ReviewFiles.read(workspace.sources());
      String version = version(workspace);
      String reviewer = new Handles(factors, repository, files.roster()).reviewer(named());
      Ledger ledger = new RefOptions().collect(factors, repository);
      inherit(ledger, version, reviewer);
      if (!options.isComplete()) {
        askOrRefuse(repository, workspace, version);
      }
      ReviewFolder folder = new ReviewFolder(version, reviewer);
      String path = folder.vacant(workspace.sources().tree(), factors.today().toString());
      CommentId id =
          new CommentId(version, reviewer, CommentId.nextNumber(folder.taken(files, ledger)));
      CommentFile file =
          new CommentFile(
              path,
              version,
              reviewer,
              name(repository, files, reviewer),
              options.affiliation,
              TextCommented.commit(factors, repository, options.commit, version),
              options.position,
              entry(id, path).stream().toList());
      refuseWhatWasNotRead(repository, file);
      new NewReviewFiles(factors, Map.of(path, CommentFileWriter.write(file)))
          .write(
              "comments-" + version + "-" + reviewer + "-" + id.local(),
              file.entries().isEmpty() ? "Take a position on " + version : "Comment on " + version);
      return ExitCode.CLEAN;
    }
  }

  /** The reviewer whom an option names, be it in the full id of an earlier comment. */
  private @Nullable String named() {
    return options.reviewer != null
        ? options.reviewer
        : earlier().map(CommentId::reviewer).orElse(null);
  }

  private Optional<CommentId> earlier() {
    return Stream.of(options.replaces, options.retracts, options.respondsTo)
        .flatMap(Stream::ofNullable)
        .flatMap(text -> CommentId.parse(text).stream())
        .findFirst();
  }

  private String version(Workspace workspace) {
    if (options.version != null) {
      return Versions.parse(options.version).toString();
    }
    Releases releases = Releases.in(workspace.sources().tree());
    return earlier()
        .map(CommentId::version)
        .or(() -> releases.last().map(Version::toString))
        .orElseGet(() -> releases.next(workspace.paper()).version().toString());
  }

  /** What is not said anew about a comment that corrects an earlier one, that one has said. */
  private void inherit(Ledger ledger, String version, String reviewer) {
    if (options.replaces == null) {
      return;
    }
    CommentId id = new CommentId(version, reviewer, "").sibling(options.replaces).orElse(null);
    Comment earlier =
        ledger.rows().stream()
            .filter(row -> row.id().equals(id))
            .map(Row::comment)
            .findFirst()
            .orElse(null);
    if (earlier == null) {
      return;
    }
    if (options.factor == null && options.section == null && options.quote == null) {
      options.factor = earlier.factor();
      options.section = earlier.section();
      options.paragraph = options.paragraph == null ? earlier.paragraph() : options.paragraph;
      Quote quote = earlier.quote();
      if (quote != null) {
        options.quote = quote.exact();
        options.prefix = quote.prefix();
        options.suffix = quote.suffix();
      }
    }
    options.type = options.type == null ? earlier.type() : options.type;
    options.blocking = options.blocking == null ? earlier.blocking() : options.blocking;
  }

  private void askOrRefuse(GitRepository repository, Workspace workspace, String version) {
    if (factors.isInteractive()) {
      new CommentInterview(factors.prompt(), new Editor(factors, repository), options)
          .ask(workspace.manuscript(), version);
    } else {
      throw Failure.usage(
          "say what the comment is: --type and --comment; on a terminal you are asked for it");
    }
  }

  private Optional<Entry> entry(CommentId id, String path) throws IOException {
    Place place = Place.ofFile(path);
    if (options.retracts != null) {
      return Optional.of(new Retraction(id, place, "", sibling(id, options.retracts)));
    }
    if (options.respondsTo != null && options.response != null) {
      return Optional.of(
          new Reply(id, place, "", sibling(id, options.respondsTo), options.response));
    }
    if (!options.says()) {
      return Optional.empty();
    }
    return Optional.of(
        new Comment(
            id,
            place,
            "",
            options.factor,
            options.section,
            options.quote == null ? null : new Quote(options.quote, options.prefix, options.suffix),
            options.paragraph,
            options.type,
            Boolean.TRUE.equals(options.blocking),
            text(String.valueOf(options.comment)),
            options.proposedChange,
            options.replaces == null ? null : sibling(id, options.replaces)));
  }

  /** What is quoted has to stand in the text that was read. */
  private void refuseWhatWasNotRead(GitRepository repository, CommentFile file) {
    Anchoring anchoring = Anchoring.in(repository, repository.head());
    for (Entry entry : file.entries()) {
      if (entry instanceof Comment comment) {
        Anchor anchor = anchoring.anchor(comment, file).orElse(null);
        if (anchor != null && anchor.problem() != null) {
          throw Failure.usage("nothing was written: " + anchor.problem());
        }
        if (anchor != null && anchor.state() == AnchorState.AMBIGUOUS) {
          factors.note(
              "warning: nothing says which of several places is meant: --section, --prefix and"
                  + " --suffix do");
        }
      }
    }
  }

  private static CommentId sibling(CommentId id, String text) {
    return id.sibling(text)
        .orElseThrow(
            () -> Failure.usage("'" + text + "' is no id of a comment, such as 1 or 0.0.1/jdoe/1"));
  }

  private String text(String comment) throws IOException {
    if (!comment.equals("-")) {
      return comment;
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(factors.in().readAllBytes()))
              .toString();
      if (text.indexOf('\0') >= 0) {
        throw Failure.usage("what was piped is no text: it holds NUL");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw Failure.usage("what was piped is not UTF-8");
    }
  }

  private @Nullable String name(GitRepository repository, ReviewFiles files, String reviewer) {
    boolean known =
        files.roster().mayDispose(reviewer)
            || files.roster().member(reviewer).map(Member::name).isPresent();
    return options.name != null || known ? options.name : repository.authorName().orElse(null);
  }
}
