/** What became of comments, for people and for their spreadsheets. */
@NullMarked
package dev.factors.review.report;

import org.jspecify.annotations.NullMarked;
