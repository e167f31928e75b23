package dev.factors.yaml;

import dev.factors.diagnostic.Place;

/** A YAML file that is not well-formed, or holds what is not allowed. */
final class YamlRefused extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Place place;

  YamlRefused(Place place, String message) {
    super(message);
    this.place = place;
  }

  Place place() {
    return place;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
