package dev.factors;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.factors.git.GitRepository;
import dev.factors.git.Sandbox;
import dev.factors.paper.Milestone;
import dev.factors.paper.Paper;
import dev.factors.paper.PaperReader;
import dev.factors.release.WorkingDraft;
import dev.factors.render.Edition;
import dev.factors.render.Renderer;
import dev.factors.review.Comment;
import dev.factors.review.Ledger;
import dev.factors.review.Reviews;
import dev.factors.review.Row;
import dev.factors.source.FolderTree;
import dev.factors.source.Sources;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
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
import org.openqa.selenium.json.Json;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Comments written in a real browser, on our own paper, and carried on: to the file, the linter and
 * the ledger.
 */
class ReviewEditionIT {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  /** What somebody types who means ill, or knows no YAML, or writes in another script. */
  private static final List<String> AWKWARD =
      List.of(
          "<script>document.hacked = 1</script> </textarea> <!-- ' \" & &amp;",
          "---\n...\n%YAML 1.2\n- a: b\n? c\n: d\n# no comment\n!!str x\n&a *a\n{}[],|>-@`",
          "key: value # comment: \\n \\x41 ' \" '' \"\"",
          "  begins with blanks\n\tand a tab \n  ends lines with them \t\n\n\n  x",
          "null",
          "~",
          "2026-11-20",
          "0x1F",
          "-",
          "|",
          "emoji \uD83D\uDC69\u200D\uD83D\uDCBB \uD83C\uDFF4 and e\u0301, \u06A9\u200C\u0647",
          "\u202Eright to left\u202C \u0639\u0631\u0628\u064A \u2066x\u2069 \u200F",
          "next\u0085line\u2028separators\u2029 nbsp\u00A0 soft\u00ADhyphen \uFEFFmark \uFFFE \uFFFF",
          "bell\u0007 escape\u001B[31m null\u0000 delete\u007F csi\u009B",
          "half a pair \uD800 and the other \uDC00",
          "carriage\r\nreturn\ralone",
          "=cmd|'/C calc'!A0",
          "x".repeat(10_000) + "\n" + "word ".repeat(200));

  /** What means something to YAML, HTML or browsers, in no order. */
  private static final String SIGNS =
      "ab \n\t\r#:-?|>'\"\\{}[]&*!%@`,~=<\u0000\u0007\u0085\u009B\u00A0\u00AD\u0301\u0639\u200B\u200D"
          + "\u200F\u202E\u2028\u2029\uFEFF\uFFFE\uFFFF\uD83D\uDC69\uD83C\uDFF4\uDB40\uDC67";

  @TempDir private static Path temporary;
  private static Sandbox sandbox;
  private static HttpServer server;
  private static int profiles;

  private ChromeDriver browser;

  @BeforeAll
  static void render() throws IOException {
    Chromium.require();
    sandbox = Sandbox.create(temporary.resolve("repository"));
    copy(PROJECT.resolve("paper"), sandbox.folder().resolve("paper"));
    sandbox
        .write(".gitignore", "target/\n")
        .write("reviews/roster.yaml", Reviews.ROSTER)
        .commit("Begin");
    sandbox.as("Jane Roe", "jroe@example.org");
    sandbox
        .write(
            Reviews.path("jroe", "first"),
            """
            reviewer: jroe
            name: "<script>document.hacked = 1</script>"
            version: 0.0.1
            commit: "%s"
            comments:
              - id: 1
                factor: declared-intent
                quote: Declared does not mean vague
                type: technical
                blocking: true
                comment: "</script><script>document.hacked = 1</script><!-- What then?"
            """
                .formatted(sandbox.git("rev-parse", "HEAD")))
        .commit("Comment");
    Files.write(temporary.resolve("review.html"), page());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] page = Files.readAllBytes(temporary.resolve("review.html"));
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
  }

  /** Texts of signs at random, the same each time, halves of pairs among them. */
  private static List<String> texts() {
    Random random = new Random(2026);
    List<String> texts = new ArrayList<>(AWKWARD);
    for (int i = 0; i < 100; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(30); length >= 0; length--) {
        text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
      texts.add(text.append(i).toString());
    }
    return texts;
  }

  private static byte[] page() {
    FolderTree tree = new FolderTree(sandbox.folder());
    Paper paper = PaperReader.read(new Sources(tree));
    Milestone milestone = paper.milestones().get(0);
    try (GitRepository repository = sandbox.open();
        Renderer renderer = new Renderer(tree, temporary)) {
      Edition edition = WorkingDraft.edition(Optional.of(repository.head()), milestone);
      String data = WorkingDraft.reviewData(repository, paper, milestone);
      return renderer.reviewEdition(edition, data).bytes();
    }
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  @BeforeEach
  void open() {
    browser = Chromium.start(temporary.resolve("profile" + profiles++));
    browser.get(address("file"));
  }

  @AfterEach
  void close() {
    Chromium.quit(browser);
  }

  private static String address(String from) {
    return from.equals("file")
        ? temporary.resolve("review.html").toUri().toString()
        : "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "loopback"})
  void a_selection_becomes_a_comment_that_the_ledger_knows(String from)
      throws IOException, InterruptedException {
    browser.get(address(from));
    select("declared-intent-why-2", "compared with the present");
    waitFor("return !document.querySelector('.quote-this').hidden");
    browser.findElement(By.className("quote-this")).click();
    assertThat(browser.findElement(By.cssSelector("dialog .quoted")).getText())
        .isEqualTo("compared with the present");
    browser.findElement(By.name("comment")).sendKeys("Compared by whom?");
    browser.findElement(By.name("proposed")).sendKeys("It can be compared by a machine");
    browser.findElement(By.name("blocking")).click();
    browser.findElement(By.cssSelector(".writing [type=submit]")).click();
    browser.findElement(By.className("desk-toggle")).click();
    browser.findElement(By.cssSelector(".desk .submit")).click();
    browser.findElement(By.name("handle")).sendKeys("jdoe");
    browser.findElement(By.name("name")).sendKeys("Jane Doe");
    browser.findElement(By.cssSelector(".person [type=submit]")).click();
    String path = path();
    String yaml = yaml();
    assertThat(browser.findElement(By.cssSelector(".part a.button")).getDomAttribute("href"))
        .startsWith("https://github.com/platform-factors/platform-factors/new/main?filename=")
        .satisfies(
            href ->
                assertThat(URLDecoder.decode(href, StandardCharsets.UTF_8))
                    .contains("filename=" + path + "&value=" + yaml));
    Row row = submitted(path, yaml).get(0);
    assertThat(row.comment().text()).isEqualTo("Compared by whom?");
    assertThat(row.comment().blocking()).isTrue();
    assertThat(row.comment().proposedChange()).isEqualTo("It can be compared by a machine");
    assertThat(row.comment().factor()).isEqualTo("declared-intent");
    assertThat(row.comment().section()).isEqualTo("why");
    assertThat(row.comment().paragraph()).isEqualTo("declared-intent-why-2");
    assertThat(row.comment().quote().prefix()).hasSizeBetween(6, 48);
    assertThat(row.comment().quote().suffix()).hasSizeBetween(32, 48);
  }

  @Test
  void every_paragraph_can_be_quoted() throws IOException, InterruptedException {
    browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(10));
    Object blocks =
        script(
            """
            const blocks = [...document.querySelectorAll('main [data-paragraph]')]
            const step = block => {
              // From the middle of the first text to the middle of the last
              const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
              const nodes = []
              while (walker.nextNode()) {
                if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest('sup, button')) nodes.push(walker.currentNode)
              }
              if (nodes.length === 0) return false
              const first = nodes[0], last = nodes[nodes.length - 1]
              const from = first.data.search(/\\S/)
              getSelection().setBaseAndExtent(first, from, last, nodes.length === 1 ? last.data.trimEnd().length : Math.ceil(last.data.length / 2))
              document.querySelector('.quote-this').click()
              const form = document.querySelector('.writing form')
              form.elements.comment.value = block.dataset.paragraph
              form.requestSubmit()
              return true
            }
            return blocks.filter(step).length
            """);
    List<Row> rows = submit("jdoe");
    assertThat(rows).hasSize(((Long) blocks).intValue()).hasSizeGreaterThan(200);
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.comment().text()).isEqualTo(row.comment().paragraph()));
  }

  @Test
  void whatever_one_types_comes_through() throws IOException, InterruptedException {
    List<String> texts = texts();
    for (String text : texts) {
      script("document.querySelector('.whole').click()");
      fill(".writing", Map.of("comment", text, "proposed", "x" + text + "x"));
    }
    String name = "<b>\"Jane\": O'Doe # \uD83D\uDE00\u202E\\";
    script("document.querySelector('.desk .submit').click()");
    fill(".person", Map.of("handle", "null", "name", name, "affiliation", "- A: \u0007 # 'x'"));
    String path = path();
    List<Row> rows = submitted(path, yaml());
    assertThat(path).startsWith("reviews/0.0.1/null/");
    assertThat(rows).hasSameSizeAs(texts);
    for (String text : texts) {
      // A text area makes one kind of line end of three, and half a pair is no character.
      String typed =
          text.replaceAll("\r\n?", "\n")
              .replaceAll("[\uD800-\uDBFF](?![\uDC00-\uDFFF])", "\uFFFD")
              .replaceAll("(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]", "\uFFFD");
      assertThat(rows)
          .map(Row::comment)
          .filteredOn(comment -> comment.text().equals(typed.stripTrailing()))
          .singleElement()
          .extracting(Comment::proposedChange)
          .isEqualTo("x" + typed + "x");
    }
    assertThat(rows.get(0).file().name()).isEqualTo(name);
    assertThat(rows.get(0).file().affiliation()).isEqualTo("- A: \u0007 # 'x'");
    assertThat(script("return document.hacked === undefined")).isEqualTo(true);
  }

  @Test
  void what_is_written_stays_until_it_is_deleted() {
    write("declared-intent-why-1", "One");
    write("declared-intent-why-2", "Two");
    browser.navigate().refresh();
    assertThat(comments()).containsExactly("One", "Two");
    browser.findElement(By.className("desk-toggle")).click();
    browser.findElement(By.cssSelector(".mine li button")).click();
    browser.findElement(By.name("comment")).sendKeys(", edited");
    browser.findElement(By.cssSelector(".writing [type=submit]")).click();
    assertThat(comments()).containsExactly("One, edited", "Two");
    assertThat(focused().getText()).isEqualTo("Edit");
    browser.findElement(By.cssSelector(".mine li:last-child button:last-child")).click();
    assertThat(comments()).containsExactly("One, edited");
    assertThat(focused().getText()).isEqualTo("Undo");
    focused().click();
    assertThat(comments()).containsExactly("One, edited", "Two");
    browser.findElement(By.cssSelector(".mine li:last-child button:last-child")).click();
    browser.navigate().refresh();
    assertThat(comments()).containsExactly("One, edited");
  }

  @Test
  void two_browsers_never_collide_and_pass_on_what_they_hold() throws IOException {
    write("declared-intent-why-1", "From here");
    script("document.querySelector('.desk .submit').click()");
    fill(".person", Map.of("handle", "jdoe", "name", "Jane Doe"));
    String path = path();
    String yaml = yaml();
    script("document.querySelector('.submission .cancel').click()");
    Path export = downloaded(".export", "platform-factors-0.0.1-comments.json");
    Chromium.quit(browser);
    open();
    write("declared-intent-why-1", "From there");
    browser.findElement(By.cssSelector(".desk .file")).sendKeys(export.toString());
    waitFor("return document.querySelectorAll('.mine li').length === 2");
    browser.findElement(By.cssSelector(".desk .file")).sendKeys(export.toString());
    waitFor("return document.querySelector('.status').textContent === '1 imported'");
    assertThat(comments()).containsExactly("From there", "From here");
    script("document.querySelector('.desk .submit').click()");
    assertThat(path()).startsWith("reviews/0.0.1/jdoe/").isNotEqualTo(path);
    List<String> ids = yaml().lines().filter(line -> line.startsWith("  - id: ")).toList();
    assertThat(ids).doesNotHaveDuplicates().hasSize(2);
    assertThat(yaml).contains(ids.get(1)).doesNotContain(ids.get(0));
  }

  @Test
  void what_is_no_export_is_refused() throws IOException {
    write("declared-intent-why-1", "Mine");
    for (String content :
        List.of(
            "", "null", "{", "[]", "{\"paper\": \"platform-factors\", \"version\": \"0.0.1\"}")) {
      Path file = Files.writeString(Files.createTempFile(temporary, "import", ".json"), content);
      script("document.querySelector('.status').textContent = ''");
      browser.findElement(By.cssSelector(".desk .file")).sendKeys(file.toString());
      waitFor("return document.querySelector('.status').textContent.startsWith('No comments')");
    }
    Path odd = Files.createTempFile(temporary, "import", ".json");
    Files.writeString(
        odd,
        """
        {"paper": "platform-factors", "version": "0.0.1", "position": 3, "comments": [null, 1, "x", {},
         {"id": "../x", "commit": "abcd", "type": "general", "comment": "x"},
         {"id": "a", "commit": "abcd", "type": "general", "comment": "Sound", "factor": "A: b", "quote": {"exact": 1}}]}
        """);
    browser.findElement(By.cssSelector(".desk .file")).sendKeys(odd.toString());
    waitFor("return document.querySelectorAll('.mine li').length === 2");
    assertThat(comments()).containsExactly("Mine", "Sound");
  }

  @Test
  void what_is_too_long_for_an_address_is_copied_or_downloaded() throws IOException {
    write("declared-intent-why-1", "long\n".repeat(2_000));
    script("document.querySelector('.desk .submit').click()");
    fill(".person", Map.of("handle", "jdoe", "name", "Jane Doe"));
    assertThat(browser.findElement(By.cssSelector(".part a.button")).getDomAttribute("href"))
        .contains("?filename=")
        .doesNotContain("value=")
        .hasSizeLessThan(6_000);
    assertThat(browser.findElement(By.cssSelector(".part .hint")).getText()).contains("too long");
    Path file = downloaded(".download", path().substring(path().lastIndexOf('/') + 1));
    assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(yaml());
    browser.findElement(By.className("copy")).click();
    waitFor("return document.querySelector('.status').textContent === 'Copied'");
  }

  @Test
  void a_browser_that_keeps_nothing_says_so() {
    Chromium.quit(browser);
    browser =
        Chromium.start(
            temporary.resolve("refusing"),
            Map.of("profile.default_content_setting_values.cookies", 2));
    browser.get(address("loopback"));
    write("declared-intent-why-1", "One");
    write("declared-intent-why-1", "Two");
    browser.findElement(By.className("desk-toggle")).click();
    assertThat(browser.findElement(By.className("unkept")).isDisplayed()).isTrue();
    assertThat(comments()).containsExactly("One", "Two");
  }

  @Test
  void the_keyboard_is_enough() {
    script("document.querySelector('[data-paragraph=declared-intent-why-1] .paragraph').focus()");
    press(Keys.ENTER);
    assertThat(focused().getDomAttribute("name")).isEqualTo("comment");
    press("Typed");
    press(Keys.ESCAPE);
    assertThat(browser.findElement(By.className("writing")).isDisplayed()).isTrue();
    press(Keys.ESCAPE);
    assertThat(browser.findElement(By.className("writing")).isDisplayed()).isFalse();
    assertThat(focused().getAccessibleName()).isEqualTo("Paragraph declared-intent-why-1");
    press(Keys.ENTER);
    press("Typed");
    press(Keys.chord(Keys.CONTROL, Keys.ENTER));
    assertThat(comments()).containsExactly("Typed");
    assertThat(focused().getAccessibleName()).isEqualTo("Paragraph declared-intent-why-1");
    select("declared-intent-why-2", "compared with the present");
    press(Keys.chord(Keys.CONTROL, Keys.ALT, "m"));
    assertThat(browser.findElement(By.cssSelector("dialog .quoted")).isDisplayed()).isTrue();
    press(Keys.ESCAPE);
  }

  @Test
  void what_others_said_stands_beside_the_words() {
    script("document.querySelector('.others input').click()");
    WebElement remark =
        browser.findElement(
            By.cssSelector("[data-paragraph=declared-intent-why-3] .remarks .remark"));
    assertThat(remark.getText())
        .contains("<script>document.hacked = 1</script>", "What then?", "0.0.1/jroe/1", "blocking");
    assertThat(script("return document.hacked === undefined")).isEqualTo(true);
    assertThat(browser.findElements(By.cssSelector("body script:not([type])"))).isEmpty();
    script("document.querySelector('.others input').click()");
    assertThat(browser.findElements(By.className("remarks"))).isEmpty();
  }

  @Test
  void the_page_is_small() throws IOException {
    String page = Files.readString(temporary.resolve("review.html"));
    assertThat(page.replaceAll("<img[^>]*>", "").getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThan(400_000);
  }

  @Test
  void paper_shows_none_of_it() {
    write("declared-intent-why-1", "One");
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    for (String tool : List.of(".desk", ".desk-toggle", ".quote-this", ".on-statement")) {
      assertThat(browser.findElement(By.cssSelector(tool)).isDisplayed()).as(tool).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"light, 320", "light, 1280", "dark, 320", "dark, 1280"})
  void axe_finds_nothing(String colours, int width) throws IOException {
    Chromium.show(browser, colours, width);
    write("declared-intent-why-3", "One\n\n" + "a long word ".repeat(30));
    script("document.querySelector('.others input').click()");
    script(
        "document.querySelector('.remarks').scrollIntoView({behavior: 'instant', block: 'center'})");
    check("text", colours, width);
    browser.findElement(By.className("desk-toggle")).click();
    check("desk", colours, width);
    script("document.querySelector('.mine button').click()");
    check("writing", colours, width);
    press(Keys.ESCAPE);
    script("document.querySelector('.desk .submit').click()");
    check("person", colours, width);
    fill(".person", Map.of("handle", "jdoe", "name", "Jane Doe"));
    check("submission", colours, width);
  }

  @Test
  void what_became_of_text_and_comments_is_shown_to_everybody()
      throws IOException, InterruptedException {
    String factor = "paper/factors/declared-intent.adoc";
    String text = Files.readString(sandbox.folder().resolve(factor));
    sandbox.git("switch", "-q", "-c", "changed");
    sandbox.write(factor, text.replace("compared with the", "held against the")).commit("Change");
    sandbox.git("switch", "-q", "main");
    String redline = temporary.resolve("redline.html").toString();
    String report = temporary.resolve("report.html").toString();
    factors("diff", "main", "changed", "-o", redline);
    factors("comments", "report", "-o", report);
    for (String page : List.of(redline, report)) {
      for (String colours : List.of("light", "dark")) {
        for (int width : List.of(320, 1280)) {
          Chromium.show(browser, colours, width);
          browser.get(Path.of(page).toUri().toString());
          check(Path.of(page).getFileName().toString(), colours, width);
        }
      }
    }
    browser.findElement(By.name("words")).sendKeys("nobody says this");
    assertThat(browser.findElement(By.cssSelector("#filter [role=status]")).getText())
        .startsWith("0 of ");
    press(Keys.TAB);
    browser.get(Path.of(redline).toUri().toString());
    press("n");
    assertThat(browser.findElement(By.id("place")).getText()).startsWith("1 of ");
    assertThat(focused().getText()).contains("held against");
  }

  private void check(String part, String colours, int width) throws IOException {
    Chromium.screenshot(browser, "commenting-" + part + "-" + colours + "-" + width);
    assertThat(script("return document.documentElement.scrollWidth")).isEqualTo((long) width);
    assertThat(Chromium.axe(browser)).as(part).isEqualTo(List.of());
  }

  /** Selects words that stand within one text. */
  private void select(String number, String words) {
    browser.executeScript(
        """
        const block = document.querySelector('[data-paragraph="' + arguments[0] + '"]')
        block.scrollIntoView({behavior: 'instant', block: 'center'})
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
        while (walker.nextNode()) {
          const at = walker.currentNode.data.replace(/\\s/g, ' ').indexOf(arguments[1])
          if (at >= 0) getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + arguments[1].length)
        }
        """,
        number,
        words);
  }

  private void write(String number, String text) {
    script("document.querySelector('[data-paragraph=" + number + "] .paragraph').click()");
    fill(".writing", Map.of("comment", text));
  }

  /**
   * Fills in a form and sends it: the driver itself types no character outside of Unicode's BMP.
   */
  private void fill(String dialog, Map<String, String> values) {
    browser.executeScript(
        """
        const form = document.querySelector(arguments[0] + ' form')
        for (const [name, value] of Object.entries(JSON.parse(arguments[1]))) form.elements[name].value = value
        form.requestSubmit()
        """,
        dialog,
        ascii(new Json().toJson(values)));
  }

  /** On its way to the browser half of a surrogate pair would be lost. */
  private static String ascii(String json) {
    StringBuilder ascii = new StringBuilder();
    json.chars()
        .forEach(
            unit ->
                ascii.append(
                    unit < 0x7F ? String.valueOf((char) unit) : String.format("\\u%04x", unit)));
    return ascii.toString();
  }

  private List<Row> submit(String handle) throws IOException, InterruptedException {
    script("document.querySelector('.desk .submit').click()");
    fill(".person", Map.of("handle", handle, "name", "Jane Doe"));
    return submitted(path(), yaml());
  }

  /** The comments of a file, once it is where it belongs: nothing is wrong with it. */
  private static List<Row> submitted(String path, String yaml)
      throws IOException, InterruptedException {
    sandbox.as("Jane Doe", "jdoe@example.org").write(path, yaml);
    String lint = factors("lint");
    assertThat(lint).doesNotContain(path, "review/");
    sandbox.commit("Comment");
    Object anchors =
        new Json()
            .<Map<String, Object>>toType(
                factors("comments", "collect", "--format", "json"), Json.MAP_TYPE)
            .get("comments");
    assertThat((List<?>) anchors)
        .filteredOn(comment -> path.equals(((Map<?, ?>) comment).get("file")))
        .isNotEmpty()
        .allSatisfy(
            comment -> {
              Object anchor = ((Map<?, ?>) comment).get("anchor");
              if (((Map<?, ?>) comment).get("paragraph") != null) {
                assertThat(anchor).asString().contains("state=exact");
              }
            });
    Ledger ledger = Reviews.collect(sandbox);
    return ledger.rows().stream().filter(row -> row.file().path().equals(path)).toList();
  }

  private static String factors(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(PROJECT.resolve("tool/bin/factors").toString()));
    command.addAll(List.of(arguments));
    Path err = Files.createTempFile(temporary, "factors", ".err");
    Process process =
        new ProcessBuilder(command)
            .directory(sandbox.folder().toFile())
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out + Files.readString(err)).isZero();
    return out;
  }

  private Path downloaded(String button, String name) {
    Path folder = temporary.resolve("downloads");
    browser.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toString()));
    script("document.querySelector('" + button + "').click()");
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(driver -> Files.exists(folder.resolve(name)));
    return folder.resolve(name);
  }

  private String path() {
    return browser.findElement(By.cssSelector(".part h3")).getText();
  }

  private String yaml() {
    return String.valueOf(script("return document.querySelector('.part textarea').value"));
  }

  private List<String> comments() {
    return browser.findElements(By.cssSelector(".mine .says")).stream()
        .map(comment -> comment.getDomProperty("textContent"))
        .toList();
  }

  private WebElement focused() {
    return browser.switchTo().activeElement();
  }

  private void press(CharSequence keys) {
    focused().sendKeys(keys);
  }

  private Object script(String script) {
    return browser.executeScript(script);
  }

  private void waitFor(String condition) {
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(driver -> Boolean.TRUE.equals(script(condition)));
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
