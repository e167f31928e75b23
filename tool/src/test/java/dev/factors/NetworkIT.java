package dev.factors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher gives the tool the parts of Java that serve pages and ask other servers. */
final class NetworkIT {

  private static final Pattern ADDRESS = Pattern.compile("http://[0-9.]+:[0-9]+/\\S*");

  @TempDir private Path paper;

  @BeforeEach
  void write() throws Exception {
    Process init = factors("init", "A Paper");
    assertThat(init.waitFor(5, MINUTES)).isTrue();
    assertThat(init.exitValue()).isZero();
  }

  @Test
  void serves_the_paper() throws Exception {
    Process serve = factors("serve", "--port", "0");
    try (BufferedReader printed = serve.inputReader(UTF_8)) {
      Matcher address = ADDRESS.matcher(String.valueOf(printed.readLine()));
      assertThat(address.find()).isTrue();
      HttpRequest page = HttpRequest.newBuilder(URI.create(address.group())).build();
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(page, HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("<html");
    } finally {
      serve.descendants().forEach(ProcessHandle::destroyForcibly);
      serve.destroyForcibly().waitFor();
    }
  }

  @Test
  void asks_for_external_links() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    try {
      Files.writeString(
          paper.resolve("paper/paper.adoc"),
          "\nSee http://127.0.0.1:%d/gone[this page].\n".formatted(server.getAddress().getPort()),
          StandardOpenOption.APPEND);
      Process lint = factors("lint", "--external-links");
      String printed = new String(lint.getInputStream().readAllBytes(), UTF_8);
      lint.waitFor();

      assertThat(printed).contains("reference/external-link", "404");
    } finally {
      server.stop(0);
    }
  }

  private Process factors(String... arguments) throws IOException {
    Stream<String> command = Stream.of("bin/factors", "-C", paper.toString());
    return new ProcessBuilder(Stream.concat(command, Stream.of(arguments)).toList())
        .redirectErrorStream(true)
        .start();
  }
}
