/** The linter: rules over a manuscript, findings as diagnostics. */
@NullMarked
package dev.factors.lint;

import org.jspecify.annotations.NullMarked;
