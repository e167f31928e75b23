package dev.factors.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatekeeperTest {

  private final Gatekeeper gatekeeper = new Gatekeeper(4280);
  private final Headers headers = new Headers();

  @ParameterizedTest
  @ValueSource(strings = {"localhost:4280", "LocalHost:4280", "127.0.0.1:4280", "[::1]:4280"})
  void loopback_is_answered_under_its_names(String host) {
    headers.add("Host", host);
    assertThat(gatekeeper.objection("GET", headers)).isEmpty();
    headers.add("Origin", "http://" + host.toLowerCase(Locale.ROOT));
    assertThat(gatekeeper.objection("POST", headers)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:4280",
        "localhost",
        "localhost:80",
        "localhost:4280.evil.example",
        "localhost:42800",
        "localhost.evil.example:4280",
        "127.0.0.1.evil.example:4280",
        "127.0.0.2:4280",
        "0.0.0.0:4280",
        "[::]:4280",
        "user@localhost:4280",
        "localhost:4280 ",
        "",
      })
  void another_host_is_refused(String host) {
    headers.add("Host", host);
    assertThat(gatekeeper.objection("GET", headers)).contains("the Host is not this preview's");
  }

  @Test
  void no_host_and_two_hosts_are_refused() {
    assertThat(gatekeeper.objection("GET", headers)).isPresent();
    headers.put("Host", List.of("localhost:4280", "localhost:4280"));
    assertThat(gatekeeper.objection("GET", headers)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, http://evil.example",
    "GET, null",
    "GET, https://localhost:4280",
    "GET, http://localhost",
    "GET, http://127.0.0.1:4280",
    "POST, http://evil.example",
    "POST, null",
    "POST, http://localhost:4281",
  })
  void another_origin_is_refused(String method, String origin) {
    headers.add("Host", "localhost:4280");
    headers.add("Origin", origin);
    assertThat(gatekeeper.objection(method, headers)).contains("the Origin is not this preview's");
  }

  @Test
  void what_writes_says_its_origin() {
    headers.add("Host", "localhost:4280");
    assertThat(gatekeeper.objection("POST", headers)).isPresent();
    assertThat(gatekeeper.objection("GET", headers)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"same-origin, false", "none, false", "same-site, true", "cross-site, true"})
  void what_another_page_has_asked_for_is_refused(String site, boolean refused) {
    headers.add("Host", "localhost:4280");
    headers.add("Sec-Fetch-Site", site);
    assertThat(gatekeeper.objection("GET", headers).isPresent()).isEqualTo(refused);
  }
}
