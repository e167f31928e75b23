package dev.factors.review;

import java.util.List;

/**
 * A file of the editors' answers.
 *
 * @param path relative to the repository's root
 * @param dispositions in the order of the file
 * @param acknowledgements in the order of the file
 */
public record DispositionFile(
    String path, List<Disposition> dispositions, List<Acknowledgement> acknowledgements) {

  public DispositionFile {
    dispositions = List.copyOf(dispositions);
    acknowledgements = List.copyOf(acknowledgements);
  }
}
