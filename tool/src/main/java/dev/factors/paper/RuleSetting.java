package dev.factors.paper;

import com.github.zafarkhaja.semver.Version;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the configuration says of a lint rule.
 *
 * @param severities from a version on, each; empty where the rule is off from there on
 * @param place of the rule's name in the configuration
 */
public record RuleSetting(SortedMap<Version, Optional<Severity>> severities, Place place) {

  public RuleSetting {
    severities = Collections.unmodifiableSortedMap(new TreeMap<>(severities));
  }

  /** The severity in a version; empty where the rule is off, or not yet on. */
  public Optional<Severity> severity(Version target) {
    Optional<Severity> severity = Optional.empty();
    for (Map.Entry<Version, Optional<Severity>> from : severities.entrySet()) {
      if (!from.getKey().isHigherThan(target)) {
        severity = from.getValue();
      }
    }
    return severity;
  }
}
