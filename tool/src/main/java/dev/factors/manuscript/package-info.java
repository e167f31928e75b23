/** The paper as its authors wrote it: the scanned document, its factors and their parts. */
@NullMarked
package dev.factors.manuscript;

import org.jspecify.annotations.NullMarked;
