package dev.factors.links;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Asks for addresses, a few at a time, and says which are not there. An address that answered
 * lately is not asked for again.
 */
public final class LinkChecker {

  private static final int AT_ONCE = 8;
  private static final int ATTEMPTS = 3;

  /** Servers that do not know HEAD, or answer it differently from GET. */
  private static final Set<Integer> ASK_WITH_GET = Set.of(403, 404, 405, 501);

  /** The address may well be there: it is not shown to programs. */
  private static final Set<Integer> NOT_FOR_PROGRAMS = Set.of(401, 403, 429, 451, 999);

  private final LinkCache cache;
  private final Duration timeout;
  private final Duration pause;

  /**
   * A checker.
   *
   * @param cache of the addresses that answered
   * @param timeout for connecting, and for each answer
   * @param pause before a second attempt; doubled before a third
   */
  public LinkChecker(LinkCache cache, Duration timeout, Duration pause) {
    this.cache = cache;
    this.timeout = timeout;
    this.pause = pause;
  }

  /**
   * Asks for addresses.
   *
   * @param addresses with the scheme http or https
   * @return why, by address, for those that are not there
   */
  public Map<String, String> missing(Collection<String> addresses) {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      Map<String, CompletableFuture<Optional<String>>> answers = new TreeMap<>();
      for (String address : new TreeSet<>(addresses)) {
        if (!cache.knows(address)) {
          answers.put(
              address, CompletableFuture.supplyAsync(() -> problem(client, address), workers));
        }
      }
      Map<String, String> missing = new TreeMap<>();
      answers.forEach(
          (address, answer) ->
              answer
                  .join()
                  .ifPresentOrElse(
                      problem -> missing.put(address, problem), () -> cache.remember(address)));
      cache.save();
      return missing;
    } finally {
      workers.shutdownNow();
    }
  }

  private Optional<String> problem(HttpClient client, String address) {
    URI uri;
    try {
      uri = URI.create(address);
      HttpRequest.newBuilder(uri);
    } catch (IllegalArgumentException e) {
      return Optional.of("is no address");
    }
    Optional<String> problem = Optional.empty();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0 && !pausedBefore(attempt)) {
        return problem;
      }
      try {
        int status = status(client, uri);
        if (status < 400 || NOT_FOR_PROGRAMS.contains(status)) {
          return Optional.empty();
        }
        problem = Optional.of("answers " + status);
        if (status < 500) {
          return problem;
        }
      } catch (IOException e) {
        problem = Optional.of("cannot be reached");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.of("was not waited for");
      }
    }
    return problem;
  }

  private int status(HttpClient client, URI uri) throws IOException, InterruptedException {
    int status = send(client, uri, "HEAD");
    return ASK_WITH_GET.contains(status) ? send(client, uri, "GET") : status;
  }

  private int send(HttpClient client, URI uri, String method)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(timeout)
            .header("User-Agent", "factors-lint")
            .method(method, BodyPublishers.noBody())
            .build();
    HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
    return response.statusCode();
  }

  /** Waits; false where somebody asks to stop. */
  private boolean pausedBefore(int attempt) {
    try {
      Thread.sleep(pause.toMillis() << (attempt - 1));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
