package dev.factors.work;

import java.util.concurrent.Executor;

/** Work of which nobody needs a result: another processor does it, if there is one. */
public final class Aside implements Executor, AutoCloseable {

  private final Pieces<Runnable> pieces = new Pieces<>();

  @Override
  public void execute(Runnable work) {
    pieces.add(
        () -> {
          work.run();
          return work;
        });
  }

  /** Waits until all is done; what any of it throws is thrown here. */
  @Override
  public void close() {
    pieces.results();
  }
}
