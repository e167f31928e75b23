/** Benchmarks that people run by hand; no test depends on them. */
@NullMarked
package dev.factors.bench;

import org.jspecify.annotations.NullMarked;
