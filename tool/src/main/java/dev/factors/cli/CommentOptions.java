package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.review.CommentType;
import dev.factors.review.Position;
import dev.factors.review.Response;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code factors comments add} is told; a person at a terminal is asked for the rest. */
final class CommentOptions {

  @Option(
      names = "--reviewer",
      paramLabel = "HANDLE",
      description = "Whose comment it is. Default: the handle of your address in the roster.")
  @Nullable String reviewer;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The reviewer's name. Default: what the roster, or else Git, knows.")
  @Nullable String name;

  @Option(
      names = "--affiliation",
      paramLabel = "ORG",
      description = "The organization that the reviewer speaks for.")
  @Nullable String affiliation;

  /** Said again, because {@code --version} means something else here than elsewhere. */
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  boolean help;

  @Option(
      names = "--version",
      paramLabel = "V",
      description =
          "The version that was read. Default: the last release; before the first, the version that"
              + " the paper is on its way to, as it is checked out.")
  @Nullable String version;

  @Option(
      names = "--commit",
      paramLabel = "REV",
      description =
          "The commit that was read. Default: the one checked out, where the version is not"
              + " released.")
  @Nullable String commit;

  @Option(
      names = "--position",
      paramLabel = "POSITION",
      description =
          "On the version as a whole: yes, no-objection, discuss, abstain or recuse. It needs no"
              + " comment.")
  @Nullable Position position;

  @Option(
      names = "--factor",
      paramLabel = "FACTOR",
      description = "The factor that the comment is about. Default: the paper as a whole.")
  @Nullable String factor;

  @Option(
      names = "--section",
      paramLabel = "SECTION",
      description = "The section, without the factor's id: conformance.")
  @Nullable String section;

  @Option(
      names = "--paragraph",
      paramLabel = "NUMBER",
      description = "The number that the review edition prints beside the paragraph.")
  @Nullable String paragraph;

  @Option(
      names = "--quote",
      paramLabel = "TEXT",
      description = "The words that the comment is about, as they are read.")
  @Nullable String quote;

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      description = "What stands before the quote, where the same words stand in several places.")
  @Nullable String prefix;

  @Option(names = "--suffix", paramLabel = "TEXT", description = "What stands behind the quote.")
  @Nullable String suffix;

  @Option(names = "--type", paramLabel = "TYPE", description = "general, technical or editorial.")
  @Nullable CommentType type;

  @Option(
      names = "--blocking",
      arity = "0",
      description = "The paper must not go forward before the comment is dealt with.")
  @Nullable Boolean blocking;

  @Option(
      names = "--comment",
      paramLabel = "TEXT",
      description = "What there is to say; '-' reads it from standard input.")
  @Nullable String comment;

  @Option(
      names = "--proposed-change",
      paramLabel = "TEXT",
      description = "The words that should stand there instead.")
  @Nullable String proposedChange;

  @Option(
      names = "--replaces",
      paramLabel = "ID",
      description =
          "The earlier comment of yours that this one corrects; what is not given is taken from it.")
  @Nullable String replaces;

  @Option(names = "--retracts", paramLabel = "ID", description = "Withdraw this comment of yours.")
  @Nullable String retracts;

  @Option(
      names = "--responds-to",
      paramLabel = "ID",
      description = "Answer the disposition of this comment of yours, with --response.")
  @Nullable String respondsTo;

  @Option(
      names = "--response",
      paramLabel = "RESPONSE",
      description = "satisfied or not-satisfied.")
  @Nullable Response response;

  /** Refuses options that contradict each other. */
  void refuseContradictions() {
    if (Stream.of(replaces, retracts, respondsTo).filter(Objects::nonNull).count() > 1) {
      throw Failure.usage("give one of --replaces, --retracts and --responds-to");
    }
    if ((retracts != null || respondsTo != null) && says()) {
      throw Failure.usage(
          "--retracts and --responds-to go without a comment: add the comment by itself");
    }
    if ((respondsTo == null) != (response == null)) {
      throw Failure.usage("--responds-to and --response go together");
    }
    if (quote == null && (prefix != null || suffix != null)) {
      throw Failure.usage("--prefix and --suffix stand around a --quote");
    }
    if (comment != null && comment.isBlank()) {
      throw Failure.usage("--comment says nothing");
    }
  }

  /** Whether a comment is told, and not only a position, a withdrawal or an answer. */
  boolean says() {
    return Stream.of(
            factor, section, paragraph, quote, type, blocking, comment, proposedChange, replaces)
        .anyMatch(Objects::nonNull);
  }

  /** Whether all is said that is to be written. */
  boolean isComplete() {
    return says()
        ? comment != null && type != null
        : retracts != null || respondsTo != null || position != null;
  }
}
