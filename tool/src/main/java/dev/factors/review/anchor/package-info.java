/** Finds the words that comments are about, in the text that was read and in today's. */
@NullMarked
package dev.factors.review.anchor;

import org.jspecify.annotations.NullMarked;
