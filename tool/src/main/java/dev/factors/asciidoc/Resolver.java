package dev.factors.asciidoc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Knows what references in text stand for. */
public interface Resolver {

  /** Resolves nothing: references stay as they are written. */
  Resolver NONE =
      new Resolver() {
        @Override
        public @Nullable String title(String id) {
          return null;
        }

        @Override
        public @Nullable String attribute(String name) {
          return null;
        }
      };

  /** What a cross-reference to an id shows, without markup; null where nothing has the id. */
  @Nullable String title(String id);

  /** Value of an attribute, escaped as HTML; null where it is not known. */
  @Nullable String attribute(String name);

  /** Resolves by a document's titles, anchors and attributes. */
  static Resolver of(Document document) {
    Map<String, String> titles = new HashMap<>();
    List<Block> blocks = document.blocks();
    for (Block block : blocks) {
      addTerm(block, titles);
    }
    for (Inline inline : document.inlines()) {
      if (inline instanceof Inline.Anchor anchor) {
        @Nullable String reftext = anchor.reftext();
        String label = reftext == null ? anchor.id() : reftext;
        // A work is cited in brackets, whatever it is called.
        boolean bracketed = reftext == null || anchor.bibliography();
        titles.putIfAbsent(anchor.id(), bracketed ? "[" + label + "]" : label);
      }
    }
    for (Block block : blocks) {
      addTitle(block, titles);
    }
    Map<String, String> attributes = document.attributes();
    return new Resolver() {
      @Override
      public @Nullable String title(String id) {
        return titles.get(id);
      }

      @Override
      public @Nullable String attribute(String name) {
        return attributes.get(name);
      }
    };
  }

  /** The anchor that a term begins with is shown as the rest of the term. */
  private static void addTerm(Block block, Map<String, String> titles) {
    String term = block.title();
    String text = block.titleText();
    if (block.is("list_item") && term != null && text != null) {
      Matcher anchor = AnchorCatalog.LEADING.matcher(term);
      if (anchor.lookingAt() && anchor.group(2) == null) {
        titles.putIfAbsent(anchor.group(1), text.strip());
      }
    }
  }

  private static void addTitle(Block block, Map<String, String> titles) {
    String id = block.id();
    if (id == null) {
      return;
    }
    String reftext = block.attributes().getOrDefault("reftext", "");
    String title = reftext.isEmpty() ? block.titleText() : reftext;
    titles.putIfAbsent(id, title == null ? "[" + id + "]" : title);
  }
}
