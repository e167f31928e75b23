/** The structural scanner of AsciiDoc and its document model. Starts no JRuby. */
@NullMarked
package dev.factors.asciidoc;

import org.jspecify.annotations.NullMarked;
