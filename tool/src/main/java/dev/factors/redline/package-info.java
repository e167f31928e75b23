/** What has changed between two versions of a paper, word by word, in the text as it is read. */
@NullMarked
package dev.factors.redline;

import org.jspecify.annotations.NullMarked;
