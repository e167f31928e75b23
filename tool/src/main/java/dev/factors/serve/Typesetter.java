package dev.factors.serve;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Failure;
import dev.factors.lint.Linter;
import dev.factors.manuscript.Manuscript;
import dev.factors.render.Edition;
import dev.factors.render.Page;
import dev.factors.render.Renderer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the page up to date: renders when it is told that files have changed, with one engine that
 * stays warm, and lints after that. Whatever is wrong with the files is shown in the page, and the
 * next change is waited for.
 */
final class Typesetter implements AutoCloseable {

  /** An editor saves in several steps; they are waited for this long. In milliseconds. */
  private static final long SETTLING = 12;

  private final Supplier<Draft> drafts;
  private final ReviewHistory history;
  private final Path scratch;
  private final String token;
  private final Bulletin bulletin;
  private final Consumer<String> log;
  private final Semaphore changes = new Semaphore(1);
  private final Thread thread = new Thread(this::run, "typesetter");
  private volatile PreviewPage page;
  private @Nullable Renderer renderer;
  private @Nullable Edition edition;
  private Optional<String> review = Optional.empty();
  private List<Diagnostic> messages = List.of();
  private int toWarmUp = 12;
  private volatile boolean closed;

  /**
   * A typesetter that begins at once.
   *
   * @param drafts reads the paper
   * @param history has what one has to know to comment
   * @param scratch a folder for the engine
   * @param log told what was done
   */
  Typesetter(
      Supplier<Draft> drafts,
      ReviewHistory history,
      Path scratch,
      String token,
      Bulletin bulletin,
      Consumer<String> log) {
    this.drafts = drafts;
    this.history = history;
    this.scratch = scratch;
    this.token = token;
    this.bulletin = bulletin;
    this.log = log;
    this.page = PreviewPage.empty(token);
  }

  void start() {
    thread.setDaemon(true);
    thread.start();
  }

  /** The page as it is now. */
  PreviewPage page() {
    return page;
  }

  /** Says that files have changed. */
  void changed() {
    changes.release();
  }

  private void run() {
    try {
      while (!closed) {
        changes.acquire();
        while (changes.tryAcquire(SETTLING, TimeUnit.MILLISECONDS)) {
          changes.drainPermits();
        }
        update();
        warmUp();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (renderer != null) {
        renderer.close();
      }
    }
  }

  private void update() {
    long start = System.nanoTime();
    Margin margin = new Margin();
    Collection<Diagnostic> findings = new TreeSet<>();
    String problem = null;
    try {
      Draft draft = drafts.get();
      Manuscript manuscript = draft.manuscript();
      try {
        render(draft);
      } catch (Failure e) {
        problem = e.getMessage();
        findings.addAll(e.diagnostics());
      }
      long rendered = System.nanoTime();
      margin = new Margin(manuscript.document());
      findings.addAll(Linter.lint(manuscript, draft.milestone().version()));
      findings.addAll(messages);
      log.accept(
          "rendered in %d ms, checked in %d ms"
              .formatted(millis(rendered - start), millis(System.nanoTime() - rendered)));
      review(draft);
    } catch (Failure e) {
      problem = e.getMessage();
      findings.addAll(e.diagnostics());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      problem = "a defect in factors: " + e;
    }
    if (problem != null) {
      log.accept(problem);
    }
    bulletin.post("findings", margin.with(findings, problem));
  }

  private void render(Draft draft) {
    if (renderer == null) {
      renderer = new Renderer(draft.tree(), scratch);
    } else if (!renderer.update(draft.tree()) && draft.edition().equals(edition)) {
      return;
    }
    if (review.isEmpty()) {
      review = history.data(draft);
    }
    edition = null;
    Page rendered = typeset(renderer, draft.edition());
    edition = draft.edition();
    messages = rendered.diagnostics();
    page = PreviewPage.of(rendered.html(), token);
    bulletin.post("page", page.event());
  }

  private Page typeset(Renderer renderer, Edition edition) {
    return review.isPresent() ? renderer.reviewPage(edition, review.get()) : renderer.page(edition);
  }

  /** Renders for nobody while nobody waits: Java and JRuby compile what has run often. */
  private void warmUp() {
    try {
      while (toWarmUp > 0 && changes.availablePermits() == 0 && !closed) {
        toWarmUp--;
        if (renderer != null && edition != null) {
          PreviewPage.of(typeset(renderer, edition).html(), token);
        }
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      toWarmUp = 0; // what is wrong with it shows when it is rendered for somebody
    }
  }

  /** After the text is shown, since history takes its time and seldom has something new. */
  private void review(Draft draft) {
    Optional<String> data = history.data(draft);
    if (data.isPresent()) {
      review = data;
      bulletin.post("review", data.get());
    }
  }

  private static long millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }

  /** Ends when what is at work has ended. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
