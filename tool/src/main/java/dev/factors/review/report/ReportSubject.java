package dev.factors.review.report;

import dev.factors.review.Anchor;
import dev.factors.review.CommentId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a report of dispositions is about.
 *
 * @param paper title of the paper
 * @param version that is released, or what the text is called that is none
 * @param language of the paper and the report, a BCP 47 tag
 * @param factors titles by id, in the order of the paper
 * @param anchors where the words that comments are about stand, by the comments' ids
 */
public record ReportSubject(
    String paper,
    String version,
    String language,
    Map<String, String> factors,
    Map<CommentId, Anchor> anchors) {

  public ReportSubject {
    factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
    anchors = Map.copyOf(anchors);
  }
}
