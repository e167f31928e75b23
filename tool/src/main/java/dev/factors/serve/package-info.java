/**
 * The live preview: a web server for one author, on loopback. Its only users of sockets and of file
 * watching.
 */
@NullMarked
package dev.factors.serve;

import org.jspecify.annotations.NullMarked;
