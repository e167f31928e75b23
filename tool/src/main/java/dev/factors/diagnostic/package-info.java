/** Diagnostics, their places, and the failures that end a command. Depends on nothing. */
@NullMarked
package dev.factors.diagnostic;

import org.jspecify.annotations.NullMarked;
