/** JSON as every command prints it. */
@NullMarked
package dev.factors.json;

import org.jspecify.annotations.NullMarked;
