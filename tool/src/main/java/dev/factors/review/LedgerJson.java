package dev.factors.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.factors.diagnostic.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A ledger as JSON, in UTF-8: what {@code comments collect} prints and what a release freezes.
 * Equal ledgers give equal bytes.
 */
public final class LedgerJson {

  /** Of the shape. */
  private static final int VERSION = 1;

  private static final JsonFactory FACTORY = new JsonFactory();

  private LedgerJson() {}

  /**
   * The ledger as JSON, with a line feed at its end.
   *
   * @param anchors where the words that comments are about stand, by the comments' ids
   */
  public static byte[] write(Ledger ledger, Map<CommentId, Anchor> anchors) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.setPrettyPrinter(printer());
      new LedgerWriter(json, anchors).write(ledger, VERSION);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    bytes.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  /**
   * The ids of the comments in a ledger that was frozen earlier.
   *
   * @param file what to call it in a complaint
   * @throws Failure where it is no such ledger
   */
  public static SortedSet<CommentId> ids(String file, byte[] bytes) {
    SortedSet<CommentId> ids = new TreeSet<>();
    try (JsonParser json = FACTORY.createParser(bytes)) {
      require(json.nextToken() == JsonToken.START_OBJECT, file);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if ("version".equals(name)) {
          require(value == JsonToken.VALUE_NUMBER_INT && json.getIntValue() == VERSION, file);
        } else if ("comments".equals(name) && value == JsonToken.START_ARRAY) {
          readComments(json, ids);
        } else {
          json.skipChildren();
        }
      }
      return ids;
    } catch (JsonProcessingException e) {
      throw Failure.repository(file + " is damaged: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  private static void readComments(JsonParser json, SortedSet<CommentId> ids) throws IOException {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean isId = "id".equals(json.currentName());
        json.nextToken();
        String[] parts = isId ? json.getValueAsString("").split("/", 3) : new String[0];
        if (parts.length == 3) {
          ids.add(new CommentId(parts[0], parts[1], parts[2]));
        }
        json.skipChildren();
      }
    }
  }

  private static void require(boolean condition, String file) {
    if (!condition) {
      throw Failure.repository(file + " is no ledger that this version of factors can read");
    }
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }
}
