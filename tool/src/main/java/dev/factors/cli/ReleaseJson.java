package dev.factors.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.github.zafarkhaja.semver.Version;
import dev.factors.json.JsonDocument;
import dev.factors.release.Gates;
import dev.factors.release.Releaser;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;

/** What has become of a release, for scripts: version 1 of the shape. */
record ReleaseJson(Version version, String branch, PrintStream out) implements ReleaseReport {

  @Override
  public void released(Releaser.Outcome outcome) {
    print(
        json -> {
          json.writeStringField("milestone", outcome.candidate().milestone().version().toString());
          json.writeBooleanField("passed", Gates.passed(outcome.gates()));
          GateReport.write(json, outcome.gates());
          json.writeArrayFieldStart("files");
          for (Map.Entry<String, byte[]> file : outcome.files().entrySet()) {
            json.writeStartObject();
            json.writeStringField("path", outcome.folder().orElse("") + "/" + file.getKey());
            json.writeNumberField("size", file.getValue().length);
            json.writeEndObject();
          }
          json.writeEndArray();
          if (outcome.commit().isPresent()) {
            writeCommit(json, outcome.commit().get());
          }
        });
  }

  @Override
  public void finished(String commit) {
    print(json -> writeCommit(json, commit));
  }

  @Override
  public void takenBack(String commit) {
    print(json -> json.writeStringField("takenBack", commit));
  }

  private void writeCommit(JsonGenerator json, String commit) throws IOException {
    json.writeStringField("commit", commit);
    json.writeStringField("tag", "v" + version);
    json.writeStringField("push", ReleaseText.push(branch, version));
  }

  private void print(JsonDocument.Fields fields) {
    out.print(
        JsonDocument.of(
            json -> {
              json.writeNumberField("version", 1);
              json.writeStringField("target", version.toString());
              fields.write(json);
            }));
  }
}
