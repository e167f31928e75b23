/** Names of contents by their bytes. */
@NullMarked
package dev.factors.digest;

import org.jspecify.annotations.NullMarked;
