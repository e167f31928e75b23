package dev.factors.cli;

import dev.factors.source.Resource;
import java.nio.charset.StandardCharsets;

/** A shell that words can be completed in. */
enum Shell {
  BASH,
  ZSH;

  /** The function that asks the tool for candidates. */
  String script() {
    return new String(
        Resource.sources().tree().read("dev/factors/completion/factors." + Choice.name(this)),
        StandardCharsets.UTF_8);
  }
}
