package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Place;
import dev.factors.git.GitRepository;
import dev.factors.review.Acknowledgement;
import dev.factors.review.CommentId;
import dev.factors.review.Disposition;
import dev.factors.review.DispositionFile;
import dev.factors.review.DispositionFileWriter;
import dev.factors.review.Ledger;
import dev.factors.review.Outcome;
import dev.factors.review.ReviewFiles;
import dev.factors.review.ReviewFolder;
import dev.factors.review.Row;
import dev.factors.review.State;
import dev.factors.review.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code factors comments dispose}. */
@Command(
    name = "dispose",
    description = {
      "Answer comments: write what becomes of each, and why, below reviews/<version>/dispositions/.",
      "",
      "Each run writes files of its own and touches no other. On a terminal, without"
          + " --disposition, every comment is shown and you are asked; without ID, every comment"
          + " that has no answer yet."
    },
    footer = {
      "  factors comments dispose                     # one after the other",
      "  factors comments dispose 0.0.1/jdoe/1 --disposition accepted --commit HEAD \\",
      "      --rationale \"Right; C3 asks for it now.\"",
      "  factors comments dispose 0.0.1/jdoe/2 --acknowledge --rationale \"A typing error.\""
    })
final class CommentsDisposeCommand implements Callable<Integer> {

  private final FactorsCommand factors;

  @Parameters(paramLabel = "ID", arity = "0..*", description = "Full ids, such as 0.0.1/jdoe/1.")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--disposition",
      paramLabel = "DISPOSITION",
      description =
          "accepted, accepted-in-principle, rejected, deferred, duplicate, out-of-scope, invalid,"
              + " question-answered or noted.")
  private @Nullable Outcome outcome;

  @Option(names = "--rationale", paramLabel = "TEXT", description = "Why; the commenter reads it.")
  private @Nullable String rationale;

  @Option(
      names = "--by",
      paramLabel = "HANDLE",
      description = "Who answers. Default: the editor of your address in the roster.")
  private @Nullable String by;

  @Option(names = "--commit", paramLabel = "REV", description = "The commit that changed the text.")
  private @Nullable String commit;

  @Option(
      names = "--duplicate-of",
      paramLabel = "ID",
      description = "The comment that says the same; with 'duplicate'.")
  private @Nullable String duplicateOf;

  @Option(
      names = "--supersedes",
      description = "Take the place of the answer that the comment has.")
  private boolean supersedes;

  @Option(
      names = "--acknowledge",
      description =
          "Say instead why it is all right that the comment was altered or deleted: releases wait"
              + " for that.")
  private boolean acknowledge;

  CommentsDisposeCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  @Override
  public Integer call() {
    if (acknowledge && (outcome != null || duplicateOf != null || commit != null || supersedes)) {
      throw Failure.usage("--acknowledge goes with --rationale and --by only");
    }
    try (GitRepository repository = factors.repository()) {
      ReviewFiles files = ReviewFiles.read(factors.workspace().sources());
      String editor = new Handles(factors, repository, files.roster()).editor(by);
      Ledger ledger = new RefOptions().collect(factors, repository);
      Map<String, List<Disposition>> dispositions = new TreeMap<>();
      Map<String, List<Acknowledgement>> acknowledgements = new TreeMap<>();
      for (Row row : rows(ledger)) {
        String version = row.id().version();
        if (acknowledge) {
          acknowledgements
              .computeIfAbsent(version, key -> new ArrayList<>())
              .add(acknowledgement(row, editor));
        } else {
          disposition(repository, ledger, row, editor)
              .ifPresent(
                  disposition ->
                      dispositions
                          .computeIfAbsent(version, key -> new ArrayList<>())
                          .add(disposition));
        }
      }
      write(editor, dispositions, acknowledgements);
      return ExitCode.CLEAN;
    }
  }

  private List<Row> rows(Ledger ledger) {
    if (!ids.isEmpty()) {
      return ids.stream().distinct().map(id -> CommentLookup.find(ledger, id)).toList();
    }
    if (!factors.isInteractive() || outcome != null || acknowledge) {
      throw Failure.usage("which comment? 'factors comments list --disposition none' lists them");
    }
    return ledger.rows().stream().filter(Row::isUndisposed).toList();
  }

  private Acknowledgement acknowledgement(Row row, String editor) {
    Acknowledgement.Event event =
        Term.of(Acknowledgement.Event.class, row.state().label())
            .orElseThrow(
                () ->
                    Failure.usage(
                        row.id()
                            + " is "
                            + row.state().label()
                            + ": there is nothing to acknowledge"));
    return new Acknowledgement(row.id(), noPlace(), "", event, reason(), editor);
  }

  /** The answer to a comment; empty where the editor passes on to the next one. */
  private Optional<Disposition> disposition(
      GitRepository repository, Ledger ledger, Row row, String editor) {
    if (row.state() == State.PENDING) {
      throw Failure.usage(row.id() + " is not merged yet: it is on " + row.ref() + " only");
    }
    if (row.id().reviewer().equals(editor)) {
      throw Failure.usage(row.id() + " is your own comment: another editor has to answer it");
    }
    if (row.answer() != null && !supersedes) {
      throw Failure.usage(
          row.id()
              + " has an answer: "
              + row.answer().disposition().outcome().label()
              + ", by "
              + row.answer().disposition().by()
              + "; --supersedes takes its place");
    }
    DispositionInterview.Answer answer;
    if (outcome != null) {
      answer = new DispositionInterview.Answer(outcome, reason(), duplicateOf);
    } else if (factors.isInteractive()) {
      answer =
          new DispositionInterview(factors, new Editor(factors, repository))
              .ask(ledger, row, rationale)
              .orElse(null);
    } else {
      throw Failure.usage("say --disposition and --rationale; on a terminal you are asked for it");
    }
    if (answer == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Disposition(
            row.id(),
            noPlace(),
            "",
            answer.outcome(),
            answer.rationale(),
            editor,
            commit == null ? null : repository.resolve(commit).id(),
            answer.duplicateOf() == null
                ? null
                : CommentLookup.find(ledger, answer.duplicateOf()).id(),
            supersedes));
  }

  private String reason() {
    if (rationale == null || rationale.isBlank()) {
      throw Failure.usage("say why, with --rationale: the commenter reads it");
    }
    return rationale;
  }

  private void write(
      String editor,
      Map<String, List<Disposition>> dispositions,
      Map<String, List<Acknowledgement>> acknowledgements) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    dispositions.forEach((version, answers) -> put(files, editor, version, answers, List.of()));
    acknowledgements.forEach((version, answers) -> put(files, editor, version, List.of(), answers));
    if (files.isEmpty()) {
      factors.note("nothing was answered");
      return;
    }
    List<CommentId> answered = new ArrayList<>();
    dispositions.values().forEach(list -> list.forEach(one -> answered.add(one.comment())));
    acknowledgements.values().forEach(list -> list.forEach(one -> answered.add(one.comment())));
    new NewReviewFiles(factors, files)
        .write(
            "answers-" + factors.today() + "-" + editor,
            answered.size() == 1
                ? "Answer " + answered.get(0)
                : "Answer " + answered.size() + " comments");
  }

  private void put(
      Map<String, byte[]> files,
      String editor,
      String version,
      List<Disposition> dispositions,
      List<Acknowledgement> acknowledgements) {
    String path =
        ReviewFolder.ofDispositions(version)
            .vacant(factors.workspace().sources().tree(), factors.today() + "-" + editor);
    files.put(
        path,
        DispositionFileWriter.write(new DispositionFile(path, dispositions, acknowledgements)));
  }

  private static Place noPlace() {
    return Place.ofFile("");
  }
}
