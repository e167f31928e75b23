package dev.factors.git;

/**
 * A ref and the commit it points at.
 *
 * @param ref full name, {@code refs/heads/main}
 * @param commit id
 */
public record RefTip(String ref, String commit) {}
