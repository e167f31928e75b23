/** Files as they stand in the work tree or in a commit, read once. */
@NullMarked
package dev.factors.source;

import org.jspecify.annotations.NullMarked;
