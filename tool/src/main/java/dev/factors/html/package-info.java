/** Pages of HTML that are one file and trust nothing that is in them. */
@NullMarked
package dev.factors.html;

import org.jspecify.annotations.NullMarked;
