package dev.factors.release;

import com.github.zafarkhaja.semver.Version;
import dev.factors.git.AnnotatedTag;
import dev.factors.git.ArmoredSignature;
import dev.factors.git.Commit;
import dev.factors.git.GitRepository;
import dev.factors.git.SignatureChecker;
import dev.factors.git.SignatureVerdict;
import dev.factors.review.Member;
import dev.factors.review.Role;
import dev.factors.review.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Checks the signatures of a release: of its tag, of its commit, and of its checksums. A release
 * without any is none the worse for it.
 */
final class Signatures {

  private final GitRepository repository;
  private final SignatureChecker checker;
  private final List<SignatureCheck> checks = new ArrayList<>();

  /**
   * Checks signatures.
   *
   * @param source whose roster names the keys of the editors and chairs; empty where none is known
   */
  Signatures(GitRepository repository, Optional<Commit> source) {
    this.repository = repository;
    this.checker =
        new SignatureChecker(
            repository, source.map(commit -> owners(repository, commit)).orElseGet(Map::of));
  }

  /** All that there are. */
  List<SignatureCheck> check(
      Version version, Optional<Commit> tagged, Map<String, byte[]> files, Deviations deviations) {
    AnnotatedTag.find(repository, "v" + version)
        .flatMap(AnnotatedTag::signature)
        .ifPresent(signature -> add("the tag v" + version, signature));
    tagged.ifPresent(
        commit ->
            ArmoredSignature.ofCommit(repository, commit)
                .ifPresent(signature -> add("the commit " + commit.id(), signature)));
    byte[] sums = files.getOrDefault(ChecksumFile.NAME, new byte[0]);
    for (String name : ChecksumFile.SIGNATURES) {
      byte[] armored = files.get(name);
      if (armored != null) {
        SignatureCheck check = add(ChecksumFile.NAME, ArmoredSignature.ofFile(armored, sums));
        if (check.isBad()) {
          deviations.add(name, check.verdict().reason());
        }
      }
    }
    return checks;
  }

  private SignatureCheck add(String of, ArmoredSignature signature) {
    SignatureVerdict verdict = checker.check(signature);
    SignatureCheck check = new SignatureCheck(of, verdict);
    checks.add(check);
    return check;
  }

  /** A release is the editors' work: a reviewer's key would say nothing of it. */
  private static Map<String, String> owners(GitRepository repository, Commit source) {
    Map<String, String> owners = new TreeMap<>();
    for (Member member : Roster.in(repository.tree(source)).members()) {
      if (member.role() != Role.REVIEWER) {
        member.keys().forEach(key -> owners.put(key, member.handle() + " of the roster"));
      }
    }
    return owners;
  }
}
