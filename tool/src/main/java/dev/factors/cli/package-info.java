/** The command line: composition, one class a command, exit codes. */
@NullMarked
package dev.factors.cli;

import org.jspecify.annotations.NullMarked;
