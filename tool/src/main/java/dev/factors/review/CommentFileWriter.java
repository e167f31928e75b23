package dev.factors.review;

import dev.factors.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes comment files: {@link CommentFileReader} makes the same comments of them. */
public final class CommentFileWriter {

  private CommentFileWriter() {}

  /** The file in UTF-8, its keys in the order in which people read them. */
  public static byte[] write(CommentFile file) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("reviewer", file.reviewer());
    put(content, "name", file.name());
    put(content, "affiliation", file.affiliation());
    content.put("version", file.version());
    put(content, "commit", file.commit());
    put(content, "position", file.position() == null ? null : file.position().label());
    List<Map<String, Object>> entries = new ArrayList<>();
    file.entries().forEach(entry -> entries.add(entry(entry)));
    if (!entries.isEmpty()) {
      content.put("comments", entries);
    }
    return YamlWriter.write("comments", content);
  }

  private static Map<String, Object> entry(Entry entry) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("id", id(entry.id().local()));
    if (entry instanceof Comment comment) {
      put(content, "replaces", reference(comment.replaces(), entry));
      put(content, "factor", comment.factor());
      put(content, "section", comment.section());
      put(content, "paragraph", comment.paragraph());
      put(content, "quote", quote(comment.quote()));
      put(content, "type", comment.type() == null ? null : comment.type().label());
      content.put("blocking", comment.blocking());
      content.put("comment", block(comment.text()));
      put(content, "proposed-change", block(comment.proposedChange()));
    } else if (entry instanceof Retraction retraction) {
      put(content, "retracts", reference(retraction.retracts(), entry));
    } else if (entry instanceof Reply reply) {
      put(content, "responds-to", reference(reply.respondsTo(), entry));
      content.put("response", reply.response().label());
    }
    return content;
  }

  private static @Nullable Object quote(@Nullable Quote quote) {
    if (quote == null) {
      return null;
    }
    boolean alone = quote.prefix() == null && quote.suffix() == null;
    if (alone && quote.exact().equals(quote.exact().stripTrailing())) {
      return quote.exact();
    }
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("exact", quote.exact());
    put(content, "prefix", quote.prefix());
    put(content, "suffix", quote.suffix());
    return content;
  }

  /** With a line feed at its end text stands in a block of its own, where people can read it. */
  static @Nullable String block(@Nullable String text) {
    return text == null ? null : text.stripTrailing() + "\n";
  }

  private static @Nullable Object reference(@Nullable CommentId target, Entry from) {
    if (target == null) {
      return null;
    }
    boolean sameFolder =
        target.version().equals(from.id().version())
            && target.reviewer().equals(from.id().reviewer());
    return sameFolder ? id(target.local()) : target.toString();
  }

  private static Object id(String local) {
    return CommentId.isNumber(local) ? (Object) Long.parseLong(local) : local;
  }

  static void put(Map<String, Object> content, String key, @Nullable Object value) {
    if (value != null) {
      content.put(key, value);
    }
  }
}
