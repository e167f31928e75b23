package dev.factors.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asciidoctor.jruby.internal.JRubyRuntimeContext;
import org.junit.jupiter.api.Test;

/** What stands before Ruby's libraries, so that a PDF is rendered faster. */
class AheadTest {

  @Test
  void answers_what_the_library_itself_would() throws IOException {
    assertThat((List<?>) run("answers.rb")).isEmpty();
  }

  @Test
  void keeps_out_of_the_way_of_other_versions() throws IOException {
    assertThat(run("versions.rb")).isEqualTo(false);
  }

  private static Object run(String script) throws IOException {
    return JRubyRuntimeContext.get(Asciidoctors.shared())
        .evalScriptlet(Files.readString(Path.of("src/test/resources/ahead", script)))
        .toJava(Object.class);
  }
}
