package dev.factors.review;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a report of dispositions is about.
 *
 * @param paper title of the paper
 * @param version that is released
 * @param language of the paper and the report, a BCP 47 tag
 * @param factors titles by id, in the order of the paper
 */
public record ReportSubject(
    String paper, String version, String language, Map<String, String> factors) {

  public ReportSubject {
    factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
  }
}
