package dev.factors.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work in pieces that do not need each other: other processors begin with the first pieces, and
 * whoever wants the results helps them from the last piece on.
 */
public final class Pieces<T> {

  private final List<FutureTask<T>> pieces = new ArrayList<>();

  /** Has a piece done, by whoever comes first. */
  public void add(Supplier<T> work) {
    FutureTask<T> piece = new FutureTask<>(work::get);
    pieces.add(piece);
    ForkJoinPool.commonPool().execute(piece);
  }

  /** The results of all pieces, in their order; what one of them throws is thrown here. */
  public List<T> results() {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      // Does nothing where somebody else has begun.
      pieces.get(i).run();
    }
    List<T> results = new ArrayList<>(pieces.size());
    for (FutureTask<T> piece : pieces) {
      results.add(result(piece));
    }
    return results;
  }

  private static <T> T result(FutureTask<T> piece) {
    try {
      return piece.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this thread", e);
    }
  }
}
