package dev.factors.git;

/** A trailer and the id of the commit whose message holds it. */
public record CommitTrailer(String commit, Trailer trailer) {}
