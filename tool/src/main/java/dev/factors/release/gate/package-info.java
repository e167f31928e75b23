/** The gates, one class each. */
@NullMarked
package dev.factors.release.gate;

import org.jspecify.annotations.NullMarked;
