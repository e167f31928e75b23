/** What is shown on a terminal: colour, tables, text made safe. Depends on nothing. */
@NullMarked
package dev.factors.terminal;

import org.jspecify.annotations.NullMarked;
