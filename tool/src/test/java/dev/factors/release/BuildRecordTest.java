package dev.factors.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.render.Backend;
import dev.factors.render.Edition;
import dev.factors.render.Edition.Paragraphs;
import dev.factors.source.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildRecordTest {

  private static final String NAME = "a-draft.html";
  private static final Edition EDITION =
      new Edition("0.1.0-draft", LocalDate.EPOCH, "Draft.", Paragraphs.PLAIN);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void aPaperThatWasBuilt() throws IOException {
    write("paper/paper.yaml", "title: A");
    write("paper/paper.adoc", "= A\n\ninclude::included.txt[]\n");
    write("paper/included.txt", "Text.");
    write("paper/images/a.svg", "<svg/>");
    write("paper/theme/paper-theme.yml", "extends: default");
    file = folder.resolve("target/a-draft.built");
    write("target/" + NAME, "<html>");
    BuildRecord record = record();
    record.add(NAME, Backend.HTML, EDITION, Files.readAllBytes(folder.resolve("target/" + NAME)));
    Files.write(file, record.bytes());
  }

  @Test
  void nothingIsMadeAgainFromTheSame() throws IOException {
    assertThat(isCurrent()).isTrue();
    write("paper/paper.adoc", "= A\n\ninclude::included.txt[]\n");
    write("reviews/roster.yaml", "members: []");
    assertThat(isCurrent()).isTrue();
  }

  @Test
  void aChangeOfAnyFileIsSeen() throws IOException {
    for (String path :
        List.of(
            "paper/paper.yaml",
            "paper/paper.adoc",
            "paper/included.txt",
            "paper/images/a.svg",
            "paper/theme/paper-theme.yml")) {
      String before = Files.readString(folder.resolve(path));
      write(path, before + " ");
      assertThat(isCurrent()).as(path).isFalse();
      Files.delete(folder.resolve(path));
      assertThat(isCurrent()).as("without " + path).isFalse();
      write(path, before);
      assertThat(isCurrent()).as(path + " as it was").isTrue();
    }
  }

  @Test
  void aNewFileAndANewNameAreSeen() throws IOException {
    write("paper/new.txt", "");
    assertThat(isCurrent()).isFalse();
    Files.delete(folder.resolve("paper/new.txt"));
    Files.move(folder.resolve("paper/images/a.svg"), folder.resolve("paper/images/b.svg"));
    assertThat(isCurrent()).isFalse();
  }

  @Test
  void anotherDateVersionNoticeFormOrNumberingIsSeen() {
    BuildRecord record = record();
    LocalDate date = LocalDate.EPOCH;
    for (Edition other :
        List.of(
            new Edition("0.1.0-draft", date.plusDays(1), "Draft.", Paragraphs.PLAIN),
            new Edition("0.1.0-draft", null, "Draft.", Paragraphs.PLAIN),
            new Edition("0.2.0-draft", date, "Draft.", Paragraphs.PLAIN),
            new Edition("0.1.0-draft", date, null, Paragraphs.PLAIN),
            EDITION.with(Paragraphs.NUMBERED))) {
      assertThat(record.isCurrent(NAME, Backend.HTML, other)).as(other.toString()).isFalse();
    }
    assertThat(record.isCurrent(NAME, Backend.PDF, EDITION)).isFalse();
  }

  @Test
  void aDamagedOrMissingFileIsSeen() throws IOException {
    write("target/" + NAME, "<html");
    assertThat(isCurrent()).isFalse();
    Files.delete(folder.resolve("target/" + NAME));
    assertThat(isCurrent()).isFalse();
  }

  @Test
  void aDamagedOrMissingRecordRemembersNothing() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length - 1; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(isCurrent()).as("%d bytes", length).isFalse();
    }
    Files.write(file, new byte[] {(byte) 0xFF, 0, ' ', ' ', '\n'});
    assertThat(isCurrent()).isFalse();
    Files.delete(file);
    assertThat(isCurrent()).isFalse();
  }

  @Test
  void anotherToolIsSeen() {
    assertThat(ToolVersions.all()).containsKey("sources");
    for (Map<String, String> tools : List.of(Map.of("sources", "b"), Map.<String, String>of())) {
      BuildRecord other = new BuildRecord(file, new FolderTree(folder), tools);
      assertThat(other.isCurrent(NAME, Backend.HTML, EDITION)).as(tools.toString()).isFalse();
    }
  }

  private boolean isCurrent() {
    return record().isCurrent(NAME, Backend.HTML, EDITION);
  }

  private BuildRecord record() {
    return new BuildRecord(file, new FolderTree(folder), Map.of("sources", "a"));
  }

  private void write(String path, String text) throws IOException {
    Path written = folder.resolve(path);
    Files.createDirectories(written.getParent());
    Files.writeString(written, text);
  }
}
