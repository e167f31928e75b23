package dev.factors.yaml;

import dev.factors.diagnostic.Place;

/** A YAML file that is not well-formed, or holds what is not allowed. */
final class YamlRefused extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Place place;
  private final String help;

  YamlRefused(Place place, String message, String help) {
    super(message);
    this.place = place;
    this.help = help;
  }

  /** What to do about it. */
  String help() {
    return help;
  }

  Place place() {
    return place;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
