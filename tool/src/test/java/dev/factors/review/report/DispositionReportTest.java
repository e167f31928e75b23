package dev.factors.review.report;

import static dev.factors.review.Reviews.collect;
import static dev.factors.review.Reviews.dispositions;
import static dev.factors.review.Reviews.file;
import static dev.factors.review.Reviews.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.git.Sandbox;
import dev.factors.review.Reviews;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DispositionReportTest {

  private static final ReportSubject SUBJECT =
      new ReportSubject(
          "A Paper", "0.1.0", "en", Map.of("declared-intent", "Declared Intent"), Map.of());

  @TempDir Path temp;
  Sandbox sandbox;

  @BeforeEach
  void create() {
    sandbox = Sandbox.create(temp);
    sandbox.write("reviews/roster.yaml", Reviews.ROSTER).commit("Begin");
  }

  @Test
  void saysThatThereAreNoComments() {
    Document report = report();
    assertThat(report.select("main").text()).isEqualTo("No comments have been submitted.");
    assertThat(report.select("footer").text()).contains(sandbox.git("rev-parse", "HEAD"));
    assertThat(report.select("html").attr("lang")).isEqualTo("en");
    assertThat(report.title()).isEqualTo("Disposition of comments: A Paper 0.1.0");
  }

  @Test
  void groupsCommentsByFactor() {
    submit("factor: declared-intent, comment: x", "comment: y", "factor: nowhere, comment: z");
    assertThat(report().select(".factor h3").eachText())
        .contains(
            "The paper as a whole 1 comment", "Declared Intent 1 comment", "nowhere 1 comment")
        .containsSubsequence(
            "The paper as a whole 1 comment", "Declared Intent 1 comment", "nowhere 1 comment");
  }

  @Test
  void showsTheDispositionAndItsReason() {
    submit("comment: x");
    sandbox
        .write(
            "reviews/0.0.1/dispositions/first.yaml",
            dispositions(
                "{comment: 0.0.1/jdoe/1, disposition: accepted-in-principle, rationale: right,"
                    + " by: editors}"))
        .commit("Answer");
    assertThat(report().select("tr[id=0.0.1/jdoe/1] .disposition").text())
        .isEqualTo("accepted in principle right by editors");
  }

  @Test
  void takesTextForTextAndNothingElse() throws Exception {
    String hostile = "<img src=x onerror=alert(1)></style></title>&lt;{{x}}";
    submit(
        "factor: \""
            + hostile
            + "\", section: \""
            + hostile
            + "\", comment: \""
            + hostile
            + "\", quote: \""
            + hostile
            + "\", proposed-change: \"\\e]0;title\\a\\e[2J"
            + hostile
            + "\"");
    sandbox.write("reviews/0.0.1/" + "jdoe/<b>.yaml", file("jdoe")).commit("Odd name");
    Document report = report();
    assertThat(report.select("img, b, iframe, object, link")).isEmpty();
    assertThat(report.select(".proposed").text()).isEqualTo(hostile);
    assertThat(report.html()).doesNotContain("\u001b").doesNotContain("\u0007");
    assertThat(
            report.select("*").stream().flatMap(element -> element.attributes().asList().stream()))
        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
  }

  @Test
  void allowsItsOwnStyleAndScriptOnly() throws Exception {
    Document report = report();
    assertThat(report.select("script")).hasSize(1);
    assertThat(report.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            "default-src 'none'; script-src 'sha256-"
                + digest(report.selectFirst("script").data())
                + "'; style-src 'sha256-"
                + digest(report.selectFirst("style").data())
                + "'; base-uri 'none'; form-action 'none'");
    assertThat(report.select("[style], [src], link")).isEmpty();
  }

  private static String digest(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }

  @Test
  void linksOnlyToWhatIsThere() {
    submit("comment: x", "replaces: 1, comment: y");
    Document report = report();
    for (Element link : report.select("a[href]")) {
      assertThat(report.getElementById(link.attr("href").substring(1))).isNotNull();
    }
  }

  @Test
  void isTheSameBytesAgain() {
    submit("comment: x", "comment: y");
    assertThat(DispositionReport.html(collect(sandbox), SUBJECT))
        .isEqualTo(DispositionReport.html(collect(sandbox), SUBJECT));
  }

  @Test
  void saysWhichCommentsHistoryCastsDoubtOn() {
    submit("comment: x");
    assertThat(report().text()).contains("Nobody on the commit that introduced it");
    sandbox.write(path("jdoe", "first"), file("jdoe")).commit("Delete");
    assertThat(report().text()).contains("Once committed, and gone.");
  }

  private void submit(String... entries) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < entries.length; i++) {
      text.append("  - {id: ").append(i + 1).append(", type: technical, blocking: true, ");
      text.append(entries[i]).append("}\n");
    }
    sandbox.write(path("jdoe", "first"), file("jdoe", text.toString())).commit("Review");
  }

  private Document report() {
    byte[] html = DispositionReport.html(collect(sandbox), SUBJECT);
    return Jsoup.parse(new String(html, StandardCharsets.UTF_8));
  }
}
