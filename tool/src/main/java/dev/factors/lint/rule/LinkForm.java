package dev.factors.lint.rule;

import dev.factors.asciidoc.Inline;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** An address is one that a browser can follow (RFC 3986), so far as one sees without trying. */
public final class LinkForm extends Rule {

  private static final String HELP = "an address is a scheme, a host and a path, without blanks";

  private static final Set<String> WITH_HOST = Set.of("http", "https", "ftp", "irc");

  /** What was meant to be an address and is text: a slash too few, a misspelt scheme, a blank. */
  private static final Pattern NO_ADDRESS =
      Pattern.compile(
          "\\bhttps?://(?=\\s|\\[(?![0-9a-f.]*:[0-9a-f:.]*\\])|$)"
              + "|\\b(?:https?:/(?!/)|https?//|(?:htp|htps|hhttps?|htttps?|httpss|ttps?)://)"
              // A mark at the end belongs to the sentence.
              + "[^\\s.,;:!?)\\]]*(?:[.,;:!?)\\]]+[^\\s.,;:!?)\\]]+)*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MAIL = Pattern.compile("mailto:[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private static final Pattern HOST =
      Pattern.compile("[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)+\\.?|localhost|\\[.*\\]");

  public LinkForm() {
    super("reference/link-form", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    Inlines.in(inspection.manuscript(), Inline.Link.class)
        .forEach(link -> checkTarget(inspection, link));
    inspection
        .passages()
        .flatMap(passage -> passage.lines().stream())
        .filter(line -> line.text().contains("tp") && line.text().indexOf('/') >= 0)
        .flatMap(line -> line.find(NO_ADDRESS))
        .forEach(
            text -> inspection.report(text.place(), "'" + text.text() + "' is no address", HELP));
  }

  /** A target without a scheme is a path, and not looked at. */
  private static void checkTarget(Inspection inspection, Inline.Link link) {
    String target = link.target();
    int colon = target.indexOf(':');
    // What an attribute stands for is not known where it is not set.
    if (colon < 0 || target.indexOf('{') >= 0) {
      return;
    }
    String scheme = target.substring(0, colon).toLowerCase(Locale.ROOT);
    if (scheme.equals("mailto") && !MAIL.matcher(target).lookingAt()) {
      inspection.report(link.place(), "'" + target + "' is no mail address", HELP);
    } else if (WITH_HOST.contains(scheme) && !HOST.matcher(host(target)).matches()) {
      inspection.report(link.place(), "the address '" + target + "' has no host", HELP);
    }
  }

  /** The host without user and port; empty where there is none. */
  private static String host(String target) {
    try {
      String authority = new URI(target).getRawAuthority();
      return authority == null
          ? ""
          : authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
