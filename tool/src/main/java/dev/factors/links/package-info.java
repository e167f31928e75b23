/** Asking the network whether addresses are there. Nothing else of the tool uses the network. */
@NullMarked
package dev.factors.links;

import org.jspecify.annotations.NullMarked;
