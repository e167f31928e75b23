package dev.factors.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailmapTest {

  private static final String MAP =
      """
      # people
      Joe R. Developer <joe@example.com>
      Jane Doe <jane@example.com> <jane@laptop.(none)>
      <only@example.com> <ADDRESS@example.com>
      Proper <proper@example.com> Nick <shared@example.com>
      Shared <team@example.com> <shared@example.com>
         Spaced   Name   <spaced@example.com>\t<old-spaced@example.com> # remark
      Later <joe@example.com>
      no address at all
      Broken <unclosed
      <> <empty@example.com>
      Empty Old <kept@example.com> <>
      Two <two@example.com> One Name <one@example.com> <three@example.com>
      """;

  private static final List<String> PEOPLE =
      List.of(
          "joe <joe@example.com>",
          "joe <JOE@Example.com>",
          "jane <jane@laptop.(none)>",
          "Any Body <address@example.com>",
          "Nick <shared@example.com>",
          "nICK <shared@example.com>",
          "Other <shared@example.com>",
          "x <old-spaced@example.com>",
          "x <empty@example.com>",
          "One Name <one@example.com>",
          "Other Name <one@example.com>",
          "stranger <stranger@example.com>");

  @TempDir Path temp;

  @Test
  void mapsAsGitDoes() {
    Sandbox sandbox = Sandbox.create(temp);
    sandbox.write(".mailmap", MAP).commit("Add a mailmap");
    try (GitRepository repository = sandbox.open()) {
      Mailmap mailmap = Mailmap.in(repository.tree(repository.head()));
      for (String person : PEOPLE) {
        assertThat(shown(mailmap.map(ident(person))))
            .as(person)
            .isEqualTo(sandbox.git("check-mailmap", person));
      }
    }
  }

  private static Ident ident(String person) {
    int bracket = person.indexOf('<');
    return new Ident(
        person.substring(0, bracket).strip(),
        person.substring(bracket + 1, person.length() - 1),
        Instant.EPOCH,
        ZoneOffset.UTC);
  }

  private static String shown(Ident ident) {
    return ident.name() + " <" + ident.email() + ">";
  }
}
