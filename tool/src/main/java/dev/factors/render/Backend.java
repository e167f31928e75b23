package dev.factors.render;

/** A form that a paper is published in. */
public enum Backend {
  HTML("html5", "html"),
  PDF("pdf", "pdf");

  private final String converter;
  private final String extension;

  Backend(String converter, String extension) {
    this.converter = converter;
    this.extension = extension;
  }

  /** The name that Asciidoctor knows it by. */
  String converter() {
    return converter;
  }

  /** The ending of its files, without a dot. */
  public String extension() {
    return extension;
  }
}
