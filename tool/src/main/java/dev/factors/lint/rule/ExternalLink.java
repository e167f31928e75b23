package dev.factors.lint.rule;

import dev.factors.asciidoc.Inline;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a link leads to is there; looked at only where the network may be used. */
public final class ExternalLink extends Rule {

  private static final Pattern WEB = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE);

  public ExternalLink() {
    super("reference/external-link", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    List<Inline.Link> links =
        Inlines.in(inspection.manuscript(), Inline.Link.class)
            .filter(link -> WEB.matcher(link.target()).matches())
            .toList();
    Map<String, String> missing =
        inspection.missing(links.stream().map(ExternalLink::address).toList());
    for (Inline.Link link : links) {
      String problem = missing.get(address(link));
      if (problem != null) {
        inspection.report(
            link.place(),
            address(link) + " " + problem,
            "mend the address, or cite another source");
      }
    }
  }

  /** The target without the part that only a browser looks at. */
  private static String address(Inline.Link link) {
    int fragment = link.target().indexOf('#');
    return fragment < 0 ? link.target() : link.target().substring(0, fragment);
  }
}
