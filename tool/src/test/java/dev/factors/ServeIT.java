package dev.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.factors.git.Sandbox;
import dev.factors.serve.Preview;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The live preview of this repository's paper in a real browser. It needs Chromium and its driver;
 * without them the test is skipped, and fails where FACTORS_BROWSER is {@code required}.
 */
class ServeIT {

  private static final File CHROMIUM = new File("/usr/bin/chromium");
  private static final File DRIVER = new File("/usr/bin/chromedriver");
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final String FACTOR = "paper/factors/declared-intent.adoc";
  private static final String PLACE = "[data-paragraph=\"declared-intent-why-2\"]";

  @TempDir private Path temporary;
  private Sandbox sandbox;
  private Preview preview;
  private ChromeDriver browser;

  @BeforeEach
  void open() throws IOException {
    boolean there = CHROMIUM.canExecute() && DRIVER.canExecute();
    if (!"required".equals(System.getenv("FACTORS_BROWSER"))) {
      assumeTrue(there, "no " + CHROMIUM + " with " + DRIVER + ": apt-get install chromium-driver");
    }
    assertThat(there).as("%s and %s", CHROMIUM, DRIVER).isTrue();
    Files.createDirectories(SCREENSHOTS);
    sandbox = Sandbox.create(temporary);
    Path paper = Path.of("../paper");
    try (Stream<Path> files = Files.walk(paper)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sandbox.write("paper/" + paper.relativize(file), Files.readAllBytes(file));
      }
    }
    preview = Preview.start(sandbox.folder(), 0, Optional::empty, line -> {});
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.WARNING);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM);
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--user-data-dir=" + temporary.resolve("profile"));
    System.setProperty("webdriver.chrome.driver", DRIVER.getPath());
    browser = new ChromeDriver(options);
    browser.manage().window().setSize(new Dimension(1440, 900));
  }

  @AfterEach
  void close() {
    try {
      assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
          .noneMatch(entry -> entry.getMessage().contains("Content Security Policy"));
    } finally {
      browser.quit();
      preview.close();
    }
  }

  @Test
  void the_page_follows_and_keeps_its_place() throws IOException {
    browser.get(preview.address().toString());
    // The page that is shown until the paper is rendered gives way to the paper.
    waitFor("return document.querySelector('" + PLACE + "') !== null");
    waitFor("return document.querySelector('.preview button').textContent !== 'rendering …'");
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
    Files.write(SCREENSHOTS.resolve("serve.png"), browser.getScreenshotAs(OutputType.BYTES));

    sandbox.write("paper/paper.yaml", "title: [");
    waitFor("return !document.querySelector('.preview .problem').hidden");
    assertThat(browser.findElement(By.cssSelector(".preview .panel")).getText())
        .contains("paper/paper.yaml:1");
    Files.write(SCREENSHOTS.resolve("serve-error.png"), browser.getScreenshotAs(OutputType.BYTES));
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
