package dev.factors.paper;

import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import java.util.Optional;

/**
 * What the configuration says of a lint rule.
 *
 * @param severity the severity it has in this paper; empty where it is off
 * @param place of the rule's name in the configuration
 */
public record RuleSetting(Optional<Severity> severity, Place place) {}
