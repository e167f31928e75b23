package dev.factors.cli;

import dev.factors.diagnostic.Failure;
import dev.factors.serve.Preview;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code factors serve}. */
@Command(
    name = "serve",
    description = {
      "Show the paper in a browser, and keep it up to date while you write.",
      "",
      "Each save changes the page in place; what 'factors lint' finds stands in its margin. What"
          + " you comment on in the page goes into reviews/ when you submit it. Only programs on this"
          + " machine can connect. Ctrl-C ends it."
    },
    footer = {"  factors serve", "  factors serve --port 0   # any port that is free"})
final class ServeCommand implements Callable<Integer> {

  private static final int HIGHEST_PORT = 65_535;

  private final FactorsCommand factors;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "4280",
      description = "Where to listen, 0 for any port that is free. Default: ${DEFAULT-VALUE}.")
  private int port;

  ServeCommand(FactorsCommand factors) {
    this.factors = factors;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > HIGHEST_PORT) {
      throw Failure.usage("--port: " + port + " is no port; they go from 0 to " + HIGHEST_PORT);
    }
    Path root = factors.workspace().root();
    try (Preview preview = Preview.start(root, port, factors::repository, this::log)) {
      factors.out().println(preview.address());
      factors.out().flush();
      log("watching " + root + "; Ctrl-C ends it");
      new CountDownLatch(1).await();
    }
    return ExitCode.CLEAN;
  }

  private void log(String message) {
    factors.note(message);
    factors.err().flush();
  }
}
