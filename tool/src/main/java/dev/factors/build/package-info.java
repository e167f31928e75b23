/**
 * Works on compiled classes when the tool is built; no part of what is installed.
 *
 * <p>It takes for granted what javac writes, and leaves alone what it does not know.
 */
@NullMarked
package dev.factors.build;

import org.jspecify.annotations.NullMarked;
