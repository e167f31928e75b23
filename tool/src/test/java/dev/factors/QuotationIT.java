package dev.factors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Place;
import dev.factors.git.GitRepository;
import dev.factors.git.Sandbox;
import dev.factors.lint.Linter;
import dev.factors.manuscript.Manuscript;
import dev.factors.manuscript.ParagraphNumbers;
import dev.factors.paper.Milestone;
import dev.factors.paper.Paper;
import dev.factors.paper.PaperReader;
import dev.factors.release.WorkingDraft;
import dev.factors.render.Edition;
import dev.factors.render.Renderer;
import dev.factors.review.AnchorState;
import dev.factors.review.Reviews;
import dev.factors.review.Row;
import dev.factors.review.anchor.Anchoring;
import dev.factors.source.FolderTree;
import dev.factors.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Whatever one selects in a review edition is found again in the source, exactly: in our paper, and
 * in one that is full of what makes the text on the screen differ from what is written.
 */
class QuotationIT {

  private static final int SELECTIONS = 150;

  @TempDir private Path temporary;

  @BeforeEach
  void require() {
    Chromium.require();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../paper", "src/test/resources/quoting"})
  void any_selection_is_found_again(Path folder) throws IOException {
    Sandbox sandbox = Sandbox.create(temporary.resolve("repository"));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sandbox.write("paper/" + folder.relativize(file), Files.readAllBytes(file));
      }
    }
    sandbox.commit("Begin");
    Path page = Files.write(temporary.resolve("review.html"), page(sandbox));
    ChromeDriver browser = Chromium.start(temporary.resolve("profile"));
    try {
      browser.get(page.toUri().toString());
      browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(5));
      // A selection across two blocks is quoted as far as the first one goes.
      Object missed = browser.executeScript(SELECT, SELECTIONS);
      assertThat(missed).isEqualTo(List.of());
      browser.executeScript(
          """
          document.querySelector('.desk .submit').click()
          const form = document.querySelector('.person form')
          form.elements.handle.value = 'jdoe'
          form.elements.name.value = 'Jane Doe'
          form.requestSubmit()
          """);
      sandbox.write(text(browser, "h3').textContent"), text(browser, "textarea').value"));
    } finally {
      Chromium.quit(browser);
    }
    Sources sources = new Sources(new FolderTree(sandbox.folder()));
    Paper paper = PaperReader.read(sources);
    Manuscript manuscript = Manuscript.read(paper, sources);
    assertThat(Linter.lint(manuscript, paper.milestones().get(0).version()))
        .filteredOn(finding -> finding.rule().startsWith("review/"))
        .isEmpty();
    sandbox.as("Jane Doe", "jdoe@example.org").commit("Comment");
    try (GitRepository repository = sandbox.open()) {
      List<Row> rows = Reviews.collect(sandbox).rows();
      assertThat(rows).hasSize(SELECTIONS);
      Anchoring anchoring = Anchoring.in(repository, repository.head());
      assertThat(anchoring.anchors(rows).values())
          .isNotEmpty()
          .allSatisfy(anchor -> assertThat(anchor.state()).isEqualTo(AnchorState.EXACT));
      // The number beside a paragraph is the number of the paragraph that holds the words.
      Map<String, Block> paragraphs = ParagraphNumbers.in(manuscript.document()).blocks();
      assertThat(rows)
          .filteredOn(row -> row.comment().paragraph() != null)
          .isNotEmpty()
          .allSatisfy(
              row ->
                  assertThat(lines(paragraphs.get(row.comment().paragraph())))
                      .contains(anchoring.anchor(row.comment(), row.file()).get().place().line()));
    }
  }

  /** The lines of a block, its title among them. */
  private static List<Integer> lines(Block block) {
    Place title = block.titlePlace() == null ? block.place() : block.titlePlace();
    return IntStream.rangeClosed(
            Math.min(title.line(), block.place().line()), block.place().lastLine())
        .boxed()
        .toList();
  }

  private static String text(ChromeDriver browser, String of) {
    return String.valueOf(browser.executeScript("return document.querySelector('.part " + of));
  }

  private byte[] page(Sandbox sandbox) {
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

  /**
   * Selects from somewhere to somewhere behind it, many times, always the same: a seeded generator
   * (mulberry32) chooses. Returns what could not be commented on.
   */
  private static final String SELECT =
      """
      let seed = 20260101
      const random = below => {
        seed = seed + 0x6D2B79F5 | 0
        let t = Math.imul(seed ^ seed >>> 15, 1 | seed)
        t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t
        return ((t ^ t >>> 14) >>> 0) % below
      }
      const shown = '.admonitionblock > p.title, .attribution, .paragraph, .permalink, .ordinal, .conum, .on-statement, sup, .cover, .cards'
      const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
      const nodes = []
      while (walker.nextNode()) {
        const node = walker.currentNode
        if (/\\S/.test(node.data) && !node.parentElement.closest(shown)) nodes.push(node)
      }
      const writing = document.querySelector('.writing')
      const missed = []
      for (let i = 0; i < arguments[0];) {
        const at = random(nodes.length)
        const start = random(nodes[at].data.length)
        const last = Math.min(nodes.length - 1, at + random(4))
        const from = last === at ? start + 1 : 1
        const end = from + random(nodes[last].data.length - from + 1)
        getSelection().setBaseAndExtent(nodes[at], start, nodes[last], end)
        const words = getSelection().toString()
        if (!/\\S/.test(words)) continue
        document.querySelector('.quote-this').click()
        if (writing.open) {
          writing.querySelector('[name=comment]').value = words
          writing.querySelector('form').requestSubmit()
        } else missed.push(words + ' in ' + nodes[at].parentElement.outerHTML.slice(0, 200))
        i++
      }
      return missed
      """;
}
