/** Gates and releases. */
@NullMarked
package dev.factors.release;

import org.jspecify.annotations.NullMarked;
