package dev.factors.lint.rule;

import dev.factors.asciidoc.Inline;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links lead to https; where a host has none, the configuration says so. */
public final class InsecureLink extends Rule {

  private static final Pattern PLAIN =
      Pattern.compile("http://(?:[^/@]*@)?(\\[[^\\]]*\\]|[^/:?#]*).*", Pattern.CASE_INSENSITIVE);

  /** The reader's own machine: nobody listens in between. */
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  public InsecureLink() {
    super("reference/insecure-link", Severity.WARNING);
  }

  @Override
  public void check(Inspection inspection) {
    Set<String> allowed = new HashSet<>(LOOPBACK);
    allowed.addAll(inspection.paper().style().plainHttp());
    Inlines.in(inspection.manuscript(), Inline.Link.class)
        .forEach(
            link -> {
              Matcher plain = PLAIN.matcher(link.target());
              if (plain.matches()
                  && !isCode(link.place(), inspection)
                  && !allowed.contains(plain.group(1).toLowerCase(Locale.ROOT))) {
                inspection.report(
                    link.place(),
                    "the link is not secure",
                    "use https://, or list the host in paper.yaml: style: plain-http");
              }
            });
  }

  /** An address that is shown as code is an example, though Asciidoctor makes a link of it. */
  private static boolean isCode(Place link, Inspection inspection) {
    return link.column() > 1
        && Written.at(
                Place.of(link.file(), link.line(), link.column() - 1, link.column()), inspection)
            .filter("`"::equals)
            .isPresent();
  }
}
