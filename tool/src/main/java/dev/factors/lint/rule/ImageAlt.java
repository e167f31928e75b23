package dev.factors.lint.rule;

import dev.factors.asciidoc.Document;
import dev.factors.asciidoc.Inline;
import dev.factors.diagnostic.Severity;
import dev.factors.lint.Inspection;
import dev.factors.lint.Rule;

/** An image has a text for those who do not see it. */
public final class ImageAlt extends Rule {

  public ImageAlt() {
    super("reference/image-alt", Severity.ERROR);
  }

  @Override
  public void check(Inspection inspection) {
    for (Document document : inspection.manuscript().documents()) {
      for (Inline inline : document.inlines()) {
        if (inline instanceof Inline.Image image
            && (image.alt() == null || image.alt().isBlank())) {
          inspection.report(
              image.place(),
              "the image has no alternative text",
              "say in the brackets what the image shows");
        }
      }
    }
  }
}
