package dev.factors.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.source.FolderTree;
import dev.factors.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide in reviews/ shows files that the tool accepts. */
class ReviewGuideTest {

  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Path REVIEWS = Path.of("../reviews");

  @TempDir Path folder;

  @Test
  void showsValidFiles() throws IOException {
    String guide = Files.readString(REVIEWS.resolve("README.md"));
    List<String> examples =
        EXAMPLE.matcher(guide).results().map((MatchResult result) -> result.group(1)).toList();
    write(
        "reviews/roster.yaml", Files.readString(REVIEWS.resolve("roster.yaml")) + examples.get(1));
    write("reviews/0.0.1/jdoe/first-reading.yaml", examples.get(0));
    write("reviews/0.0.1/dispositions/first.yaml", examples.get(2));
    ReviewFiles files = ReviewFiles.read(new Sources(new FolderTree(folder)));
    assertThat(files.diagnostics()).isEmpty();
    assertThat(files.comments()).hasSize(1);
    assertThat(files.dispositions()).hasSize(1);
    assertThat(files.roster().members())
        .extracting(Member::handle)
        .contains("editors", "chair", "jdoe");
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }
}
