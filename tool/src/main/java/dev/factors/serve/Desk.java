package dev.factors.serve;

import java.util.function.Supplier;

/**
 * What the server hands out and takes in.
 *
 * @param typesetter has the page
 * @param bulletin has the news
 * @param pdf makes the PDF, or fails with a {@link dev.factors.diagnostic.Failure}
 * @param inbox takes comments
 * @param token has to come with a comment
 */
record Desk(
    Typesetter typesetter, Bulletin bulletin, Supplier<byte[]> pdf, Inbox inbox, String token) {}
