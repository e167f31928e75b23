package dev.factors.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server on loopback; no test leaves the machine. */
final class LinkCheckerTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder;
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void saysWhichAddressesAreNotThere() {
    assertThat(missing("/ok", "/gone", "/moved", "/lost", "/no-head", "/private"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(address("/gone"), "answers 410", address("/lost"), "answers 404"));
  }

  @Test
  void triesAgainWhereAServerFails() {
    assertThat(missing("/flaky", "/down"))
        .containsExactlyEntriesOf(Map.of(address("/down"), "answers 503"));
    assertThat(asked.get("/flaky")).hasValue(2);
    assertThat(asked.get("/down")).hasValue(3);
  }

  @Test
  void saysWhereNobodyAnswers() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    String address = "http://127.0.0.1:" + closed + "/";
    assertThat(checker(NOW).missing(List.of(address, "http://a b/", "https://")))
        .containsOnlyKeys(address, "http://a b/", "https://")
        .containsEntry(address, "cannot be reached");
  }

  @Test
  void doesNotWaitForever() {
    assertThat(missing("/silent")).containsEntry(address("/silent"), "cannot be reached");
  }

  @Test
  void asksAFewAtATime() {
    missing(IntStream.range(0, 40).mapToObj(i -> "/slow/" + i).toArray(String[]::new));
    assertThat(most.get()).isBetween(2, 8);
  }

  @Test
  void remembersAnswersForADay() {
    missing("/ok", "/gone");
    missing("/ok", "/gone");
    assertThat(asked.get("/ok")).hasValue(1);
    assertThat(asked.get("/gone")).hasValue(2);
    checker(NOW.plus(Duration.ofHours(25))).missing(List.of(address("/ok")));
    assertThat(asked.get("/ok")).hasValue(2);
  }

  @Test
  void forgetsWhatCannotBeRead() throws IOException {
    Files.write(folder.resolve("links"), new byte[] {'x', (byte) 0xFF, '\n'});
    assertThat(missing("/ok")).isEmpty();
    assertThat(folder.resolve("links")).content().endsWith(address("/ok") + "\n");
  }

  private Map<String, String> missing(String... paths) {
    return checker(NOW).missing(List.of(paths).stream().map(this::address).toList());
  }

  private LinkChecker checker(Instant now) {
    return new LinkChecker(
        LinkCache.read(folder.resolve("links"), now), Duration.ofSeconds(1), Duration.ofMillis(1));
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    boolean get = exchange.getRequestMethod().equals("GET");
    int times =
        get && !path.startsWith("/ok")
            ? asked.computeIfAbsent(path, p -> new AtomicInteger()).get()
            : asked.computeIfAbsent(path, p -> new AtomicInteger()).incrementAndGet();
    try {
      if (path.startsWith("/slow/") || path.equals("/silent")) {
        Thread.sleep(path.equals("/silent") ? 1500 : 20);
      }
      if (path.equals("/moved")) {
        exchange.getResponseHeaders().add("Location", address("/ok"));
      }
      exchange.sendResponseHeaders(status(path, get, times), -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      atOnce.decrementAndGet();
      exchange.close();
    }
  }

  private static int status(String path, boolean get, int times) {
    return switch (path) {
      case "/gone" -> 410;
      case "/lost" -> 404;
      case "/moved" -> 301;
      case "/no-head" -> get ? 200 : 405;
      case "/private" -> 403;
      case "/flaky" -> times == 1 ? 500 : 200;
      case "/down" -> 503;
      default -> 200;
    };
  }
}
