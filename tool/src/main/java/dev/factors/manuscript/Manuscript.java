package dev.factors.manuscript;

import dev.factors.asciidoc.Block;
import dev.factors.asciidoc.Document;
import dev.factors.asciidoc.Scanner;
import dev.factors.diagnostic.Failure;
import dev.factors.paper.Paper;
import dev.factors.source.SourceTree;
import dev.factors.source.Sources;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A paper: what its configuration says and what its authors wrote.
 *
 * @param sources where its files are read from
 * @param document {@code paper.adoc} with everything that it includes
 * @param factors in the order of the includes
 * @param strays factor files that {@code paper.adoc} does not include, each scanned by itself
 * @param allFactors included factors first, then those that are not included
 */
public record Manuscript(
    Paper paper,
    Sources sources,
    Document document,
    List<Factor> factors,
    List<Document> strays,
    List<Factor> allFactors) {

  /**
   * What the renderer sets, so that the text that depends on it is read. The values are another
   * edition's each time, and references to them stay as they are written.
   */
  private static final Map<String, String> EDITION =
      Stream.of(
              "revnumber",
              "revdate",
              "revremark",
              "docdate",
              "doctime",
              "docdatetime",
              "docyear",
              "localdate",
              "localtime",
              "localdatetime",
              "localyear",
              "reproducible",
              "data-uri",
              "paragraph-numbers")
          .collect(Collectors.toMap(name -> name, name -> "{" + name + "}"));

  public Manuscript {
    factors = List.copyOf(factors);
    strays = List.copyOf(strays);
    allFactors = List.copyOf(allFactors);
  }

  /**
   * Reads a paper.
   *
   * @throws Failure of kind USAGE where there is no {@code paper.adoc}
   */
  public static Manuscript read(Paper paper, Sources sources) {
    if (sources.tree().kind(Paper.MAIN_DOCUMENT) != SourceTree.Kind.FILE) {
      throw Failure.usage(
          "no " + Paper.MAIN_DOCUMENT + ": the paper is the document that includes its factors");
    }
    Document document = scan(sources, Paper.MAIN_DOCUMENT);
    List<Factor> factors = Factor.in(document, includedFactors(document));
    List<Document> strays = strays(sources, document);
    List<Factor> all = new ArrayList<>(factors);
    for (Document stray : strays) {
      all.add(Factor.alone(stray));
    }
    return new Manuscript(paper, sources, document, factors, strays, all);
  }

  /** The language of the text, a BCP 47 tag; English where nothing says it. */
  public String language() {
    String configured = paper.language();
    if (configured != null) {
      return configured;
    }
    for (Document.AttributeEntry entry : document.attributeEntries()) {
      if (entry.name().equals("lang") && entry.value() != null) {
        return entry.value();
      }
    }
    return "en";
  }

  /** The document, then those that it does not include. */
  public List<Document> documents() {
    List<Document> documents = new ArrayList<>();
    documents.add(document);
    documents.addAll(strays);
    return documents;
  }

  /** All blocks of these documents, in their order. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>(document.blocks());
    for (Document stray : strays) {
      blocks.addAll(stray.blocks());
    }
    return blocks;
  }

  /** All documents that a tree holds, whatever its configuration says; none without a paper. */
  public static List<Document> documents(Sources sources) {
    if (sources.file(Paper.MAIN_DOCUMENT).isEmpty()) {
      return List.of();
    }
    Document document = scan(sources, Paper.MAIN_DOCUMENT);
    List<Document> documents = new ArrayList<>();
    documents.add(document);
    documents.addAll(strays(sources, document));
    return documents;
  }

  private static Set<String> includedFactors(Document document) {
    Set<String> included = new LinkedHashSet<>();
    for (Document.Include include : document.includes()) {
      String file = include.file();
      if (include.resolved() && file != null && Factor.isFactorFile(file)) {
        included.add(file);
      }
    }
    return included;
  }

  private static List<Document> strays(Sources sources, Document document) {
    Set<String> included = includedFactors(document);
    List<Document> strays = new ArrayList<>();
    for (String file : sources.tree().list(Paper.FACTORS)) {
      if (Factor.isFactorFile(file) && !included.contains(file) && sources.file(file).isPresent()) {
        strays.add(scan(sources, file));
      }
    }
    return strays;
  }

  private static Document scan(Sources sources, String file) {
    return Scanner.scan(sources, file, Paper.FOLDER, EDITION);
  }
}
