/** What {@code paper/paper.yaml} says: immutable records. */
@NullMarked
package dev.factors.paper;

import org.jspecify.annotations.NullMarked;
