package dev.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is installed, on a paper that it has never seen: from an empty folder to the second release,
 * and no word of our own paper in anything that comes out.
 */
final class AnotherPaperIT {

  private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

  /** Where the tool and its schemas are published: the only thing that names this repository. */
  private static final String HOME_OF_THE_TOOL = "platform-factors/platform-factors";

  private static final String EDITOR = "Ed Editor";
  private static final String REVIEWER = "Jane Reader";

  /** Everything that was printed. */
  private final StringBuilder printed = new StringBuilder();

  @TempDir private Path temporary;
  private Path installed;
  private Path paper;

  private record Result(int code, String out) {}

  @Test
  void isWrittenReviewedAndReleased() throws IOException, InterruptedException {
    installed = Files.createDirectories(temporary.resolve("an installation"));
    run(installed, EDITOR, "tar", "xzf", archive(), "--strip-components=1");
    paper = Files.createDirectories(temporary.resolve("a garden"));
    run(paper, EDITOR, "git", "init", "-q", "-b", "main");

    clean(EDITOR, "init", "Kitchen Garden");
    commit(EDITOR, "Begin the paper");
    clean(EDITOR, "lint", "--format", "github");
    clean(EDITOR, "build");
    clean(EDITOR, "release", "0.0.1");

    clean(
        REVIEWER,
        ("comments add --reviewer jane --factor one-place --section why --type technical --blocking"
                + " --comment Which --quote changed")
            .split(" "));
    commit(REVIEWER, "Comment on 0.0.1");
    assertThat(clean(EDITOR, "comments", "collect")).contains("1 comment,");
    assertThat(clean(EDITOR, "comments", "list")).contains("0.0.1/jane/1", "one-place");
    assertThat(factors(EDITOR, "gate", "0.1.0").code()).isEqualTo(1);

    clean(
        EDITOR,
        "comments dispose 0.0.1/jane/1 --by editors --disposition accepted --rationale Right"
            .split(" "));
    Path factor = paper.resolve("paper/factors/one-place.adoc");
    Files.writeString(
        factor,
        Files.readString(factor)
            .replace("changed in one of them", "changed in the newer one of them")
            .replace(":factor-status: draft", ":factor-status: review"));
    commit(EDITOR, "Say which one\n\nAddresses-comment: 0.0.1/jane/1");
    clean(EDITOR, "comments", "report", "-o", "target/report.html");
    assertThat(clean(EDITOR, "diff", "0.0.1")).contains("{+the newer+}");
    clean(EDITOR, "gate", "0.1.0");
    clean(EDITOR, "release", "0.1.0");
    assertThat(clean(EDITOR, "status")).contains("0.1.0, Formal review: released");
    for (String version : List.of("0.0.1", "0.1.0")) {
      assertThat(clean(EDITOR, "verify", version)).contains("rebuild: same");
    }
    clean(EDITOR, "lint");
    assertThat(run(paper, EDITOR, "git", "status", "--porcelain").out()).isEmpty();

    assertThat(paper.resolve("releases/0.1.0/release-notes.md"))
        .content()
        .contains("# Kitchen Garden 0.1.0", "0.0.1/jane/1", EDITOR);
    assertThat(printed).contains("releases/0.1.0/kitchen-garden-0.1.0.pdf");
    saysNothingOfOurPaper("what was printed", printed.toString());
    try (Stream<Path> files = Files.walk(paper)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!paper.relativize(file).startsWith(".git")) {
          saysNothingOfOurPaper(file.toString(), text(file));
        }
      }
    }
  }

  @Test
  void takesTheActionFromACommitThatHasIt() throws IOException, InterruptedException {
    String workflow =
        Files.readString(
            PROJECT.resolve(
                "tool/src/main/resources/dev/factors/starter/github/workflows/paper.yml"));
    var action =
        Pattern.compile(HOME_OF_THE_TOOL + "/(\\S+)@(\\p{XDigit}{40}) # (\\S+)").matcher(workflow);
    assertThat(action.find()).isTrue();
    String commit = action.group(2);
    String file = commit + ":" + action.group(1) + "/action.yml";
    assertThat(run(PROJECT, EDITOR, "git", "cat-file", "-t", file).out()).isEqualTo("blob\n");
    // The commit that the tag is set on, found without it: a clone may have no tags.
    String release = "releases/" + action.group(3).substring(1) + "/release.yaml";
    assertThat(
            run(PROJECT, EDITOR, "git", "log", "--diff-filter=A", "--format=%H", "--", release)
                .out())
        .isEqualTo(commit + "\n");
  }

  /** Neither its name nor a word that it is about. */
  private static void saysNothingOfOurPaper(String what, String text) {
    assertThat(text.replace(HOME_OF_THE_TOOL, "").toLowerCase(Locale.ROOT))
        .as(what)
        .doesNotContain("platform", "twelve");
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!file.toString().endsWith(".pdf")) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return pdf.getDocumentInformation().getCOSObject() + new PDFTextStripper().getText(pdf);
    }
  }

  private static String archive() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.toString().endsWith(".tar.gz"))
          .findFirst()
          .orElseThrow()
          .toAbsolutePath()
          .toString();
    }
  }

  private void commit(String person, String message) throws IOException, InterruptedException {
    run(paper, person, "git", "add", "-A");
    assertThat(run(paper, person, "git", "commit", "-qm", message).code()).isZero();
  }

  private String clean(String person, String... args) throws IOException, InterruptedException {
    Result result = factors(person, args);
    assertThat(result.code()).as(String.join(" ", args) + "\n" + printed).isZero();
    return result.out();
  }

  private Result factors(String person, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(installed.resolve("bin/factors").toString());
    command.addAll(List.of(args));
    Result result = run(paper, person, command.toArray(String[]::new));
    printed.append(result.out());
    return result;
  }

  /** Runs a command as a person who has no configuration of Git. */
  private Result run(Path folder, String person, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    String address = person.replace(' ', '.') + "@example.org";
    Map<String, String> environment = builder.environment();
    for (String role : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + role + "_NAME", person);
      environment.put("GIT_" + role + "_EMAIL", address);
    }
    environment.put("HOME", temporary.toString());
    environment.put("XDG_CACHE_HOME", temporary.resolve("cache").toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), out);
  }
}
