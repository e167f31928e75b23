package dev.factors.cli;

import picocli.CommandLine.Option;

/** The option of every command whose results a person or a program may read. */
final class FormatOption {

  /** Set to JSON. */
  static final FormatOption JSON = new FormatOption(OutputFormat.JSON);

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json.")
  private OutputFormat format = OutputFormat.TEXT;

  FormatOption() {}

  private FormatOption(OutputFormat format) {
    this.format = format;
  }

  OutputFormat get() {
    return format;
  }
}
