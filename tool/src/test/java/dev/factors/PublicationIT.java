package dev.factors;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.factors.render.Backend;
import dev.factors.render.Edition;
import dev.factors.render.Edition.Paragraphs;
import dev.factors.render.Renderer;
import dev.factors.source.FolderTree;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The HTML edition in a real browser, from a file and from loopback. It needs Chromium and its
 * driver; without them the tests are skipped, and fail where FACTORS_BROWSER is {@code required}.
 */
class PublicationIT {

  private static final String HOSTILE =
      """
      = A +++<script>document.hacked = 1</script>+++ Paper <img src=x onerror="document.hacked = 1">
      :doctype: book
      :author: +++<script>document.hacked = 1</script>+++

      [#one]
      == One <script>document.hacked = 1</script>

      Mostly harmless +++<img src=x onerror="document.hacked = 1">+++ and \
      link:javascript:document.hacked=1[a link], <b onclick="x">bold</b> needle.

      ++++
      <script>document.hacked = 1</script><iframe src="data:text/html,x"></iframe>
      <p style="color: red" onclick="document.hacked = 1">A needle in passed-through HTML</p>
      ++++
      """;

  @TempDir private static Path folder;
  private static HttpServer server;

  private ChromeDriver browser;

  @BeforeAll
  static void render() throws IOException {
    Chromium.require();
    Edition edition =
        new Edition("0.0.1", LocalDate.EPOCH, "Proposal. Not reviewed.", Paragraphs.PLAIN);
    Path hostile = Files.createDirectories(folder.resolve("hostile/paper"));
    Files.writeString(hostile.resolve("paper.adoc"), HOSTILE);
    try (Renderer renderer = new Renderer(new FolderTree(Path.of("..")), folder)) {
      write("paper.html", renderer, edition);
      write("review.html", renderer, edition.with(Paragraphs.NUMBERED));
    }
    try (Renderer renderer = new Renderer(new FolderTree(hostile.getParent()), folder)) {
      write("hostile.html", renderer, edition);
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] page =
              Files.readAllBytes(folder.resolve(exchange.getRequestURI().getPath().substring(1)));
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
  }

  private static void write(String name, Renderer renderer, Edition edition) throws IOException {
    Files.write(folder.resolve(name), renderer.render(Backend.HTML, edition).bytes());
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  @BeforeEach
  void open() {
    browser = Chromium.start(folder.resolve("profile"));
  }

  @AfterEach
  void close() {
    Chromium.quit(browser);
  }

  private static String address(String from, String page) {
    return from.equals("file")
        ? folder.resolve(page).toUri().toString()
        : "http://127.0.0.1:" + server.getAddress().getPort() + "/" + page;
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "loopback"})
  void several_words_are_found_with_the_keyboard_alone(String from) {
    browser.get(address(from, "paper.html"));
    press("/");
    press("steps REQUEST");
    List<WebElement> results = browser.findElements(By.cssSelector(".results li a"));
    assertThat(results).isNotEmpty();
    assertThat(results)
        .allSatisfy(
            result ->
                assertThat(
                        result
                            .findElement(By.className("snippet"))
                            .getText()
                            .toLowerCase(Locale.ROOT))
                    .containsAnyOf("steps", "request"));
    assertThat(browser.findElements(By.cssSelector(".results .where")).get(0).getText())
        .isNotBlank();
    assertThat(script("return CSS.highlights.get('found').size")).isNotEqualTo(0L);
    press(Keys.ARROW_DOWN);
    press(Keys.ENTER);
    assertThat(browser.findElement(By.className("results")).isDisplayed()).isFalse();
    assertThat(browser.switchTo().activeElement().getText().toLowerCase(Locale.ROOT))
        .contains("request", "steps");
    assertThat(browser.getCurrentUrl()).contains("#");
    press(Keys.ESCAPE);
    assertThat(script("return CSS.highlights.has('found')")).isEqualTo(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "loopback"})
  void contents_follow_the_reader(String from) {
    browser.get(address(from, "paper.html") + "#declared-intent-conformance");
    waitFor(
        "return document.querySelector('[aria-current]')?.hash === '#declared-intent-conformance'");
    assertThat(browser.findElements(By.cssSelector("nav [aria-current]"))).hasSize(1);
    script("document.getElementById('glossary').scrollIntoView({behavior: 'instant'})");
    waitFor("return document.querySelector('[aria-current]')?.hash === '#glossary'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "loopback"})
  void the_readers_colours_are_remembered(String from) {
    browser.get(address(from, "paper.html"));
    assertThat(background()).isEqualTo("rgb(255, 255, 255)");
    browser.findElement(By.className("theme")).click();
    String dark = background();
    assertThat(dark).isNotEqualTo("rgb(255, 255, 255)");
    browser.navigate().refresh();
    assertThat(background()).isEqualTo(dark);
    assertThat(browser.findElement(By.className("theme")).getDomAttribute("aria-pressed"))
        .isEqualTo("true");
    browser.findElement(By.className("theme")).click();
  }

  @Test
  void the_first_stop_of_the_keyboard_leads_past_the_contents() {
    browser.get(address("file", "paper.html"));
    press(Keys.TAB);
    assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Skip to the text");
    press(Keys.ENTER);
    press(Keys.TAB);
    assertThat(script("return document.querySelector('main').contains(document.activeElement)"))
        .isEqualTo(true);
  }

  @Test
  void nothing_in_the_text_acts() {
    browser.get(address("file", "hostile.html"));
    press("/");
    press("needle");
    assertThat(browser.findElements(By.cssSelector(".results li"))).hasSize(2);
    assertThat(script("return document.hacked === undefined")).isEqualTo(true);
    assertThat(
            browser.findElements(
                By.cssSelector(
                    "main script, main iframe, main [style], main [onclick], a[href^='javascript']")))
        .isEmpty();
    assertThat(browser.findElement(By.tagName("h2")).getText())
        .contains("<script>document.hacked = 1</script>");
  }

  @Test
  void a_paragraphs_number_leads_to_it_and_is_no_part_of_its_text() {
    browser.get(address("file", "review.html") + "#paragraph--declared-intent-why-2");
    WebElement paragraph =
        browser.findElement(By.cssSelector("[data-paragraph='declared-intent-why-2']"));
    assertThat(paragraph.getText()).startsWith("An outcome can be used");
    assertThat(paragraph.findElement(By.className("paragraph")).getAccessibleName())
        .isEqualTo("Paragraph declared-intent-why-2");
    assertThat(browser.findElements(By.cssSelector("dd[data-paragraph='declared-intent-c1']")))
        .hasSize(1);
    browser.get(address("file", "paper.html"));
    assertThat(browser.findElements(By.cssSelector("[data-paragraph], a.paragraph"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "paper, light, 320", "paper, light, 1280", "paper, dark, 320", "paper, dark, 1280",
    "review, light, 320", "review, light, 1280", "review, dark, 320", "review, dark, 1280"
  })
  void axe_finds_nothing(String page, String colours, int width) throws IOException {
    Chromium.show(browser, colours, width);
    browser.get(address("file", page + ".html"));
    Chromium.screenshot(browser, page + "-" + colours + "-" + width);
    assertThat(script("return document.documentElement.scrollWidth")).isEqualTo((long) width);
    assertThat(Chromium.axe(browser)).isEqualTo(List.of());
  }

  private String background() {
    return String.valueOf(script("return getComputedStyle(document.body).backgroundColor"));
  }

  private Object script(String script) {
    return browser.executeScript(script);
  }

  private void press(CharSequence keys) {
    browser.switchTo().activeElement().sendKeys(keys);
  }

  private void waitFor(String condition) {
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(driver -> Boolean.TRUE.equals(script(condition)));
  }
}
