package dev.factors.review;

import org.jspecify.annotations.Nullable;

/**
 * The words a comment is about: a TextQuoteSelector of the W3C Web Annotation model.
 *
 * @param exact the words
 * @param prefix what stands before them, or null
 * @param suffix what stands behind them, or null
 */
public record Quote(String exact, @Nullable String prefix, @Nullable String suffix) {}
