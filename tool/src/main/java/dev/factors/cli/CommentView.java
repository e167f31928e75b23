package dev.factors.cli;

import dev.factors.diagnostic.Excerpt;
import dev.factors.diagnostic.Place;
import dev.factors.git.Commit;
import dev.factors.git.GitRepository;
import dev.factors.git.Ident;
import dev.factors.git.UnifiedDiff;
import dev.factors.review.Acknowledgement;
import dev.factors.review.Anchor;
import dev.factors.review.Answer;
import dev.factors.review.Comment;
import dev.factors.review.CommentId;
import dev.factors.review.Disposition;
import dev.factors.review.Ledger;
import dev.factors.review.Row;
import dev.factors.review.Term;
import dev.factors.review.anchor.Anchoring;
import dev.factors.review.report.Meanings;
import dev.factors.source.Sources;
import dev.factors.terminal.Paint;
import dev.factors.terminal.Paint.Tone;
import dev.factors.terminal.Printable;
import dev.factors.terminal.TextWrap;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One comment and all that is known of it, on a terminal. */
final class CommentView {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Lines of the paper that are shown of a quote. */
  private static final int MOST_LINES = 6;

  private static final String INDENT = "  ";

  /** Columns for the name of a field. */
  private static final int NAME = 12;

  private final GitRepository repository;
  private final Ledger ledger;
  private final PrintStream out;
  private final Paint paint;
  private final int width;

  CommentView(GitRepository repository, Ledger ledger, PrintStream out, Paint paint, int width) {
    this.repository = repository;
    this.ledger = ledger;
    this.out = out;
    this.paint = paint;
    this.width = width;
  }

  void print(Row row) {
    text(Tone.PLAIN, CommentText.of(row));
    printPlaces(row);
    printAlteration(row);
    printProvenance(row);
    printThread(row);
    printAnswer(row);
  }

  private void printPlaces(Row row) {
    Anchoring today = Anchoring.in(repository, ledger.source());
    Anchor anchor = today.anchor(row.comment(), row.file()).orElse(null);
    if (anchor == null) {
      return;
    }
    heading("Text");
    Optional<Commit> read = today.commitRead(row.file()).flatMap(repository::findById);
    Place then =
        read.flatMap(commit -> Anchoring.in(repository, commit).anchor(row.comment(), row.file()))
            .map(Anchor::place)
            .orElse(null);
    if (then != null) {
      field("then", then + ", in " + read.orElseThrow().id().substring(0, 10));
      excerpt(read.orElseThrow(), then);
    }
    Place now = anchor.place();
    word("now", anchor.state(), now == null ? "" : now + ", ");
    if (anchor.problem() != null) {
      text(Tone.WARNING, INDENT + anchor.problem());
    }
    if (now != null) {
      excerpt(ledger.source(), now);
    }
    for (Place candidate : anchor.candidates()) {
      field("perhaps", candidate.toString());
      excerpt(ledger.source(), candidate);
    }
  }

  private void excerpt(Commit commit, Place place) {
    Sources sources = new Sources(repository.tree(commit));
    int last = Math.min(place.lastLine(), place.line() + MOST_LINES - 1);
    for (int i = place.line(); i <= last; i++) {
      int number = i;
      String line =
          sources.file(place.file()).map(file -> file.line(number)).orElse("").stripTrailing();
      int from = i == place.line() ? place.column() : 1;
      int to = i == place.endLine() ? place.endColumn() : line.codePointCount(0, line.length()) + 1;
      String margin = INDENT + INDENT + i + " | ";
      Excerpt excerpt =
          Excerpt.of(line, Place.of(place.file(), i, from, to), width - margin.length());
      out.println(paint.paint(Tone.FAINT, margin) + excerpt.text());
      out.println(
          " ".repeat(margin.length() - 2)
              + paint.paint(Tone.FAINT, "| ")
              + excerpt.indent()
              + paint.paint(Tone.INFO, excerpt.carets()));
    }
  }

  /** The words as they were submitted, beside today's. */
  private void printAlteration(Row row) {
    Comment submitted = row.submitted();
    if (submitted == null) {
      return;
    }
    heading("Altered since it was submitted");
    UnifiedDiff.of("comment", bytes(submitted), bytes(row.comment()))
        .lines()
        .skip(4)
        .forEach(
            line ->
                out.println(
                    INDENT
                        + paint.paint(
                            line.startsWith("-")
                                ? Tone.ERROR
                                : line.startsWith("+") ? Tone.GOOD : Tone.PLAIN,
                            Paint.safe(line))));
  }

  private static byte[] bytes(Comment comment) {
    StringBuilder text = new StringBuilder();
    text.append("factor: ").append(orNothing(comment.factor())).append('\n');
    text.append("section: ").append(orNothing(comment.section())).append('\n');
    text.append("quote: ")
        .append(comment.quote() == null ? "" : comment.quote().exact())
        .append('\n');
    text.append("type: ").append(comment.type() == null ? "" : comment.type().label()).append('\n');
    text.append("blocking: ").append(comment.blocking()).append('\n');
    text.append(comment.text()).append('\n');
    text.append("proposed change: ").append(orNothing(comment.proposedChange())).append('\n');
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String orNothing(@Nullable String text) {
    return text == null ? "" : text;
  }

  private void printProvenance(Row row) {
    heading("Provenance");
    word("state", row.state(), "");
    Acknowledgement acknowledgement = row.acknowledgement();
    if (acknowledgement != null) {
      field("", "acknowledged by " + acknowledgement.by() + ": " + acknowledgement.rationale());
    }
    word("identity", row.identity(), "");
    field("commit", row.introduced().commit() + ", " + date(row.introduced().date()));
    field("author", person(row.introduced().author()));
    field("committer", person(row.introduced().committer()));
    field("file", row.file().path() + ", blob " + row.introduced().blob());
    if (row.ref() != null) {
      field("ref", row.ref());
    }
    row.conflicts()
        .forEach(conflict -> field("conflict", conflict.ref() + " says: " + conflict.comment()));
  }

  private void printThread(Row row) {
    List<Row> thread = thread(row);
    if (thread.size() > 1) {
      heading("Thread");
      for (Row one : thread) {
        String mark = one.id().equals(row.id()) ? "* " : "  ";
        field(
            mark + one.id(),
            one.state().label() + ": " + one.comment().text().lines().findFirst().orElse(""));
      }
    }
  }

  /** The comment, what it corrects and what corrects it, the oldest first. */
  private List<Row> thread(Row row) {
    List<Row> thread = new ArrayList<>(List.of(row));
    for (Row one = row; one != null && thread.size() < ledger.rows().size(); ) {
      CommentId earlier = one.comment().replaces();
      one = ledger.rows().stream().filter(r -> r.id().equals(earlier)).findFirst().orElse(null);
      if (one == null || thread.contains(one)) {
        break;
      }
      thread.add(0, one);
    }
    for (int i = thread.size() - 1; i < thread.size(); i++) {
      CommentId id = thread.get(i).id();
      ledger.rows().stream()
          .filter(later -> id.equals(later.comment().replaces()) && !thread.contains(later))
          .forEach(thread::add);
    }
    return thread;
  }

  private void printAnswer(Row row) {
    Answer answer = row.answer();
    heading("Disposition");
    if (answer == null) {
      out.println(
          INDENT
              + (row.inForce()
                  ? paint.paint(Tone.WARNING, "none yet")
                  : "none, and none is needed"));
    } else {
      Disposition disposition = answer.disposition();
      out.println(
          INDENT
              + paint.paint(Tone.GOOD, disposition.outcome().label())
              + ", by "
              + Paint.safe(disposition.by())
              + ", "
              + date(answer.since())
              + (disposition.duplicateOf() == null
                  ? ""
                  : ", of " + Paint.safe(disposition.duplicateOf().toString()))
              + (answer.overrules() ? ", overruling the commenter" : ""));
      TextWrap.wrap(Printable.of(disposition.rationale()), width - INDENT.length())
          .lines()
          .forEach(line -> out.println(INDENT + Paint.safe(line)));
      if (disposition.commit() != null) {
        commit("changed by", disposition.commit());
      }
      field(
          "response", row.response() == null ? "none from the commenter" : row.response().label());
    }
    row.addressedBy().forEach(id -> commit("addressed by", id));
  }

  private void commit(String name, String id) {
    field(
        name,
        repository
            .findById(id)
            .map(commit -> commit.id().substring(0, 10) + " " + commit.subject())
            .orElse(id));
  }

  private void heading(String text) {
    out.println();
    out.println(paint.paint(Tone.STRONG, text));
  }

  private void word(String name, Term term, String before) {
    field(name, before + term.label() + ": " + Meanings.of(term));
  }

  private void field(String name, String value) {
    String margin = INDENT + " ".repeat(NAME + 1);
    String text = Paint.safe(Printable.of(value).replace('\n', ' '));
    String wrapped = TextWrap.wrap(text, width - margin.length()).stripTrailing();
    out.println(
        INDENT
            + paint.paint(Tone.FAINT, String.format("%-" + NAME + "s", Paint.safe(name)))
            + " "
            + wrapped.replace("\n", "\n" + margin));
  }

  private void text(Tone tone, String text) {
    String wrapped = TextWrap.wrap(Printable.of(text).stripTrailing(), width);
    wrapped
        .lines()
        .forEach(line -> out.println(paint.paint(tone, Paint.safe(line.stripTrailing()))));
  }

  private static String person(Ident ident) {
    return ident.name() + " <" + ident.email() + ">";
  }

  private static String date(Instant instant) {
    return DATE.format(instant);
  }
}
