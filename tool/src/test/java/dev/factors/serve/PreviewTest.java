package dev.factors.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.factors.diagnostic.Failure;
import dev.factors.git.Sandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real preview of a real paper, edited on disk and asked over real connections. */
class PreviewTest {

  private static final Path SPECIMEN = Path.of("src/test/resources/specimen");
  private static final String FACTOR = "paper/factors/first-step.adoc";
  private static final String COMMENT =
      """
      reviewer: jdoe
      version: 0.0.1
      commit: %s
      comments:
        - id: 1
          factor: first-step
          type: technical
          blocking: false
          comment: Nothing says what a journey is.
      """;

  @TempDir private static Path temporary;
  private static Sandbox sandbox;
  private static String commit;
  private static Preview preview;

  @BeforeAll
  static void start() throws IOException {
    sandbox = Sandbox.create(temporary);
    try (Stream<Path> files = Files.walk(SPECIMEN)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sandbox.write(SPECIMEN.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    commit = sandbox.commit("Begin");
    preview = Preview.start(sandbox.folder(), 0, sandbox::open, line -> {});
  }

  @AfterAll
  static void stop() throws IOException {
    preview.close();
    try (Stream<Path> left = Files.list(sandbox.folder().resolve("target"))) {
      assertThat(left).as("what was exported for the engine").isEmpty();
    }
  }

  @Test
  void a_save_reaches_the_page_and_the_margin() throws Exception {
    String before = Files.readString(sandbox.folder().resolve(FACTOR));
    try (Events events = events()) {
      events.await("page", page -> page.get("text").asText().contains("Without a first step"));
      sandbox.write(FACTOR, before.replace("Without a", "Lacking a TODO"));
      JsonNode page =
          events.await("page", news -> news.get("text").asText().contains("Lacking a TODO"));
      assertThat(page.get("contents").asText()).contains("#first-step");
      JsonNode findings = events.await("findings", news -> !news.get("findings").isEmpty());
      assertThat(findings.get("findings"))
          .anySatisfy(
              finding -> {
                assertThat(finding.get("rule").asText()).isEqualTo("language/placeholder");
                assertThat(finding.get("place").asText()).isEqualTo(FACTOR + ":11:11");
                assertThat(finding.get("paragraph").asText()).isEqualTo("first-step-why-1");
              });
      assertThat(get("/").body()).contains("Lacking a TODO");
      sandbox.write(FACTOR, before);
      events.await("findings", news -> news.get("findings").isEmpty());
    }
  }

  @Test
  void a_broken_configuration_is_shown_and_recovered_from() throws Exception {
    breakAndMend("paper/paper.yaml", "title: [".getBytes(ISO_8859_1), "paper/paper.yaml");
  }

  @Test
  void a_text_of_no_encoding_is_shown_and_recovered_from() throws Exception {
    breakAndMend(
        "paper/paper.adoc",
        "\u00fe\u00ff\u0000x\u00d8\u0000".getBytes(ISO_8859_1),
        "paper/paper.adoc");
  }

  private static void breakAndMend(String path, byte[] bytes, String named) throws Exception {
    byte[] before = Files.readAllBytes(sandbox.folder().resolve(path));
    try (Events events = events()) {
      events.await("findings", news -> news.get("problem").isNull());
      sandbox.write(path, bytes);
      JsonNode broken = events.await("findings", news -> !news.get("problem").isNull());
      assertThat(broken.get("findings"))
          .anySatisfy(finding -> assertThat(finding.get("place").asText()).startsWith(named));
      assertThat(get("/").body()).contains("Without a first step");
      sandbox.write(path, before);
      events.await("findings", news -> news.get("problem").isNull());
    }
  }

  @Test
  void a_paper_that_goes_and_comes_back_is_followed() throws Exception {
    Path paper = sandbox.folder().resolve("paper");
    Path aside = temporary.resolve("aside");
    try (Events events = events()) {
      events.await("findings", news -> news.get("problem").isNull());
      Files.move(paper, aside);
      events.await("findings", news -> !news.get("problem").isNull());
      Files.move(aside, paper);
      events.await("findings", news -> news.get("problem").isNull());
      String before = Files.readString(paper.resolve("paper.adoc"));
      sandbox.write("paper/paper.adoc", before + "\nA new end.\n");
      events.await("page", news -> news.get("text").asText().contains("A new end."));
      sandbox.write("paper/paper.adoc", before);
      events.await("page", news -> !news.get("text").asText().contains("A new end."));
    }
  }

  @Test
  void the_page_allows_its_own_scripts_alone() throws Exception {
    Answer page = get("/");
    assertThat(page.field("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'sha256-", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.head().toLowerCase(Locale.ROOT))
        .doesNotContain("access-control-")
        .contains("x-content-type-options: nosniff", "cache-control: no-store");
    assertThat(page.body()).contains("<meta name=\"factors-submit\" content=\"/comments\">");
  }

  @Test
  void only_loopback_is_listened_on() throws Exception {
    int port = preview.address().getPort();
    assertThat(InetAddress.getByName(preview.address().getHost()).isLoopbackAddress()).isTrue();
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress())
            .toList();
    for (InetAddress address : others) {
      try (Socket socket = new Socket()) {
        assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 2000))
            .as("%s", address)
            .isInstanceOf(IOException.class);
      }
    }
    assertThatThrownBy(() -> Preview.start(sandbox.folder(), port, sandbox::open, line -> {}))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("cannot listen on 127.0.0.1:" + port);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /paper/paper.yaml, 404",
    "GET /../paper/paper.yaml, 404",
    "GET /%2e%2e/paper/paper.yaml, 404",
    "GET /..%2f..%2fetc/passwd, 404",
    "GET /./, 404",
    "GET //etc/passwd, 404",
    "GET /comments/0.0.1/jdoe/x.yaml, 404",
    "DELETE /, 405",
    "PUT /comments/0.0.1/jdoe/x.yaml, 405",
    "OPTIONS /, 405",
    "CONNECT /, 405",
    "POST /, 403",
    "HEAD /, 200",
    "HEAD /events, 200",
    "HEAD /paper.pdf, 200",
  })
  void nothing_else_is_answered(String request, int status) throws Exception {
    assertThat(send(request + " HTTP/1.1\r\n" + host() + "\r\n").status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.0\r\n\r\n",
        "GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        "GET /events HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        "GET /paper.pdf HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        "\r\n\r\n\r\n",
        "GET\r\n\r\n",
        "GET * HTTP/1.1\r\n\r\n",
        "GET \u0000 HTTP/1.1\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n",
        "POST /comments/x HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /comments/x HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n",
      })
  void what_is_no_request_of_ours_gets_no_page(String request) throws Exception {
    Answer answer = send(request);
    assertThat(answer.status()).isNotEqualTo(200);
    assertThat(answer.body()).doesNotContain("First Step");
    assertThat(get("/").status()).as("afterwards").isEqualTo(200);
  }

  @Test
  void headers_without_end_are_refused() throws Exception {
    String header = "X-Long: " + "x".repeat(8000) + "\r\n";
    Answer answer = send("GET / HTTP/1.1\r\n" + host() + header.repeat(300) + "\r\n");
    assertThat(answer.status()).isNotEqualTo(200);
    assertThat(get("/").status()).isEqualTo(200);
  }

  @Test
  void a_comment_is_written_once_and_announced_nowhere_else() throws Exception {
    String text = COMMENT.formatted(commit);
    Answer answer = post("0.0.1/jdoe/reading.yaml", text, token());
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.body()).isEqualToIgnoringNewLines("reviews/0.0.1/jdoe/reading.yaml");
    Path file = sandbox.folder().resolve("reviews/0.0.1/jdoe/reading.yaml");
    assertThat(file).hasContent(text);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r--r--");
    assertThat(post("0.0.1/jdoe/reading.yaml", text, token()).status()).isEqualTo(409);
    assertThat(file).hasContent(text);
    sandbox.git("clean", "-qfdx", "reviews");
  }

  @Test
  void a_comment_that_lint_would_refuse_is_not_written() throws Exception {
    String valid = COMMENT.formatted(commit);
    for (String text :
        List.of(
            valid.replace("technical", "angry"),
            valid.replace("first-step", "no-such-step"),
            valid.replace("reviewer: jdoe", "reviewer: mallory"),
            valid.replace("comments:", "comments: &a"),
            "\u0000",
            "",
            "a: b\n".repeat(10_000))) {
      Answer answer = post("0.0.1/jdoe/bad.yaml", text, token());
      assertThat(answer.status()).as(text).isEqualTo(422);
      assertThat(answer.body()).isNotBlank();
    }
    assertThat(sandbox.folder().resolve("reviews/0.0.1")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.1/jdoe/../../../paper/paper.yaml",
        "../paper/x.yaml",
        "0.0.1/../x.yaml",
        "0.0.1/%2e%2e/x.yaml",
        "0.0.1/jdoe/x.yml",
        "0.0.1/jdoe/.yaml",
        "0.0.1/jdoe/X.yaml",
        "0.0.1/J/x.yaml",
        "0.0.1/dispositions/x.yaml",
        "next/jdoe/x.yaml",
        "roster.yaml",
        "0.0.1/jdoe//x.yaml",
        "/etc/jdoe/x.yaml",
      })
  void a_comment_goes_to_no_other_place(String name) throws Exception {
    assertThat(post(name, COMMENT.formatted(commit), token()).status()).isEqualTo(404);
    assertThat(sandbox.git("status", "--porcelain")).isEmpty();
  }

  @Test
  void a_comment_follows_no_link() throws Exception {
    Path outside = Files.createDirectories(temporary.resolve("outside"));
    Path reviews = Files.createDirectories(sandbox.folder().resolve("reviews/0.0.1"));
    Files.createSymbolicLink(reviews.resolve("jdoe"), outside);
    assertThat(post("0.0.1/jdoe/x.yaml", COMMENT.formatted(commit), token()).status())
        .isEqualTo(409);
    assertThat(outside).isEmptyDirectory();
    sandbox.git("clean", "-qfdx", "reviews");
  }

  @Test
  void a_comment_needs_the_token_and_the_origin_and_a_size() throws Exception {
    String text = COMMENT.formatted(commit);
    assertThat(post("0.0.1/jdoe/x.yaml", text, "").status()).isEqualTo(403);
    assertThat(post("0.0.1/jdoe/x.yaml", text, token() + "x").status()).isEqualTo(403);
    assertThat(
            send("POST /comments/0.0.1/jdoe/x.yaml HTTP/1.1\r\n"
                    + host()
                    + "Origin: http://evil.example\r\nFactors-Token: "
                    + token()
                    + "\r\nContent-Length: "
                    + text.length()
                    + "\r\n\r\n"
                    + text)
                .status())
        .isEqualTo(403);
    assertThat(post("0.0.1/jdoe/x.yaml", "#".repeat((1 << 20) + 1), token()).status())
        .isEqualTo(413);
    assertThat(sandbox.folder().resolve("reviews/0.0.1")).doesNotExist();
  }

  @Test
  void the_pdf_is_rendered_on_demand_and_once() throws Exception {
    Answer first = get("/paper.pdf");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.field("Content-Type")).isEqualTo("application/pdf");
    assertThat(first.body()).startsWith("%PDF-");
    try (Events events = events()) {
      events.await("pdf", news -> news.get("state").asText().equals("ready"));
      assertThat(get("/paper.pdf").body()).isEqualTo(first.body());
      assertThat(events.seen("pdf")).isEqualTo(1);
    }
  }

  private static String host() {
    return "Host: " + preview.address().getAuthority() + "\r\n";
  }

  private static String token() throws IOException {
    String page = get("/").body();
    String before = "<meta name=\"factors-token\" content=\"";
    int start = page.indexOf(before) + before.length();
    return page.substring(start, page.indexOf('"', start));
  }

  private static Answer get(String path) throws IOException {
    return send("GET " + path + " HTTP/1.1\r\n" + host() + "\r\n");
  }

  private static Answer post(String name, String text, String token) throws IOException {
    return send(
        "POST /comments/%s HTTP/1.1\r\n%sOrigin: http://%s\r\nFactors-Token: %s\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(name, host(), preview.address().getAuthority(), token, text.length(), text));
  }

  private record Answer(int status, String head, String body) {

    String field(String name) {
      return head.lines()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  /** Sends bytes as they are, of Latin-1, and reads to the end of the connection. */
  private static Answer send(String request) throws IOException {
    URI address = preview.address();
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(400_000);
      try {
        String closing = request.replaceFirst("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
        socket.getOutputStream().write(closing.getBytes(ISO_8859_1));
        socket.shutdownOutput();
        InputStream in = socket.getInputStream();
        return answer(new String(in.readAllBytes(), ISO_8859_1));
      } catch (ConnectException e) {
        throw e;
      } catch (IOException e) {
        // The server has had enough of it, and closed.
        return new Answer(0, "", "");
      }
    }
  }

  private static Answer answer(String text) {
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Answer(0, text, "");
    }
    return new Answer(
        Integer.parseInt(text.split(" ", 3)[1]), text.substring(0, end), text.substring(end + 4));
  }

  private static Events events() throws IOException {
    return new Events(preview.address().resolve("/events"));
  }

  /** What the page is told, as a browser reads it. */
  private static final class Events implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Socket socket;
    private final BlockingQueue<String[]> queue = new LinkedBlockingQueue<>();
    private final Map<String, Integer> seen = new ConcurrentHashMap<>();

    Events(URI address) throws IOException {
      // A socket of its own can be closed while it is read from, and HTTP 1.0 knows no chunks.
      socket = new Socket(address.getHost(), address.getPort());
      String request =
          "GET %s HTTP/1.0\r\nHost: %s\r\n\r\n"
              .formatted(address.getPath(), address.getAuthority());
      socket.getOutputStream().write(request.getBytes(UTF_8));
      Thread thread = new Thread(this::read);
      thread.setDaemon(true);
      thread.start();
    }

    private void read() {
      try (var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
        String kind = "";
        StringBuilder data = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith("event: ")) {
            kind = line.substring(7);
          } else if (line.startsWith("data: ")) {
            data.append(line, 6, line.length()).append('\n');
          } else if (line.isEmpty() && !data.isEmpty()) {
            seen.merge(kind, 1, Integer::sum);
            queue.add(new String[] {kind, data.toString()});
            data.setLength(0);
          }
        }
      } catch (IOException e) {
        // The test has ended it.
      }
    }

    /** The first notice from now on that is of a kind and of which something is true. */
    JsonNode await(String kind, Predicate<JsonNode> wanted) throws Exception {
      String last = "nothing";
      while (true) {
        String[] next = queue.poll(240, TimeUnit.SECONDS);
        assertThat(next).as("%s after %s", kind, last).isNotNull();
        last = next[0] + " " + next[1];
        JsonNode news = JSON.readTree(next[1]);
        if (next[0].equals(kind) && wanted.test(news)) {
          return news;
        }
      }
    }

    int seen(String kind) {
      return seen.getOrDefault(kind, 0);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
