/** The files of a release, one class each. */
@NullMarked
package dev.factors.release.artifact;

import org.jspecify.annotations.NullMarked;
