package dev.factors.release.artifact;

import dev.factors.manuscript.Factor;
import dev.factors.release.Artifact;
import dev.factors.release.Candidate;
import dev.factors.release.Production;
import dev.factors.review.report.DispositionReport;
import dev.factors.review.report.ReportSubject;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of every comment, for people. */
public final class DispositionOfComments implements Artifact {

  @Override
  public String name(Candidate candidate) {
    return "disposition-of-comments.html";
  }

  @Override
  public byte[] render(Production production) {
    Candidate candidate = production.candidate();
    Map<String, String> factors = new LinkedHashMap<>();
    for (Factor factor : candidate.manuscript().factors()) {
      factors.put(factor.slug(), factor.title());
    }
    return DispositionReport.html(
        candidate.ledger(),
        new ReportSubject(
            candidate.paper().title(),
            candidate.version().toString(),
            candidate.manuscript().language(),
            factors,
            candidate.anchoring().anchors(candidate.ledger().rows())));
  }
}
