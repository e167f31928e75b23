package dev.factors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.git.GitRepository;
import dev.factors.git.Sandbox;
import dev.factors.lint.Linter;
import dev.factors.manuscript.Manuscript;
import dev.factors.paper.Paper;
import dev.factors.paper.PaperReader;
import dev.factors.review.AnchorState;
import dev.factors.review.Reviews;
import dev.factors.review.anchor.Anchoring;
import dev.factors.serve.Preview;
import dev.factors.source.FolderTree;
import dev.factors.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The live preview of this repository's paper in a real browser. It needs Chromium and its driver;
 * without them the test is skipped, and fails where FACTORS_BROWSER is {@code required}.
 */
class ServeIT {

  private static final String FACTOR = "paper/factors/declared-intent.adoc";
  private static final String PLACE = "[data-paragraph=\"declared-intent-why-2\"]";

  @TempDir private Path temporary;
  private Sandbox sandbox;
  private Preview preview;
  private ChromeDriver browser;

  @BeforeEach
  void open() throws IOException {
    Chromium.require();
    sandbox = Sandbox.create(temporary).write(".gitignore", "target/\n");
    Path paper = Path.of("../paper");
    try (Stream<Path> files = Files.walk(paper)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sandbox.write("paper/" + paper.relativize(file), Files.readAllBytes(file));
      }
    }
    sandbox.commit("Begin");
    preview = Preview.start(sandbox.folder(), 0, sandbox::open, line -> {});
    browser = Chromium.start(temporary.resolve("profile"));
    Chromium.show(browser, "light", 1440);
    browser.get(preview.address().toString());
    // The page that is shown until the paper is rendered gives way to the paper.
    waitFor("return document.querySelector('" + PLACE + "') !== null");
    waitFor("return document.querySelector('.preview button').textContent !== 'rendering …'");
  }

  @AfterEach
  void close() {
    try {
      Chromium.quit(browser);
    } finally {
      preview.close();
    }
  }

  @Test
  void the_page_follows_and_keeps_its_place() throws IOException {
    script("document.querySelector('" + PLACE + "').scrollIntoView({behavior: 'instant'})");
    script("window.untouched = document.querySelector('#glossary')");
    long top = top();
    String before = Files.readString(sandbox.folder().resolve(FACTOR));

    // A paragraph above the reader's place, in the same chapter, with something to find.
    String longer =
        before.replaceFirst(
            "(\\[#declared-intent-why\\]\n== [^\n]*\n)", "$1\nTODO: say more of this.\n");
    assertThat(longer).isNotEqualTo(before);
    sandbox.write(FACTOR, longer);
    waitFor("return document.querySelector('main').textContent.includes('TODO: say more')");
    assertThat(script("return document.querySelector('#glossary') === window.untouched"))
        .isEqualTo(true);
    assertThat(
            ((Number)
                    script(
                        "return document.querySelector('[data-paragraph=\"declared-intent-why-3\"]').getBoundingClientRect().top"))
                .longValue())
        .as("the paragraph that was at the top, which has another number now")
        .isBetween(top - 2, top + 2);
    waitFor("return document.querySelectorAll('.margin .finding').length > 0");
    script("window.scrollBy({top: -200, behavior: 'instant'})");
    assertThat(browser.findElement(By.cssSelector(".margin .finding")).getText())
        .contains("language/placeholder", FACTOR);
    assertThat(browser.findElement(By.cssSelector(".preview button")).getText()).contains("1");
    assertThat(
            script(
                "const note = document.querySelector('.margin .finding').getBoundingClientRect();"
                    + " const text = document.querySelector('[data-finding]').getBoundingClientRect();"
                    + " return Math.abs(note.top - text.top) < 2 && note.left > text.right"))
        .isEqualTo(true);
    Chromium.screenshot(browser, "serve");

    sandbox.write("paper/paper.yaml", "title: [");
    waitFor("return !document.querySelector('.preview .problem').hidden");
    assertThat(browser.findElement(By.cssSelector(".preview .panel")).getText())
        .contains("paper/paper.yaml:1");
    Chromium.screenshot(browser, "serve-error");
  }

  @Test
  void a_comment_goes_into_the_repository() throws IOException {
    comment("compared with the present", "Compared by whom?");
    browser.findElement(By.className("desk-toggle")).click();
    browser.findElement(By.cssSelector(".desk .submit")).click();
    fill(".person", Map.of("handle", "jdoe", "name", "Jane Doe"));
    String path = browser.findElement(By.cssSelector(".part h3")).getText();
    String yaml = browser.findElement(By.cssSelector(".part textarea")).getDomProperty("value");
    Chromium.screenshot(browser, "serve-submission");
    assertThat(Chromium.axe(browser)).isEqualTo(List.of());
    browser.findElement(By.className("write")).click();
    waitFor("return !document.querySelector('dialog[open]')");
    assertThat(browser.findElement(By.cssSelector(".mine .tags")).getText()).contains("submitted");
    assertThat(sandbox.folder().resolve(path)).hasContent(yaml);
    Sources sources = new Sources(new FolderTree(sandbox.folder()));
    Paper paper = PaperReader.read(sources);
    assertThat(Linter.lint(Manuscript.read(paper, sources), paper.milestones().get(0).version()))
        .isEmpty();

    // Once it is in a commit, the page has it among the comments of others.
    sandbox.as("Jane Doe", "jdoe@example.org").commit("Comment");
    try (GitRepository repository = sandbox.open()) {
      assertThat(
              Anchoring.in(repository, repository.head())
                  .anchors(Reviews.collect(sandbox).rows())
                  .values())
          .singleElement()
          .satisfies(anchor -> assertThat(anchor.state()).isEqualTo(AnchorState.EXACT));
    }
    waitFor("return !document.querySelector('.others').hidden");
    script("document.querySelector('.others input').click()");
    assertThat(browser.findElement(By.cssSelector(PLACE + " .remark")).getText())
        .contains("Jane Doe", "Compared by whom?");
  }

  @Test
  void words_that_are_in_no_commit_are_not_quoted() throws IOException {
    String before = Files.readString(sandbox.folder().resolve(FACTOR));
    sandbox.write(FACTOR, before.replace("compared with the present", "held against the present"));
    waitFor("return document.querySelector('main').textContent.includes('held against')");
    waitFor("return !document.querySelector('.desk .changed').hidden");
    comment("held against the present", "Held by whom?");
    script("document.querySelector('.desk .submit').click()");
    fill(".person", Map.of("handle", "jdoe", "name", "Jane Doe"));
    browser.findElement(By.className("write")).click();
    waitFor("return document.querySelector('.submission .warning').textContent !== ''");
    assertThat(browser.findElement(By.cssSelector(".submission .warning")).getText())
        .contains("Not written", "with the present'", "commit the text");
    assertThat(sandbox.folder().resolve("reviews")).doesNotExist();
  }

  /**
   * Comments on words of a paragraph that was put in place after the page was opened, or before.
   */
  private void comment(String words, String text) {
    browser.executeScript(
        """
        const walker = document.createTreeWalker(document.querySelector(arguments[0]), NodeFilter.SHOW_TEXT)
        while (walker.nextNode()) {
          const at = walker.currentNode.data.replace(/\\s/g, ' ').indexOf(arguments[1])
          if (at >= 0) getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + arguments[1].length)
        }
        document.querySelector('.quote-this').click()
        """,
        PLACE,
        words);
    assertThat(browser.findElement(By.cssSelector("dialog .quoted")).getText()).isEqualTo(words);
    fill(".writing", Map.of("comment", text));
  }

  private void fill(String dialog, Map<String, String> values) {
    browser.executeScript(
        """
        const form = document.querySelector(arguments[0] + ' form')
        for (const [name, value] of Object.entries(arguments[1])) form.elements[name].value = value
        form.requestSubmit()
        """,
        dialog,
        values);
  }

  private long top() {
    return ((Number)
            script("return document.querySelector('" + PLACE + "').getBoundingClientRect().top"))
        .longValue();
  }

  private Object script(String script) {
    return browser.executeScript(script);
  }

  private void waitFor(String condition) {
    new WebDriverWait(browser, Duration.ofSeconds(60))
        .until(driver -> Boolean.TRUE.equals(script(condition)));
  }
}
