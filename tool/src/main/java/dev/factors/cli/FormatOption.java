package dev.factors.cli;

import picocli.CommandLine.Option;

/** The option of every command whose results a person or a program may read. */
final class FormatOption {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json.")
  private OutputFormat format = OutputFormat.TEXT;

  OutputFormat get() {
    return format;
  }
}
