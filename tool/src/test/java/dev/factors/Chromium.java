package dev.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium without a window, for the tests of pages. */
final class Chromium {

  private static final File CHROMIUM = new File("/usr/bin/chromium");
  private static final File DRIVER = new File("/usr/bin/chromedriver");
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  private Chromium() {}

  /** Skips the tests where there is no browser; fails where FACTORS_BROWSER is {@code required}. */
  static void require() {
    boolean there = CHROMIUM.canExecute() && DRIVER.canExecute();
    if (!"required".equals(System.getenv("FACTORS_BROWSER"))) {
      assumeTrue(there, "no " + CHROMIUM + " with " + DRIVER + ": apt-get install chromium-driver");
    }
    assertThat(there).as("%s and %s", CHROMIUM, DRIVER).isTrue();
  }

  /** Starts one that keeps what it keeps in a folder. */
  static ChromeDriver start(Path profile) {
    return start(profile, Map.of());
  }

  /** Starts one with settings of its user. */
  static ChromeDriver start(Path profile, Map<String, Object> preferences) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.WARNING);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM);
    options.setCapability("goog:loggingPrefs", logs);
    options.setExperimentalOption("prefs", preferences);
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
        "--user-data-dir=" + profile);
    System.setProperty("webdriver.chrome.driver", DRIVER.getPath());
    ChromeDriver browser = new ChromeDriver(options);
    browser.manage().window().setSize(new Dimension(1280, 900));
    return browser;
  }

  /** Ends it; the page's policy must have had nothing to stop, and its script no defect. */
  static void quit(ChromeDriver browser) {
    try {
      assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
          .noneMatch(entry -> entry.getMessage().contains("Content Security Policy"))
          .noneMatch(entry -> entry.getMessage().contains("Uncaught"));
    } finally {
      browser.quit();
    }
  }

  /** Shows pages in these colours at this width; a window is not narrower than 500 by itself. */
  static void show(ChromeDriver browser, String colours, int width) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
  }

  /** Keeps what is to be seen as build output. */
  static void screenshot(ChromeDriver browser, String name) throws IOException {
    Files.createDirectories(SCREENSHOTS);
    Files.write(SCREENSHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }

  /** What axe finds in the page as it is, at WCAG 2.2 AA. */
  static Object axe(ChromeDriver browser) throws IOException {
    try (InputStream axe = Chromium.class.getResourceAsStream("/axe.min.js")) {
      browser.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
    return browser.executeAsyncScript(
        """
        const done = arguments[arguments.length - 1]
        axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
          .then(result => done(result.violations.map(each => each.id + ' ' + each.nodes[0].html)))
        """);
  }
}
