package dev.factors.review;

import dev.factors.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes files of the editors' answers: {@link DispositionFileReader} makes the same of them. */
public final class DispositionFileWriter {

  private DispositionFileWriter() {}

  /** The file in UTF-8. */
  public static byte[] write(DispositionFile file) {
    Map<String, Object> content = new LinkedHashMap<>();
    put(
        content,
        "dispositions",
        file.dispositions().stream().map(DispositionFileWriter::entry).toList());
    put(
        content,
        "acknowledgements",
        file.acknowledgements().stream().map(DispositionFileWriter::entry).toList());
    return YamlWriter.write("dispositions", content);
  }

  private static void put(Map<String, Object> content, String key, List<?> entries) {
    if (!entries.isEmpty()) {
      content.put(key, entries);
    }
  }

  private static Map<String, Object> entry(Disposition disposition) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("comment", disposition.comment().toString());
    content.put("disposition", disposition.outcome().label());
    CommentId original = disposition.duplicateOf();
    CommentFileWriter.put(content, "duplicate-of", original == null ? null : original.toString());
    CommentFileWriter.put(content, "rationale", CommentFileWriter.block(disposition.rationale()));
    content.put("by", disposition.by());
    CommentFileWriter.put(content, "commit", disposition.commit());
    CommentFileWriter.put(content, "supersedes", disposition.supersedes() ? true : null);
    return content;
  }

  private static Map<String, Object> entry(Acknowledgement acknowledgement) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("comment", acknowledgement.comment().toString());
    content.put("event", acknowledgement.event().label());
    CommentFileWriter.put(
        content, "rationale", CommentFileWriter.block(acknowledgement.rationale()));
    content.put("by", acknowledgement.by());
    return content;
  }
}
