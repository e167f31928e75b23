package dev.factors.lint.rule;

import dev.factors.asciidoc.Block;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Passage;
import dev.factors.lint.Rule;
import dev.factors.manuscript.Factor;
import dev.factors.paper.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Normative text names no product and no vendor. */
public final class ProductName extends Rule {

  public ProductName() {
    super("language/product-name", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    Words products = Words.names(inspection.paper().vocabulary().products());
    Set<Passage> holding = inspection.passagesWith(products.marks());
    for (Factor factor : inspection.factors()) {
      normative(factor, inspection.paper().template())
          .flatMap(inspection::passages)
          .filter(holding::contains)
          .forEach(passage -> check(inspection, passage, products.pattern()));
    }
  }

  private static void check(Inspection inspection, Passage passage, Pattern products) {
    Matcher product = products.matcher(passage.text());
    while (product.find()) {
      inspection.report(
          passage.place(product.start(), product.end()),
          "'" + product.group() + "' is a product, and this text is normative",
          "say what is needed of it; examples belong into another section");
    }
  }

  private static Stream<Block> normative(Factor factor, Template template) {
    List<Block> normative = new ArrayList<>(factor.principle().stream().toList());
    for (Block section : factor.sections()) {
      String id = factor.sectionId(section);
      if (id != null && template.section(id).filter(Template.Section::normative).isPresent()) {
        normative.add(section);
      }
    }
    return normative.stream();
  }
}
