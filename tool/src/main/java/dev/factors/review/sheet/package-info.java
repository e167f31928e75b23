/** Comments that come as tables. */
@NullMarked
package dev.factors.review.sheet;

import org.jspecify.annotations.NullMarked;
