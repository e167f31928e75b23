package dev.factors.serve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What is to be known of the preview: of each kind of notice the latest alone. Who was away misses
 * nothing that still holds.
 */
final class Bulletin {

  /**
   * A notice.
   *
   * @param number later ones have higher ones
   * @param kind name of the event in the browser
   * @param text JSON
   */
  record Notice(long number, String kind, String text) {}

  private final Map<String, Notice> latest = new HashMap<>();
  private long last;

  /** Puts up a notice in the place of the one of its kind; the same once more is no news. */
  synchronized void post(String kind, String text) {
    Notice old = latest.get(kind);
    if (old == null || !old.text().equals(text)) {
      last++;
      latest.put(kind, new Notice(last, kind, text));
      notifyAll();
    }
  }

  /**
   * The notices behind a number, in their order; waits for one where there is none.
   *
   * @param patience after which the answer is empty
   */
  synchronized List<Notice> after(long number, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (last <= number) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        break;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    List<Notice> news = new ArrayList<>(latest.values());
    news.removeIf(notice -> notice.number() <= number);
    news.sort(Comparator.comparingLong(Notice::number));
    return news;
  }
}
