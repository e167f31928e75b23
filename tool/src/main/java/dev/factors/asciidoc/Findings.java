package dev.factors.asciidoc;

import dev.factors.asciidoc.Document.AttributeEntry;
import dev.factors.asciidoc.Document.Include;
import dev.factors.asciidoc.Document.Problem;
import dev.factors.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;

/** What is found besides blocks while a document is read. */
final class Findings {

  private final List<AttributeEntry> attributeEntries = new ArrayList<>();
  private final List<Include> includes = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  void add(AttributeEntry entry) {
    attributeEntries.add(entry);
  }

  void add(Include include) {
    includes.add(include);
  }

  void problem(Problem.Kind kind, String message, Place place) {
    problems.add(new Problem(kind, message, place));
  }

  List<AttributeEntry> attributeEntries() {
    return attributeEntries;
  }

  List<Include> includes() {
    return includes;
  }

  List<Problem> problems() {
    return problems;
  }
}
