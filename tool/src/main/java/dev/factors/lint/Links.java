package dev.factors.lint;

import java.util.Collection;
import java.util.Map;

/** Whether addresses are there. */
@FunctionalInterface
public interface Links {

  /** Asks nobody: without being told to, the linter does not use the network. */
  Links OFFLINE = addresses -> Map.of();

  /**
   * Asks for addresses.
   *
   * @return why, by address, for those that are not there
   */
  Map<String, String> missing(Collection<String> addresses);
}
