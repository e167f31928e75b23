/**
 * Git repositories: trees, commits, history, and the one commit a release adds. The only user of
 * JGit; none of its types leaves this package.
 */
@NullMarked
package dev.factors.git;

import org.jspecify.annotations.NullMarked;
