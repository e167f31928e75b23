package dev.factors.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What a process is given: its streams, its environment, its working directory.
 *
 * @param in what was piped or typed
 * @param out for what was asked, in UTF-8
 * @param err for everything else, in UTF-8
 * @param inIsTerminal whether a person types {@code in}
 * @param outIsTerminal whether a person sees {@code out}
 * @param errIsTerminal whether a person sees {@code err}
 * @param clock for the dates of commits and tags
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean inIsTerminal,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Map<String, String> environment,
    Path workingDirectory,
    Clock clock) {}
