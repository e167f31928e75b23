package dev.factors.release.artifact;

import dev.factors.digest.Sha256;
import dev.factors.release.Artifact;
import dev.factors.release.Candidate;
import dev.factors.release.Production;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The checksums of all other files, in the form of {@code sha256sum}. */
public final class Checksums implements Artifact {

  @Override
  public String name(Candidate candidate) {
    return "SHA256SUMS";
  }

  @Override
  public byte[] render(Production production) {
    return new TreeMap<>(production.files())
        .entrySet().stream()
            .map(file -> Sha256.hex(file.getValue()) + "  " + file.getKey() + "\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);
  }
}
