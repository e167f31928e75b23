package dev.factors.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.factors.diagnostic.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Answers a browser on this machine, and nobody else. It listens on loopback alone. */
final class PreviewServer implements AutoCloseable {

  /** Below this address comments are taken in. */
  static final String COMMENTS = "/comments";

  private static final int MOST_READERS = 32;
  private static final int MOST_BYTES = 1 << 20;
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  static {
    // Otherwise the end of an answer waits for the other side's acknowledgement, for 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "serve");
            thread.setDaemon(true);
            return thread;
          });
  private final Gatekeeper gatekeeper;
  private final Desk desk;
  private final Semaphore readers = new Semaphore(MOST_READERS);

  private PreviewServer(HttpServer server, Desk desk) {
    this.server = server;
    this.desk = desk;
    gatekeeper = new Gatekeeper(server.getAddress().getPort());
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /**
   * Begins to listen.
   *
   * @param port 0 for any that is free
   */
  static PreviewServer listen(int port, Desk desk) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try {
      return new PreviewServer(HttpServer.create(address, 0), desk);
    } catch (IOException e) {
      throw Failure.inputOutput("cannot listen on " + text(address), e);
    }
  }

  /** Where the page is. */
  URI address() {
    return URI.create("http://" + text(server.getAddress()) + "/");
  }

  private static String text(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return (host.indexOf(':') < 0 ? host : "[::1]") + ":" + address.getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<String> objection =
          gatekeeper.objection(exchange.getRequestMethod(), exchange.getRequestHeaders());
      if (objection.isPresent()) {
        say(exchange, 403, objection.get());
        return;
      }
      String path = Objects.requireNonNullElse(exchange.getRequestURI().getRawPath(), "");
      switch (exchange.getRequestMethod()) {
        case "GET", "HEAD" -> get(exchange, path);
        case "POST" -> post(exchange, path);
        default -> {
          exchange.getResponseHeaders().set("Allow", "GET, HEAD, POST");
          say(exchange, 405, "there is nothing to be done with " + exchange.getRequestMethod());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void get(HttpExchange exchange, String path) throws IOException, InterruptedException {
    switch (path) {
      case "/" -> {
        PreviewPage page = desk.typesetter().page();
        exchange.getResponseHeaders().set("Content-Security-Policy", page.policy());
        answer(exchange, 200, "text/html", page.html().getBytes(StandardCharsets.UTF_8));
      }
      case "/events" -> follow(exchange);
      case "/paper.pdf" -> pdf(exchange);
      default -> say(exchange, 404, "there is nothing here; the preview is at /");
    }
  }

  private void pdf(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      answer(exchange, 200, "application/pdf", new byte[0]);
      return;
    }
    try {
      answer(exchange, 200, "application/pdf", desk.pdf().get());
    } catch (Failure e) {
      say(exchange, 500, "no PDF: " + e.getMessage());
    }
  }

  /** Server-sent events, as the HTML standard describes them: what is known, then what is new. */
  private void follow(HttpExchange exchange) throws IOException, InterruptedException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      answer(exchange, 200, "text/event-stream", new byte[0]);
      return;
    }
    if (!readers.tryAcquire()) {
      say(exchange, 503, "too many windows are open");
      return;
    }
    try {
      headers(exchange, "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      long last = 0;
      while (true) {
        StringBuilder text = new StringBuilder();
        for (Bulletin.Notice notice : desk.bulletin().after(last, HEARTBEAT)) {
          text.append("event: ").append(notice.kind()).append('\n');
          notice.text().lines().forEach(line -> text.append("data: ").append(line).append('\n'));
          text.append('\n');
          last = notice.number();
        }
        // Whether somebody still listens shows when something is written.
        out.write((text.isEmpty() ? ":\n\n" : text.toString()).getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } finally {
      readers.release();
    }
  }

  private void post(HttpExchange exchange, String path) throws IOException {
    Headers headers = exchange.getRequestHeaders();
    if (!path.startsWith(COMMENTS + "/")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      say(exchange, 405, "only comments are taken, below " + COMMENTS);
      return;
    }
    if (!isSame(desk.token(), headers.getFirst("Factors-Token"))) {
      say(exchange, 403, "the page is from an earlier preview: reload it");
      return;
    }
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      say(exchange, 413, "a comment file has at most " + MOST_BYTES + " bytes");
      return;
    }
    Inbox.Receipt receipt = desk.inbox().take(path.substring(COMMENTS.length() + 1), body);
    say(exchange, receipt.status(), receipt.text());
  }

  /** In a time that does not depend on where the two differ. */
  private static boolean isSame(String token, String given) {
    return given != null
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static void say(HttpExchange exchange, int status, String text) throws IOException {
    answer(exchange, status, "text/plain", (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    headers(exchange, type);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
    if (!head) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private static void headers(HttpExchange exchange, String type) {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type.startsWith("text/") ? type + "; charset=utf-8" : type);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    if (!headers.containsKey("Content-Security-Policy") && !type.equals("application/pdf")) {
      headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
