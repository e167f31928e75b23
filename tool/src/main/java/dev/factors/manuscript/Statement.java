package dev.factors.manuscript;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A conformance statement: an item of a description list with the role {@code conformance}.
 *
 * @param id its anchor, or null where it has none
 * @param label the term, such as {@code C1}
 * @param text the reader's text
 * @param item the list item
 */
public record Statement(@Nullable String id, String label, String text, Block item) {

  /** An item of a list has no id of its own: its anchor stands in the term. */
  private static final Pattern TERM =
      Pattern.compile("(?:\\[\\[([^\\],]+)(?:,[^\\]]*)?\\]\\])?(.*)");

  static Statement of(Block item) {
    Matcher term = TERM.matcher(item.title() == null ? "" : item.title());
    return term.matches()
        ? new Statement(term.group(1), term.group(2).strip(), ReadersText.of(item), item)
        : new Statement(null, "", ReadersText.of(item), item);
  }

  /** Where the statement begins. */
  public Place place() {
    return item.place();
  }
}
