package dev.factors.review;

/**
 * An entry as a commit holds it.
 *
 * @param file without its entries
 * @param blob id of the file's content
 */
record Held(Entry entry, CommentFile file, String blob) {}
