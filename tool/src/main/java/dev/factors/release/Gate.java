package dev.factors.release;

import dev.factors.yaml.YamlNode;

/** A condition that a version has to meet; {@code paper.yaml} says how strict it is. */
public interface Gate {

  /** Its key below {@code gates} in {@code paper.yaml}. */
  String id();

  /**
   * Looks whether the condition is met.
   *
   * @param required what the milestone asks for, as the schema allows it
   */
  GateResult check(YamlNode required, Candidate candidate);
}
