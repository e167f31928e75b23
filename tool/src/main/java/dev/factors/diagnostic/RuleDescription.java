package dev.factors.diagnostic;

/**
 * What a report says of a rule.
 *
 * @param id {@code area/kebab-name}
 * @param severity its weight where the paper does not say otherwise
 * @param since the first version that is held to it
 * @param what it asks for, one sentence
 * @param why the reason
 * @param help the rule's page as plain text
 * @param markdown the rule's page as Markdown
 */
public record RuleDescription(
    String id,
    Severity severity,
    String since,
    String what,
    String why,
    String help,
    String markdown) {

  /** The part of the id before the slash. */
  String area() {
    return id.substring(0, id.indexOf('/'));
  }
}
