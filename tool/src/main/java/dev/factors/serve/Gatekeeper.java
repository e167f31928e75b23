package dev.factors.serve;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the author's own requests from those that a page elsewhere has the author's browser make.
 * Such a page can have a name of its own lead to loopback (DNS rebinding): the browser then sends
 * that name as Host. What it asks without being able to read the answer has another Origin, or says
 * so in Sec-Fetch-Site.
 */
final class Gatekeeper {

  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final Set<String> hosts;

  /**
   * A gatekeeper.
   *
   * @param port that is listened on
   */
  Gatekeeper(int port) {
    hosts = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
  }

  /** Why a request is refused; empty where it may be answered. */
  Optional<String> objection(String method, Headers headers) {
    String host = only(headers, "Host").map(name -> name.toLowerCase(Locale.ROOT)).orElse("");
    if (!hosts.contains(host)) {
      return Optional.of("the Host is not this preview's");
    }
    boolean writes = method.equals("POST");
    if ((writes || headers.containsKey("Origin"))
        && !only(headers, "Origin").equals(Optional.of("http://" + host))) {
      return Optional.of("the Origin is not this preview's");
    }
    if (headers.containsKey("Sec-Fetch-Site")
        && only(headers, "Sec-Fetch-Site").filter(OWN_SITES::contains).isEmpty()) {
      return Optional.of("another page has asked for it: open the address by itself");
    }
    return Optional.empty();
  }

  /** The value of a field that is there once. */
  private static Optional<String> only(Headers headers, String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }
}
