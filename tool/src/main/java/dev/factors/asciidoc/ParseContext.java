package dev.factors.asciidoc;

/**
 * What the parts of the parser share.
 *
 * @param attributes of the document, where the reader stands
 * @param ids that are taken
 * @param findings what is found besides blocks
 */
record ParseContext(DocumentAttributes attributes, Ids ids, Findings findings) {

  ParseContext(DocumentAttributes attributes, Findings findings) {
    this(attributes, new Ids(attributes, findings), findings);
  }
}
