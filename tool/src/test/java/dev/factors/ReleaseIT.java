package dev.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job from end to end, through the launcher, on our own paper in a repository of its own:
 * what the release says of itself, read back from its files.
 */
final class ReleaseIT {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final String NOTICE = "Proposal. Not reviewed, not endorsed.";

  @TempDir private static Path temporary;
  private static Path repository;
  private static Path bundle;

  private record Result(int code, String out, String err) {}

  @BeforeAll
  static void dryRun() throws IOException, InterruptedException {
    repository = paperRepository(temporary.resolve("a paper"));
    Result result = factors(repository, Map.of(), "release", "0.0.1", "--dry-run");
    assertThat(result.code()).as(result.out() + result.err()).isZero();
    bundle = repository.resolve("target/releases/0.0.1");
  }

  @Test
  void bundleIsComplete() throws IOException {
    try (Stream<Path> files = Files.list(bundle)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "platform-factors-0.0.1.html",
              "platform-factors-0.0.1.pdf",
              "platform-factors-0.0.1-review.html",
              "comments.json",
              "disposition-of-comments.html",
              "release-notes.md",
              "release.yaml",
              "SHA256SUMS");
    }
  }

  @Test
  void dryRunLeavesTheRepositoryAlone() throws IOException, InterruptedException {
    assertThat(run(repository, Map.of(), "git", "status", "--porcelain").out()).isEmpty();
    assertThat(run(repository, Map.of(), "git", "tag").out()).isEmpty();
    assertThat(repository.resolve("releases")).doesNotExist();
  }

  @Test
  void checksumsAreAccepted() throws IOException, InterruptedException {
    assertThat(run(bundle, Map.of(), "sha256sum", "--strict", "-c", "SHA256SUMS").code()).isZero();
  }

  @Test
  void pdfSaysWhatItIs() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bundle.resolve("platform-factors-0.0.1.pdf").toFile())) {
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Platform Factors");
      assertThat(pdf.getDocumentInformation().getSubject()).startsWith("Twelve factors");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("declared-intent-c1", "declared-intent-why-2");
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        assertThat(text.getText(pdf)).as("page " + page).contains(NOTICE);
      }
      PDFTextStripper cover = new PDFTextStripper();
      cover.setEndPage(1);
      assertThat(cover.getText(pdf)).contains("Platform Factors", "0.0.1", "2026-02-01");
    }
  }

  @Test
  void htmlSaysWhatItIsAndNeedsNoNetwork() throws IOException {
    Document html = Jsoup.parse(bundle.resolve("platform-factors-0.0.1.html").toFile());
    assertThat(html.title()).isEqualTo("Platform Factors");
    assertThat(html.selectXpath("//*[@lang]").attr("lang")).isEqualTo("en-GB");
    assertThat(html.text()).contains("0.0.1", "2026-02-01", NOTICE);
    assertThat(html.select("h2[id]").eachAttr("id")).contains("declared-intent", "glossary");
    assertThat(html.select("script[src], link[rel=stylesheet], img[src^=http]")).isEmpty();
    for (String target : html.select("a[href^=#]").eachAttr("href")) {
      if (target.length() > 1) {
        assertThat(html.getElementById(target.substring(1))).as(target).isNotNull();
      }
    }
  }

  @Test
  void manifestNamesTheSourceCommit() throws IOException, InterruptedException {
    String commit = run(repository, Map.of(), "git", "rev-parse", "HEAD").out().strip();
    assertThat(bundle.resolve("release.yaml"))
        .content(StandardCharsets.UTF_8)
        .contains("commit: " + commit, "id: declared-intent-c1", "version: 0.0.1");
  }

  @Test
  void sameCommitGivesTheSameBytesElsewhere() throws IOException, InterruptedException {
    Path elsewhere = temporary.resolve("elsewhere/ümläut");
    Files.createDirectories(elsewhere.getParent());
    run(temporary, Map.of(), "git", "clone", "-q", repository.toString(), elsewhere.toString());
    Map<String, String> environment =
        Map.of("TZ", "Asia/Kathmandu", "LC_ALL", "C", "HOME", temporary.toString());
    assertThat(factors(elsewhere, environment, "release", "0.0.1", "--dry-run").code()).isZero();
    Result difference =
        run(
            temporary,
            Map.of(),
            "diff",
            "-r",
            bundle.toString(),
            elsewhere.resolve("target/releases/0.0.1").toString());
    assertThat(difference.out()).isEmpty();
  }

  @Test
  void releaseIsOneCommitAndOneTag() throws IOException, InterruptedException {
    Path released = temporary.resolve("released");
    run(temporary, Map.of(), "git", "clone", "-q", repository.toString(), released.toString());
    Result result = factors(released, Map.of(), "release", "0.0.1", "--signoff");
    assertThat(run(released, Map.of(), "git", "log", "-1", "--format=%B").out())
        .isEqualTo(
            "Release Platform Factors 0.0.1\n\nSigned-off-by: An Author <author@example.org>\n\n");
    assertThat(result.code()).as(result.out() + result.err()).isZero();
    assertThat(result.out()).contains("git push origin main v0.0.1");
    assertThat(run(released, Map.of(), "git", "status", "--porcelain").out()).isEmpty();
    assertThat(run(released, Map.of(), "git", "rev-list", "--count", "origin/main..HEAD").out())
        .isEqualTo("1\n");
    assertThat(run(released, Map.of(), "git", "rev-parse", "v0.0.1^{commit}").out())
        .isEqualTo(run(released, Map.of(), "git", "rev-parse", "HEAD").out());
    assertThat(run(released, Map.of(), "git", "cat-file", "-t", "v0.0.1").out()).isEqualTo("tag\n");
    assertThat(run(released, Map.of(), "git", "fsck", "--strict").code()).isZero();
    Result verified = factors(released, Map.of(), "verify", "0.0.1", "--format", "json");
    assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    assertThat(verified.out()).contains("\"rebuild\" : \"same\"");
    Result again = factors(released, Map.of(), "release", "0.0.1");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("released already");
  }

  @Test
  void memoryThatIsUsedUpLeavesTheRepositoryAlone() throws IOException, InterruptedException {
    Path poor = temporary.resolve("poor");
    run(temporary, Map.of(), "git", "clone", "-q", repository.toString(), poor.toString());
    Result result = factors(poor, Map.of("FACTORS_JAVA_OPTS", "-Xmx96m"), "release", "0.0.1");
    assertThat(result.code()).as(result.out() + result.err()).isEqualTo(70);
    assertThat(result.err()).contains("error: the memory is used up", "help: ");
    assertThat(run(poor, Map.of(), "git", "status", "--porcelain").out()).isEmpty();
    assertThat(run(poor, Map.of(), "git", "log", "--oneline", "origin/main..", "--").out())
        .isEmpty();
    assertThat(run(poor, Map.of(), "git", "tag").out()).isEmpty();
  }

  /** The tool has changed since, and is built anew as it was. */
  @Test
  void ourOwnReleaseIsWhatItSaysByTheToolOfItsDay() throws IOException, InterruptedException {
    Path clone = temporary.resolve("clone");
    run(temporary, Map.of(), "git", "clone", "-q", PROJECT.toString(), clone.toString());
    Result result =
        factors(clone, Map.of(), "verify", "0.0.1", "--recorded-tool", "--format", "json");
    assertThat(result.code()).as(result.out() + result.err()).isZero();
    assertThat(result.out()).contains("\"rebuild\" : \"same\"");
  }

  /** Our paper, in a repository that holds nothing else. */
  private static Path paperRepository(Path repository) throws IOException, InterruptedException {
    copy(PROJECT.resolve("paper"), repository.resolve("paper"));
    // As it was before anybody had read a release: without comments on one.
    Path roster = repository.resolve("reviews/roster.yaml");
    Files.createDirectories(roster.getParent());
    Files.copy(PROJECT.resolve("reviews/roster.yaml"), roster);
    Files.writeString(repository.resolve(".gitignore"), "target/\n");
    Map<String, String> day =
        Map.of(
            "GIT_AUTHOR_DATE",
            "2026-02-01T12:00:00Z",
            "GIT_COMMITTER_DATE",
            "2026-02-01T12:00:00Z");
    run(repository, Map.of(), "git", "init", "-q", "-b", "main");
    run(repository, Map.of(), "git", "add", "-A");
    run(repository, day, "git", "commit", "-q", "-m", "Begin");
    return repository;
  }

  private static Result factors(Path repository, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(PROJECT.resolve("tool/bin/factors").toString());
    command.addAll(List.of(args));
    return run(repository, environment, command.toArray(String[]::new));
  }

  private static Result run(Path folder, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> people = new TreeMap<>();
    for (String role : List.of("AUTHOR", "COMMITTER")) {
      people.put("GIT_" + role + "_NAME", "An Author");
      people.put("GIT_" + role + "_EMAIL", "author@example.org");
    }
    builder.environment().putAll(people);
    builder.environment().putAll(environment);
    Path err = Files.createTempFile("release", ".err");
    Process process = builder.redirectError(err.toFile()).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Result result = new Result(process.waitFor(), out, Files.readString(err));
    Files.delete(err);
    return result;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path copy = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
        }
      }
    }
  }
}
