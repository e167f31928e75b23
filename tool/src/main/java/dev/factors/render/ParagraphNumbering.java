package dev.factors.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asciidoctor.ast.Block;
import org.asciidoctor.ast.DescriptionList;
import org.asciidoctor.ast.DescriptionListEntry;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.ListItem;
import org.asciidoctor.ast.Section;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.Treeprocessor;
import org.jspecify.annotations.Nullable;

/**
 * Numbers paragraphs ahead of every converter, by the rule of {@code manuscript.ParagraphNumbers},
 * to which a test holds it: documents that set the attribute {@value #ASKED}, and no others.
 *
 * <p>A number is kept as an attribute of its block or item. Because Asciidoctor's HTML shows no
 * attributes, it is also a role: of the block, or of the list that the item is in. A list then has
 * one such role for each item, in the order of the items.
 */
final class ParagraphNumbering extends Treeprocessor {

  /** The attribute of a document whose paragraphs are to be numbered. */
  static final String ASKED = "paragraph-numbers";

  /** What the role of a numbered block begins with. */
  static final String ROLE = "paragraph-number--";

  private static final String NUMBER = "paragraph-number";
  private static final String OUTSIDE = "preamble";
  private static final Set<String> WHOLE =
      Set.of("listing", "literal", "stem", "table", "image", "video", "audio");
  private static final Set<String> NEVER =
      Set.of("pass", "toc", "thematic_break", "page_break", "floating_title");
  private static final Set<String> LISTS = Set.of("ulist", "olist", "dlist", "colist");
  private static final Pattern ANCHOR = Pattern.compile("\\[\\[([^\\],]+)(?:,[^\\]]*)?\\]\\]");

  @Override
  public Document process(Document document) {
    if (document.hasAttribute(ASKED)) {
      number(document);
    }
    return document;
  }

  /** Numbers a document, and says what has which number, in document order. */
  static Map<String, StructuralNode> number(Document document) {
    Map<String, StructuralNode> numbers = new LinkedHashMap<>();
    new Count(OUTSIDE, numbers).visitAll(document.getBlocks());
    return numbers;
  }

  /** Counts the blocks of one section. */
  private static final class Count {

    private final String prefix;
    private final Map<String, StructuralNode> numbers;
    private int last;

    Count(String prefix, Map<String, StructuralNode> numbers) {
      this.prefix = prefix;
      this.numbers = numbers;
    }

    void visitAll(List<StructuralNode> nodes) {
      nodes.forEach(this::visit);
    }

    private void visit(StructuralNode node) {
      String context = node.getContext();
      if (node instanceof Section section) {
        String id = section.getId();
        new Count(id == null ? OUTSIDE : id, numbers).visitAll(section.getBlocks());
      } else if (node instanceof DescriptionList list) {
        list.getItems().forEach(item -> visitDescription(list, item));
      } else if (LISTS.contains(context)) {
        for (StructuralNode item : node.getBlocks()) {
          add(item, node);
          visitListsIn(item);
        }
      } else if (WHOLE.contains(context)) {
        add(node, node);
      } else if (!NEVER.contains(context)) {
        if (node instanceof Block block && !block.getLines().isEmpty()) {
          add(node, node);
        }
        visitAll(node.getBlocks());
      }
    }

    private void visitDescription(DescriptionList list, DescriptionListEntry entry) {
      ListItem description = entry.getDescription();
      String id = statementId(entry);
      if (id != null) {
        keep(id, description == null ? entry.getTerms().get(0) : description, list);
      } else if (description != null) {
        add(description, list);
      }
      if (description != null) {
        visitListsIn(description);
      }
    }

    private void visitListsIn(StructuralNode node) {
      for (StructuralNode inner : node.getBlocks()) {
        if (LISTS.contains(inner.getContext())) {
          visit(inner);
        } else if (!WHOLE.contains(inner.getContext())) {
          visitListsIn(inner);
        }
      }
    }

    private void add(StructuralNode node, StructuralNode shown) {
      last++;
      keep(prefix + "-" + last, node, shown);
    }

    private void keep(String number, StructuralNode node, StructuralNode shown) {
      numbers.putIfAbsent(number, node);
      node.setAttribute(NUMBER, number, true);
      shown.addRole(ROLE + number);
    }
  }

  /** The id that the last term begins with, if it does. */
  private static @Nullable String statementId(DescriptionListEntry entry) {
    List<ListItem> terms = entry.getTerms();
    String term = terms.isEmpty() ? null : terms.get(terms.size() - 1).getSource();
    Matcher anchor = ANCHOR.matcher(term == null ? "" : term);
    return anchor.lookingAt() ? anchor.group(1) : null;
  }
}
