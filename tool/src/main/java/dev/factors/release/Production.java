package dev.factors.release;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Severity;
import dev.factors.git.GitRepository;
import dev.factors.redline.Redline;
import dev.factors.render.Backend;
import dev.factors.render.Edition;
import dev.factors.render.Renderer;
import dev.factors.render.Rendering;
import dev.factors.review.report.ReviewEditionData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A bundle in the making: what its artifacts are made from, and those that are made. */
public final class Production implements AutoCloseable {

  private final GitRepository repository;
  private final Candidate candidate;
  private final List<GateResult> gates;
  private final Renderer renderer;
  private final TreeSet<Diagnostic> messages = new TreeSet<>();
  private @Nullable Redline redline;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /**
   * Begins a bundle.
   *
   * @param gates what the candidate's gates found
   * @param scratch a folder for what is needed only while the bundle is made
   */
  Production(GitRepository repository, Candidate candidate, List<GateResult> gates, Path scratch) {
    this.repository = repository;
    this.candidate = candidate;
    this.gates = gates;
    this.renderer = new Renderer(candidate.tree(), scratch);
    // Each bundle has one, and HTML before it.
    renderer.prepareForPdf();
  }

  /** Makes one artifact. */
  void make(Artifact artifact) {
    files.put(artifact.name(candidate), artifact.render(this));
  }

  /** The repository, for what the history says. */
  public GitRepository repository() {
    return repository;
  }

  /** What is released. */
  public Candidate candidate() {
    return candidate;
  }

  /** The files made so far, by name, in the order they were made. */
  public Map<String, byte[]> files() {
    return Collections.unmodifiableMap(files);
  }

  /** Renders the paper. */
  public byte[] publication(Backend backend, Edition.Paragraphs paragraphs) {
    return bytes(renderer.render(backend, edition(paragraphs)));
  }

  /** Renders the review edition. */
  public byte[] reviewEdition() {
    String data =
        ReviewEditionData.of(
            new ReviewEditionData.Subject(
                candidate.paper().slug(),
                candidate.version().toString(),
                candidate.source().id(),
                false,
                candidate.paper().forge()),
            candidate.ledger(),
            candidate.anchoring().anchors(candidate.ledger().rows()),
            candidate.manuscript().documents());
    return bytes(renderer.reviewEdition(edition(Edition.Paragraphs.NUMBERED), data));
  }

  private Edition edition(Edition.Paragraphs paragraphs) {
    return new Edition(
        candidate.version().toString(),
        candidate.date(),
        candidate.milestone().notice(),
        paragraphs);
  }

  private byte[] bytes(Rendering rendering) {
    messages.addAll(rendering.diagnostics());
    return rendering.bytes();
  }

  /** What has changed since the release before; empty where there is none. */
  public Optional<Redline> redline() {
    if (redline == null && candidate.previous().isPresent()) {
      Revision previous =
          Revision.named(candidate.previous().get().version().toString(), repository);
      redline =
          Comparison.of(
              previous,
              Revision.of(candidate.version().toString(), candidate.source(), repository),
              candidate.paper(),
              renderer,
              Comparison.answered(repository, candidate.source(), candidate.ledger()));
    }
    return Optional.ofNullable(redline);
  }

  /** What the gates found, and with them what only a rendering can tell. */
  public List<GateResult> gates() {
    List<GateResult> all = new ArrayList<>(gates);
    long errors = messages.stream().filter(message -> message.severity() == Severity.ERROR).count();
    all.add(
        GateResult.of(
            "build",
            "no error from Asciidoctor",
            errors == 0 ? "none" : errors + (errors == 1 ? " error" : " errors"),
            errors == 0,
            "authors: factors build"));
    return all;
  }

  /** Asciidoctor's messages, sorted. */
  public List<Diagnostic> messages() {
    return List.copyOf(messages);
  }

  @Override
  public void close() {
    renderer.close();
  }
}
