/** Rendering with AsciidoctorJ. Its only user. */
@NullMarked
package dev.factors.render;

import org.jspecify.annotations.NullMarked;
