package dev.factors.render;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Failure;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.jruby.AsciidoctorJRuby;
import org.asciidoctor.jruby.internal.AsciidoctorCoreException;
import org.jruby.exceptions.RaiseException;
import org.jspecify.annotations.Nullable;

/** AsciidoctorJ, quiet, and with its failures as findings about the paper. */
final class Engine {

  /**
   * Where Asciidoctor's messages and AsciidoctorJ's own go: they reach the user as diagnostics
   * alone. Held here, because a logger that nobody holds forgets its level.
   */
  private static final List<Logger> LOGS =
      List.of(Logger.getLogger("asciidoctor"), Logger.getLogger("org.asciidoctor"));

  private static final String RUBYGEMS = "jruby.cli.rubygems.enable";

  /** Without which JRuby starts faster, and says the same. */
  private static final Map<String, String> LEFT_OUT =
      Map.of(
          // To look for gems that are installed: the jars have all, and their folders are told.
          RUBYGEMS,
          "false",
          // To suggest names where one is misspelt in Ruby.
          "jruby.cli.did_you_mean.enable",
          "false",
          // To call the operating system; rendering reads files and computes.
          "jruby.native.enabled",
          "false",
          // To write a Java class for each shape of object, with a field for each variable.
          "jruby.reify.variables",
          "false");

  private static final AtomicReference<@Nullable FutureTask<Asciidoctor>> AHEAD =
      new AtomicReference<>();

  private Engine() {}

  /** Starts JRuby in the background, for the next to ask. */
  static void startAhead() {
    FutureTask<Asciidoctor> task = new FutureTask<>(Engine::boot);
    if (AHEAD.compareAndSet(null, task)) {
      Thread thread = new Thread(task, "jruby");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Starts JRuby, which takes a second or more. */
  static Asciidoctor start() {
    FutureTask<Asciidoctor> ahead = AHEAD.getAndSet(null);
    try {
      return ahead == null ? boot() : ahead.get();
    } catch (ExecutionException e) {
      return boot();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return boot();
    }
  }

  /**
   * As AsciidoctorJ does it itself where somebody insists on RubyGems, or where its jars are not as
   * expected; otherwise without RubyGems, in two thirds of the time. The output is the same.
   */
  private static Asciidoctor boot() {
    LOGS.forEach(log -> log.setLevel(Level.OFF));
    List<String> folders = GemFolders.find();
    if (folders.isEmpty() || Boolean.getBoolean(RUBYGEMS)) {
      return Asciidoctor.Factory.create();
    }
    LEFT_OUT.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
    return AsciidoctorJRuby.Factory.create(folders);
  }

  /**
   * Lets Asciidoctor work on a document.
   *
   * @param document what to point to where it gives up
   * @throws Failure of kind FINDINGS where it gives up: what it was given is no text that it can
   *     read
   */
  static <T> T working(String document, Supplier<T> work) {
    try {
      return work.get();
    } catch (AsciidoctorCoreException | RaiseException e) {
      throw Failure.findings(
          "Asciidoctor cannot read " + document,
          List.of(
              new Diagnostic(
                  "asciidoctor/failure",
                  Severity.ERROR,
                  Place.ofFile(document),
                  "Asciidoctor has given up: " + reason(e),
                  "'factors lint' says where the text is not what it should be")),
          e);
    }
  }

  /** The last part of the message: before it stand the exception's class and an absolute path. */
  private static String reason(RuntimeException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return message.substring(message.lastIndexOf(" - ") < 0 ? 0 : message.lastIndexOf(" - ") + 3);
  }
}
