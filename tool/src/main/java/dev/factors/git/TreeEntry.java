package dev.factors.git;

import dev.factors.source.SourceTree;

/**
 * One line of a tree object.
 *
 * @param name without a folder
 * @param id of the blob, tree or commit it names; equal ids mean equal content
 */
public record TreeEntry(String name, SourceTree.Kind kind, String id) {}
