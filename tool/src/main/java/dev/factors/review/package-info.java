/**
 * Comments, dispositions and the roster: their files, what Git's history proves of them, and the
 * report of how each was disposed of.
 */
@NullMarked
package dev.factors.review;

import org.jspecify.annotations.NullMarked;
