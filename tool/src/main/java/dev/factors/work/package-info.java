/** Work on several processors. */
@NullMarked
package dev.factors.work;

import org.jspecify.annotations.NullMarked;
