package dev.factors.review;

/**
 * The first appearance of an entry on the branch that was asked about. What it said before was a
 * draft, what it says later is an alteration.
 */
record Submission(String content, Moment moment) {}
