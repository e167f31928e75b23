package dev.factors.asciidoc;

import org.jspecify.annotations.Nullable;

/**
 * An element of a document, as an outline lists it.
 *
 * @param context what it is, named as Asciidoctor names it
 * @param level of a section; of any other element that of the section that holds it
 * @param id written or generated, or null
 * @param title as a reader sees it, or null
 * @param file path relative to the repository's root
 * @param line of its first line, counted from 1; of a section, its title's
 */
public record OutlineElement(
    String context,
    int level,
    @Nullable String id,
    @Nullable String title,
    String file,
    int line) {}
