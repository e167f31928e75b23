package dev.factors.cli;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.git.GitRepository;
import dev.factors.manuscript.Factor;
import dev.factors.release.Releases;
import dev.factors.review.Comment;
import dev.factors.review.CommentFile;
import dev.factors.review.CommentFileWriter;
import dev.factors.review.CommentId;
import dev.factors.review.Entry;
import dev.factors.review.Ledger;
import dev.factors.review.ReviewFiles;
import dev.factors.review.ReviewFolder;
import dev.factors.review.sheet.CommentSheet;
import dev.factors.review.sheet.SheetLine;
import dev.factors.source.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code factors comments import}. */
@Command(
    name = "import",
    description = {
      "Bring in comments that came by mail: the file of the review edition, or a table.",
      "",
      "A comment file (.yaml) is checked and put into the folder that it names, as it is. Of a"
          + " table (.csv), in the columns of 'comments report -o FILE.csv' or of the ISO commenting"
          + " template, comment files are made, with the ids that come next. No file that is there"
          + " is touched, and what lint would find fault with is not written."
    },
    footer = {
      "  factors comments import ~/Downloads/0.0.1-jdoe.yaml",
      "  factors comments import iso-template.csv --reviewer jdoe --version 0.0.1",
      "  factors comments import comments.csv"
    })
final class CommentsImportCommand implements Callable<Integer> {

  /** Larger files are no comments; in bytes. */
  private static final long MAX_SIZE = 16L * 1024 * 1024;

  /** Where a file is looked at that does not say where it belongs. */
  private static final ReviewFolder NOWHERE = new ReviewFolder("0.0.0", "nobody");

  private final FactorsCommand factors;

  @Parameters(paramLabel = "FILE", description = "A comment file (.yaml) or a table (.csv).")
  private String file = "";

  @Option(
      names = "--reviewer",
      paramLabel = "HANDLE",
      description = "Whose comments they are, where the file does not say.")
  private @Nullable String reviewer;

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
          "The version that was read, where the file does not say. Default: the last release.")
  private @Nullable String version;

  @Option(
      names = "--commit",
      paramLabel = "REV",
      description =
          "The commit that was read, for a table. Default: the one checked out, where the version"
              + " is not released.")
  private @Nullable String commit;

  CommentsImportCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  @Override
  public Integer call() throws IOException {
    Path path = path();
    String name = String.valueOf(path.getFileName());
    SourceFile source = SourceFile.of(name, bytes(path));
    if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return importTable(source);
    }
    return importComments(source, name);
  }

  /** The file as it is, in the folder that it names. */
  private int importComments(SourceFile source, String name) {
    Optional<ReviewFolder> said = ReviewFolder.saidBy(source).map(CommentsImportCommand::validated);
    ReviewFolder folder = said.orElse(NOWHERE);
    if (said.isPresent()) {
      refuseOther("--reviewer", reviewer, folder.name());
      refuseOther("--version", version, folder.version());
    }
    String base = name.replaceFirst("\\.[^.]*$", "");
    Workspace workspace = factors.workspace();
    String path =
        folder.vacant(
            workspace.sources().tree(), CommentId.isSlug(base) ? base : factors.today().toString());
    List<Diagnostic> faults =
        ReviewFiles.read(workspace.with(path, source.bytes()).sources()).diagnostics().stream()
            .filter(
                fault -> fault.severity() == Severity.ERROR && fault.place().file().equals(path))
            .filter(fault -> said.isPresent() || fault.rule().equals("review/schema"))
            .toList();
    if (!faults.isEmpty()) {
      faults.forEach(fault -> factors.note(shown(fault)));
      factors.note("error: nothing was written");
      return ExitCode.FINDINGS;
    }
    write(Map.of(path, source.bytes()), folder);
    return ExitCode.CLEAN;
  }

  private String shown(Diagnostic fault) {
    return file
        + ":"
        + fault.place().line()
        + ":"
        + fault.place().column()
        + ": "
        + fault.message()
        + (fault.help() == null ? "" : "; " + fault.help());
  }

  private static void refuseOther(String option, @Nullable String wanted, String said) {
    if (wanted != null && !wanted.equals(said)) {
      throw Failure.usage("the file says '" + said + "': leave " + option + " out");
    }
  }

  /** The comments of a table that are not there yet, one file for each reviewer and version. */
  private int importTable(SourceFile source) {
    Workspace workspace = factors.workspace();
    Set<String> slugs =
        workspace.manuscript().factors().stream().map(Factor::slug).collect(Collectors.toSet());
    List<SheetLine> lines = CommentSheet.read(file, text(source.bytes()), slugs);
    Map<ReviewFolder, List<SheetLine>> byFolder = new LinkedHashMap<>();
    for (SheetLine line : lines) {
      byFolder.computeIfAbsent(folder(workspace, line), key -> new ArrayList<>()).add(line);
    }
    try (GitRepository repository = factors.repository()) {
      Ledger ledger = new RefOptions().collect(factors, repository);
      ReviewFiles known = ReviewFiles.read(workspace.sources());
      Map<String, byte[]> files = new LinkedHashMap<>();
      for (Map.Entry<ReviewFolder, List<SheetLine>> entry : byFolder.entrySet()) {
        newFile(repository, ledger, known, entry.getKey(), entry.getValue())
            .ifPresent(made -> files.put(made.path(), CommentFileWriter.write(made)));
      }
      if (files.isEmpty()) {
        factors.note("nothing was written: " + file + " holds no comment that is not there yet");
      } else {
        write(files, byFolder.keySet().iterator().next());
      }
    }
    return ExitCode.CLEAN;
  }

  private ReviewFolder folder(Workspace workspace, SheetLine line) {
    CommentId said = line.comment().id();
    String handle = reviewer != null ? reviewer : said.reviewer();
    if (handle.isEmpty()) {
      throw Failure.usage(file + " does not say whose comments these are: give --reviewer HANDLE");
    }
    Releases releases = Releases.in(workspace.sources().tree());
    String read =
        version != null
            ? version
            : said.version().isEmpty()
                ? releases
                    .last()
                    .orElseGet(() -> releases.next(workspace.paper()).version())
                    .toString()
                : said.version();
    return validated(new ReviewFolder(read, handle));
  }

  private static ReviewFolder validated(ReviewFolder folder) {
    Versions.parse(folder.version());
    if (!CommentId.isSlug(folder.name())) {
      throw Failure.usage(
          "'" + folder.name() + "' is no handle: use lower-case letters, digits and hyphens");
    }
    return folder;
  }

  private Optional<CommentFile> newFile(
      GitRepository repository,
      Ledger ledger,
      ReviewFiles known,
      ReviewFolder folder,
      List<SheetLine> lines) {
    Set<Comment> there =
        known.comments().stream()
            .flatMap(file -> file.entries().stream())
            .filter(entry -> isIn(entry.id(), folder))
            .filter(Comment.class::isInstance)
            .map(entry -> bare((Comment) entry))
            .collect(Collectors.toSet());
    List<SheetLine> left =
        lines.stream().filter(line -> !there.contains(bare(line.comment()))).toList();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    String path = folder.vacant(factors.workspace().sources().tree(), factors.today() + "-import");
    long next = Long.parseLong(CommentId.nextNumber(folder.taken(known, ledger)));
    List<CommentId> ids = new ArrayList<>();
    Map<CommentId, CommentId> numbered = new HashMap<>();
    for (SheetLine line : left) {
      CommentId id = new CommentId(folder.version(), folder.name(), String.valueOf(next++));
      ids.add(id);
      numbered.putIfAbsent(line.comment().id(), id);
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      Comment comment = left.get(i).comment();
      CommentId replaces = comment.replaces();
      entries.add(
          with(
              comment,
              ids.get(i),
              replaces == null ? null : numbered.getOrDefault(replaces, replaces)));
    }
    SheetLine first = left.get(0);
    boolean isTold =
        known.roster().member(folder.name()).isEmpty()
            && first.comment().id().reviewer().equals(folder.name());
    return Optional.of(
        new CommentFile(
            path,
            folder.version(),
            folder.name(),
            isTold ? first.name() : null,
            isTold ? first.affiliation() : null,
            TextCommented.commit(factors, repository, commit, folder.version()),
            null,
            entries));
  }

  private static boolean isIn(CommentId id, ReviewFolder folder) {
    return id.version().equals(folder.version()) && id.reviewer().equals(folder.name());
  }

  /** What a comment says, whatever its id and place. */
  private static Comment bare(Comment comment) {
    return with(comment, new CommentId("", "", ""), null);
  }

  private static Comment with(Comment comment, CommentId id, @Nullable CommentId replaces) {
    return new Comment(
        id,
        Place.ofFile(""),
        "",
        comment.factor(),
        comment.section(),
        comment.quote(),
        comment.paragraph(),
        comment.type(),
        comment.blocking(),
        comment.text(),
        comment.proposedChange(),
        replaces);
  }

  private void write(Map<String, byte[]> files, ReviewFolder folder) {
    new NewReviewFiles(factors, files)
        .write(
            "comments-" + folder.version() + "-" + folder.name(),
            "Comments on " + folder.version());
  }

  private Path path() {
    try {
      return factors.directory().resolve(file).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw Failure.usage("'" + file + "' is no path");
    }
  }

  private byte[] bytes(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw Failure.usage("there is no file " + file);
    }
    if (Files.size(path) > MAX_SIZE) {
      throw Failure.usage(file + " is too large for a file of comments");
    }
    return Files.readAllBytes(path);
  }

  private String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw Failure.usage(file + " is not UTF-8: save it as 'CSV UTF-8'");
    }
  }
}
