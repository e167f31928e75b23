package dev.factors.git;

/**
 * A release commit and its tag, whose objects are written, and which nothing refers to yet.
 *
 * @param commit id of the commit
 * @param subject the first line of its message
 * @param tag id of the tag object
 */
public record PreparedCommit(String commit, String subject, String tag) {}
